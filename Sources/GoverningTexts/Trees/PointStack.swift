/// The points that are open while a list is read, and the place of the next label among them.
struct PointStack {
    /// An open point.
    struct Level {
        var node: Int
        var kind: Label.Kind
        var ordinal: Int
        var parts: Int
    }

    /// Where a label belongs.
    struct Placement {
        /// How many levels stay open above the new point.
        var depth: Int
        var kind: Label.Kind
        var ordinal: Int
        /// Whether the label follows the one before, or opens a list with its first ordinal.
        var isInSequence: Bool
    }

    /// Points nest no deeper than this; what is deeper is kept on the last level.
    static let deepest = 16

    private(set) var levels: [Level] = []

    /// Closes all points, as at a new heading.
    mutating func clear() { levels.removeAll(keepingCapacity: true) }

    /// Opens a point at its place.
    mutating func push(_ placement: Placement, parts: Int, node: Int) {
        levels.removeLast(levels.count - placement.depth)
        levels.append(
            Level(node: node, kind: placement.kind, ordinal: placement.ordinal, parts: parts))
    }

    /// Where a label belongs among the open points.
    func placement(of label: Label) -> Placement {
        if let sibling = sibling(of: label) { return sibling }
        if let child = dottedChild(of: label) ?? firstChild(of: label) { return child }
        return misplaced(label)
    }

    /// The next point of the innermost list that the label continues.
    private func sibling(of label: Label) -> Placement? {
        for (depth, level) in levels.enumerated().reversed() {
            let isNumber = level.kind == .number
            guard !isNumber || level.parts == label.parts else { continue }
            let ordinal = label.suffix > 0 ? level.ordinal : level.ordinal + 1
            if level.kind == .bullet ? label.isBullet : label.reads(as: level.kind, ordinal) {
                return Placement(
                    depth: depth, kind: level.kind, ordinal: ordinal, isInSequence: true)
            }
        }
        return nil
    }

    /// `4.1` below `4`.
    private func dottedChild(of label: Label) -> Placement? {
        guard label.parts > 1,
            let depth = levels.lastIndex(where: {
                $0.kind == .number && $0.parts == label.parts - 1
            })
        else { return nil }
        return Placement(
            depth: depth + 1, kind: .number, ordinal: label.number, isInSequence: label.number == 1)
    }

    /// The first point of a list below the open ones.
    private func firstChild(of label: Label) -> Placement? {
        guard levels.count < Self.deepest else { return nil }
        let kinds: [Label.Kind] = label.isBullet ? [.bullet] : [.number, .letter, .roman]
        let kind = kinds.first { kind in
            label.reads(as: kind, 1)
                && !levels.contains {
                    $0.kind == kind && (kind != .number || $0.parts == label.parts)
                }
        }
        return kind.map { Placement(depth: levels.count, kind: $0, ordinal: 1, isInSequence: true) }
    }

    /// A label out of sequence stays with its like, or opens a list where there is none.
    private func misplaced(_ label: Label) -> Placement {
        let kinds: [Label.Kind] = label.isBullet ? [.bullet] : [.number, .letter, .roman]
        for (depth, level) in levels.enumerated().reversed() where label.ordinal(as: level.kind) > 0
        {
            return Placement(
                depth: depth, kind: level.kind, ordinal: label.ordinal(as: level.kind),
                isInSequence: false)
        }
        let kind = kinds.first { label.ordinal(as: $0) > 0 } ?? .number
        return Placement(
            depth: min(levels.count, Self.deepest - 1), kind: kind,
            ordinal: label.ordinal(as: kind), isInSequence: false)
    }

    /// The component of a path for a label at its place: `2`, `b`, `ii`, with `-bis`.
    static func component(_ placement: Placement, _ label: Label) -> String {
        let base =
            switch placement.kind {
            case .number, .bullet: "\(placement.ordinal)"
            case .letter: letters(placement.ordinal)
            case .roman: Roman.text(of: placement.ordinal)
            }
        return label.suffix > 0 ? base + ["-bis", "-ter", "-quater"][label.suffix - 1] : base
    }

    private static func letters(_ ordinal: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(0x61 + (ordinal - 1) % 26)))
        return String(repeating: letter, count: 1 + (ordinal - 1) / 26)
    }
}
