/// Counts the paragraphs of lists and says the label of each, as Word prints it.
struct ListCounter {
    /// What a label is made of.
    private enum Piece {
        case words([UInt8])
        /// The number of a level; where that level does not count yet, the number given.
        case number(level: Int, format: String, otherwise: Int)
    }

    /// A level of a list, looked up once.
    private struct Label {
        var scheme: Int
        var start: Int
        /// The start of the list itself, until it is used.
        var ownStart: Int?
        /// The levels that begin anew behind this one.
        var restarted: [Int]
        var pieces: [Piece]
    }

    private let definitions: ListDefinitions
    private var labels: [Label?] = []
    /// Places of labels by list and level.
    private var places: [Int: Int] = [:]
    /// The last number of each level of a scheme; `nil` where none is counting.
    private var counts: [Int: [Int?]] = [:]

    init(_ definitions: ListDefinitions = ListDefinitions()) { self.definitions = definitions }

    /// Adds the label of the next paragraph of a list to a line; nothing where it prints none.
    mutating func addLabel(of number: Int, at level: Int, to line: inout [UInt8]) {
        let level = min(max(level, 0), 8)
        let key = number << 4 | level
        let place = places[key] ?? labels.count
        if place == labels.count {
            places[key] = place
            labels.append(label(of: number, at: level))
        }
        guard let label = labels[place] else { return }
        let none = [Int?](repeating: nil, count: 9)
        let last = counts[label.scheme, default: none][level]
        if let start = label.ownStart {
            counts[label.scheme, default: none][level] = start
            labels[place]?.ownStart = nil
        } else {
            counts[label.scheme, default: none][level] = last.map { $0 &+ 1 } ?? label.start
        }
        for deeper in label.restarted { counts[label.scheme]?[deeper] = nil }
        for piece in label.pieces {
            switch piece {
            case .words(let words): line.append(contentsOf: words)
            case .number(let level, let format, let otherwise):
                let value = counts[label.scheme]?[level] ?? otherwise
                NumberFormat.add(value, as: format, to: &line)
            }
        }
    }

    private func label(of number: Int, at level: Int) -> Label? {
        guard let list = definitions.lists[number], let scheme = definitions.scheme(of: list),
            let definition = definitions.level(level, of: list, scheme)
        else { return nil }
        let restarted = (level + 1..<9).filter { deeper in
            let restart = definitions.level(deeper, of: list, scheme)?.restart
            return restart.map { $0 > level } ?? true
        }
        return Label(
            scheme: scheme, start: definition.start, ownStart: list.starts[level],
            restarted: restarted,
            pieces: definition.format == "bullet"
                ? [.words(Bullets.sign(for: definition.pattern))]
                : pieces(of: definition, list, scheme))
    }

    /// The pattern of a level, cut at the numbers in it.
    private func pieces(
        of level: ListDefinitions.Level, _ list: ListDefinitions.List, _ scheme: Int
    ) -> [Piece] {
        var pieces: [Piece] = []
        var words: [UInt8] = []
        var index = 0
        while index < level.pattern.count {
            let byte = level.pattern[index]
            index += 1
            guard byte == 0x25, index < level.pattern.count,
                (0x31...0x39).contains(level.pattern[index])
            else {
                words.append(byte < 0x20 ? 0x20 : byte)
                continue
            }
            let wanted = Int(level.pattern[index] - 0x31)
            index += 1
            guard let definition = definitions.level(wanted, of: list, scheme) else { continue }
            let isLegal = level.isLegal && definition.format != "none"
            pieces += [
                .words(words),
                .number(
                    level: wanted, format: isLegal ? "decimal" : definition.format,
                    otherwise: definition.start &- 1),
            ]
            words = []
        }
        return pieces + [.words(words)]
    }
}

/// Signs of bullets, of whatever font.
enum Bullets {
    private static let known: Set<String> = [
        "•", "‣", "▪", "●", "○", "◦", "·", "-", "–", "—", "−", "■", "⁃", "*", "+",
    ]
    /// Signs of the fonts Symbol and Wingdings, and the letter that stands for a circle.
    private static let others: [String: String] = [
        "o": "◦", "\u{F0A7}": "▪", "\u{F06E}": "■", "\u{F0D8}": "‣", "\u{F02D}": "–",
        "\u{F06C}": "●", "\u{F0A8}": "○", "\u{F0A1}": "○", "\u{F071}": "▪",
    ]

    /// The bullet that a pattern prints; a plain one for signs that no reader knows.
    static func sign(for pattern: [UInt8]) -> [UInt8] {
        let text = String(decoding: pattern, as: UTF8.self)
        return known.contains(text) ? pattern : Array((others[text] ?? "•").utf8)
    }
}
