import Markup

/// How parts of a stacked bar are told from each other on paper, without colour.
enum BarPattern: Int, CaseIterable {
    case solid, pale, rising, upright, level, falling, soft, crossed

    /// The pattern of the part at a place; after the last one comes the first.
    init(at place: Int) {
        self = Self.allCases[place % Self.allCases.count]
    }

    /// A part with its pattern.
    func marks(_ frame: DrawnFrame) -> [DrawnMark] {
        let box = DrawnBox(frame, stroke: .init(.ink), fill: fill, style: "part \(self)")
        return [.box(box)]
            + lines(frame).map { .line(DrawnLine($0, stroke: .init(.ink), style: "pattern")) }
    }

    private var fill: Paint {
        switch self {
        case .solid: .thread
        case .pale: .threadSoft
        case .soft, .upright: .soft
        case .rising, .level, .falling, .crossed: .sheet
        }
    }

    private func lines(_ frame: DrawnFrame) -> [[DrawnPoint]] {
        switch self {
        case .solid, .pale, .soft: []
        case .rising: slanted(frame, isRising: true)
        case .falling: slanted(frame, isRising: false)
        case .crossed: slanted(frame, isRising: true) + slanted(frame, isRising: false)
        case .upright:
            stride(from: frame.x + 5, to: frame.x + frame.width, by: 5).map {
                [DrawnPoint($0, frame.y), DrawnPoint($0, frame.y + frame.height)]
            }
        case .level:
            stride(from: frame.y + 5, to: frame.y + frame.height, by: 5).map {
                [DrawnPoint(frame.x, $0), DrawnPoint(frame.x + frame.width, $0)]
            }
        }
    }

    /// Lines at half a right angle, cut at the edges of the frame.
    private func slanted(_ frame: DrawnFrame, isRising: Bool) -> [[DrawnPoint]] {
        stride(from: 7 - frame.height, to: frame.width, by: 7).map { offset in
            let (from, to) = (max(0, offset), min(frame.width, offset + frame.height))
            let (first, last) = (from - offset, to - offset)
            let rises = [first, last].map { isRising ? frame.height - $0 : $0 }
            return [
                DrawnPoint(frame.x + from, frame.y + rises[0]),
                DrawnPoint(frame.x + to, frame.y + rises[1]),
            ]
        }
    }
}
