package import Diagnostics

/// A finding with the index of its place, before lines and columns are counted.
package struct PlacedFinding: Sendable {
    let code: String
    let severity: Finding.Severity
    let index: Int
    let values: [String: FindingValue]

    /// A finding of a code at a byte of the text.
    package init(
        code: String, severity: Finding.Severity, index: Int, values: [String: FindingValue]
    ) {
        self.code = code
        self.severity = severity
        self.index = index
        self.values = values
    }

    /// How many findings of one code are told one by one.
    static let mostOfACode = 100

    /// The findings with their lines, counted in one pass; of very many alike, the first ones.
    package static func placed(_ findings: [PlacedFinding], in bytes: [UInt8]) -> [Finding] {
        var counts: [String: Int] = [:]
        var line = 1
        var lineStart = 0
        var position = 0
        var placed: [Finding] = []
        for finding in findings.sorted(by: { $0.index < $1.index }) {
            counts[finding.code, default: 0] += 1
            guard counts[finding.code, default: 0] <= mostOfACode else { continue }
            while position < min(finding.index, bytes.count) {
                if bytes[position] == 0x0A {
                    line += 1
                    lineStart = position + 1
                }
                position += 1
            }
            placed.append(
                Finding(
                    finding.code, finding.severity,
                    at: place(finding.index, line, lineStart, bytes), finding.values))
        }
        let rest = counts.filter { $0.value > mostOfACode }.sorted { $0.key < $1.key }
        return placed
            + rest.map { code, count in
                Finding(
                    "text.more-findings", .note,
                    ["code": .text(code), "count": .number(count - mostOfACode)])
            }
    }

    private static func place(_ index: Int, _ line: Int, _ start: Int, _ bytes: [UInt8]) -> Place {
        let limit = min(bytes.count, start + 200)
        let end = bytes[min(start, limit)..<limit].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? limit
        let column =
            String(
                decoding: bytes[start..<max(start, min(index, bytes.count, start + 4000))],
                as: UTF8.self
            ).count + 1
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        return Place(.line(line, column: column, text: column <= text.count + 1 ? text : ""))
    }
}
