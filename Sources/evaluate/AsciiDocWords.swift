import Foundation

/// The words of a message in AsciiDoc, as a person would get them: lines without markup.
struct AsciiDocWords {
    /// One line a paragraph, point or row; points have the labels that the markup stands for.
    let lines: [String]

    init(_ message: String) {
        var counts: [Int] = []
        var lines: [String] = []
        var isOpen = false
        for line in message.components(separatedBy: "\n") {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if Self.isMarkup(trimmed) {
                isOpen = false
                continue
            }
            let (words, isPoint) = Self.point(trimmed, &counts)
            let plain = Self.plain(words)
            if isOpen, !isPoint {
                lines[lines.count - 1] += " " + plain
            } else {
                lines.append(plain)
            }
            isOpen = !trimmed.hasSuffix(" +")
        }
        self.lines = lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// Whether a line only tells how others are set: blank, «+», attributes in brackets, borders of tables.
    private static func isMarkup(_ line: String) -> Bool {
        line.isEmpty || line == "+" || line == "..." || line == "{empty}" || line.hasPrefix("|===")
            || (line.hasPrefix("[") && line.hasSuffix("]") && line.contains("=")) || line == "--"
    }

    /// A line of a list with its label in place of the dots or stars before it.
    private static func point(_ line: String, _ counts: inout [Int]) -> (String, isPoint: Bool) {
        guard let space = line.firstIndex(of: " "), let first = line.first, ".*|".contains(first)
        else {
            return (line, false)
        }
        let marks = line[..<space]
        let rest = String(line[line.index(after: space)...])
        if first == "|" || marks.hasSuffix("|") {
            return (line.replacing(/\.?[<>^]?\.?[<>^]?\|/, with: "\t"), true)
        }
        guard marks.allSatisfy({ $0 == first }) else { return (line, false) }
        if first == "*" { return ("• " + rest, true) }
        let depth = marks.count
        counts =
            Array(counts.prefix(depth)) + [Int](repeating: 0, count: max(0, depth - counts.count))
        counts[depth - 1] += 1
        let number = counts[depth - 1]
        let letter = String(UnicodeScalar(UInt8(96 + min(number, 26))))
        return ((depth == 1 ? "\(number). " : "\(letter)) ") + rest, true)
    }

    /// Words without marks of emphasis, formulas, links and footnotes.
    private static func plain(_ line: String) -> String {
        var words = line.hasSuffix(" +") ? String(line.dropLast(2)) : line
        words = words.replacing("{empty}", with: "")
        words = words.replacing(/stem:\[([^\]]*)\]/) { formula(String($0.output.1)) }
        words = words.replacing(/footnote:\[([^\]]*)\]/) { " (\($0.output.1))" }
        words = words.replacing(/(?:link:)?https?:\/\/[^\s\[]+\[([^\]]*)\]/) { String($0.output.1) }
        words = words.replacing(/([*_])\1?(?=\S)([^*_]+?)\1{1,2}/) { String($0.output.2) }
        words = words.replacing(/([*_])\1?(?=\S)([^*_]+?)\1{1,2}/) { String($0.output.2) }
        words = words.replacing(/\^([^^\s]{1,12})\^/) { String($0.output.1) }
        words = words.replacing(/~([^~\s]{1,12})~/) { String($0.output.1) }
        return words
    }

    /// A formula without quotation marks and brackets around exponents.
    private static func formula(_ text: String) -> String {
        text.replacing("\"", with: "").replacing(/\^\(([^)]*)\)/) { "^" + $0.output.1 }
    }
}
