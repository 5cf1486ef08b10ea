import Foundation

/// How often a reading agreed with labels: per corpus part and field, with every miss.
struct Report {
    /// Counts of one field in one part of a corpus.
    struct Score {
        var agreed = 0
        /// What was found, right or wrong.
        var found = 0
        /// What the labels say there is.
        var labelled = 0

        var precision: Double? { found > 0 ? Double(agreed) / Double(found) : nil }
        var recall: Double? { labelled > 0 ? Double(agreed) / Double(labelled) : nil }
        var f1: Double? {
            guard let precision, let recall, precision + recall > 0 else { return nil }
            return 2 * precision * recall / (precision + recall)
        }
    }

    /// One disagreement.
    struct Miss {
        let part: String
        let field: String
        let place: String
        let expected: String
        let found: String
        let text: String
    }

    private(set) var scores: [String: [String: Score]] = [:]
    private(set) var misses: [Miss] = []

    /// Counts one comparison; `nil` stands for «none».
    mutating func compare(
        _ part: String, _ field: String, expected: String?, found: String?, place: String,
        text: String
    ) {
        var score = scores[part]?[field] ?? Score()
        if expected != nil { score.labelled += 1 }
        if found != nil { score.found += 1 }
        if expected == found, expected != nil { score.agreed += 1 }
        scores[part, default: [:]][field] = score
        if expected != found {
            misses.append(
                Miss(
                    part: part, field: field, place: place, expected: expected ?? "none",
                    found: found ?? "none", text: text))
        }
    }

    /// A table, one line a part and field.
    func text(withMisses: Bool) -> String {
        var lines = [
            "part      field       labelled    found   agreed  precision   recall       F1"
        ]
        for (part, fields) in scores.sorted(by: { $0.key < $1.key }) {
            for (field, score) in fields.sorted(by: { $0.key < $1.key }) {
                let numbers = [score.labelled, score.found, score.agreed].map {
                    Self.padded("\($0)", 8)
                }.joined(separator: " ")
                let shares = [score.precision, score.recall, score.f1].map {
                    Self.padded(Self.share($0), 8)
                }.joined(separator: " ")
                lines.append(
                    part.padding(toLength: 9, withPad: " ", startingAt: 0) + " "
                        + field.padding(toLength: 10, withPad: " ", startingAt: 0) + " " + numbers
                        + "   " + shares)
            }
        }
        if withMisses {
            lines += misses.map {
                "\($0.part)\t\($0.field)\t\($0.place)\texpected \($0.expected)\tfound \($0.found)\t\($0.text.prefix(140))"
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The same as JSON: an array of scores.
    var json: String {
        let rows = scores.sorted { $0.key < $1.key }.flatMap { part, fields in
            fields.sorted { $0.key < $1.key }.map { field, score in
                "{\"part\":\"\(part)\",\"field\":\"\(field)\",\"labelled\":\(score.labelled),\"found\":\(score.found),\"agreed\":\(score.agreed)"
                    + ",\"precision\":\(Self.number(score.precision)),\"recall\":\(Self.number(score.recall)),\"f1\":\(Self.number(score.f1))}"
            }
        }
        return "[" + rows.joined(separator: ",\n") + "]"
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    private static func share(_ value: Double?) -> String {
        value.map { String(format: "%.4f", $0) } ?? "–"
    }

    private static func number(_ value: Double?) -> String {
        value.map { String(format: "%.4f", $0) } ?? "null"
    }
}
