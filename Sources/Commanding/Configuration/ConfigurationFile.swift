import Diagnostics
import Foundation
import Presenting

/// A file with one `key = value` a line; empty lines and those that begin with `#` say nothing.
struct ConfigurationFile: Sendable {
    /// A line that sets something.
    struct Assignment: Sendable {
        let key: String
        let value: String
        let line: Int
    }

    /// The name of the file in a data folder.
    static let name = "throughline.conf"
    /// The most that is read.
    ///
    /// - Unit: bytes.
    private static let largest = 1 << 20

    let path: String
    let assignments: [Assignment]
    /// The numbers of the lines that set nothing.
    let unclear: [Int]

    /// The file at a path, or `nil` where there is none.
    ///
    /// - Throws: A `Refusal` with `file.unreadable`.
    init?(_ path: String) throws(Refusal) {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path), data.count <= Self.largest,
            let text = String(data: data, encoding: .utf8)
        else { throw Refusal(Finding("file.unreadable", .error, ["file": .text(path)])) }
        self.init(path, text)
    }

    /// The settings that a text makes.
    init(_ path: String, _ text: String) {
        self.path = path
        var assignments: [Assignment] = []
        var unclear: [Int] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let plain = line.trimmingCharacters(in: .whitespaces)
            guard !plain.isEmpty, !plain.hasPrefix("#") else { continue }
            let sides = plain.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            if sides.count == 2, !sides[0].isEmpty {
                assignments.append(Assignment(key: sides[0], value: sides[1], line: index + 1))
            } else {
                unclear.append(index + 1)
            }
        }
        self.assignments = assignments
        self.unclear = unclear
    }

    /// What is wrong with the file as such: unknown keys, keys given twice, lines that set nothing.
    var findings: [Finding] {
        let names = Setting.all.map(\.name)
        var seen: Set<String> = []
        let wrong = assignments.compactMap { assignment -> (Int, Finding)? in
            guard names.contains(assignment.key) else {
                return (assignment.line, unknown(assignment, names))
            }
            guard seen.insert(assignment.key).inserted else {
                return (assignment.line, finding("config.repeated-key", assignment))
            }
            return nil
        }
        let empty = unclear.map { line in
            (line, Finding("config.no-assignment", .error, at: place(line)))
        }
        return (wrong + empty).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// The place of a line; its words are not shown, as they may be secret.
    func place(_ line: Int) -> Place {
        Place(.file(path), .line(line, column: 1, text: ""))
    }

    private func unknown(_ assignment: Assignment, _ names: [String]) -> Finding {
        guard let near = Nearness.nearest(to: assignment.key, among: names) else {
            return finding("config.unknown-key", assignment, ["choices": .list(names)])
        }
        return finding("config.unknown-key-near", assignment, ["near": .text(near)])
    }

    private func finding(
        _ code: String, _ assignment: Assignment, _ values: [String: FindingValue] = [:]
    ) -> Finding {
        Finding(
            code, .error, at: place(assignment.line),
            values.merging(["key": .text(assignment.key)]) { own, _ in own })
    }
}
