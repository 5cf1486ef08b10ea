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
        /// Adds one comparison.
        mutating func count(_ expected: String?, _ found: String?) {
            if expected != nil { labelled += 1 }
            if found != nil { self.found += 1 }
            if expected == found, expected != nil { agreed += 1 }
        }

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

    /// What a label should have been, where it is wrong; `nil` stands for «none».
    struct Correction {
        let expected: String?
    }

    private(set) var scores: [String: [String: Score]] = [:]
    /// The same with corrected labels.
    private(set) var correctedScores: [String: [String: Score]] = [:]
    /// The places whose labels were corrected.
    private(set) var corrections: Set<String> = []
    private(set) var notes: [String] = []
    private(set) var misses: [Miss] = []

    /// Counts one comparison; `nil` stands for «none».
    mutating func compare(
        _ part: String, _ field: String, expected: String?, found: String?, place: String,
        text: String, corrected: Correction? = nil
    ) {
        let right = corrected.map(\.expected) ?? expected
        scores[part, default: [:]][field, default: Score()].count(expected, found)
        correctedScores[part, default: [:]][field, default: Score()].count(right, found)
        if right != expected { corrections.insert(place) }
        if right != found {
            misses.append(
                Miss(
                    part: part, field: field, place: place, expected: right ?? "none",
                    found: found ?? "none", text: text))
        }
    }

    /// Keeps a line about the material itself, told with the misses.
    mutating func note(_ line: String) { notes.append(line) }

    /// A table, one line a part and field; a second one where labels were corrected.
    func text(withMisses: Bool) -> String {
        var lines = table(scores)
        if !corrections.isEmpty {
            lines += ["", "\(corrections.count) labels corrected:"] + table(correctedScores)
        }
        if withMisses {
            lines += misses.map {
                "\($0.part)\t\($0.field)\t\($0.place)\texpected \($0.expected)\tfound \($0.found)\t\($0.text.prefix(140))"
            }
            lines += notes
        } else if !notes.isEmpty {
            lines += ["", "\(notes.count) notes on the material; --misses lists them"]
        }
        return lines.joined(separator: "\n")
    }

    private func table(_ scores: [String: [String: Score]]) -> [String] {
        var lines = [
            "part      field       labelled    found   agreed  precision   recall       F1"
        ]
        for (part, fields) in scores.sorted(by: { $0.key < $1.key }) {
            for (field, score) in fields.sorted(by: { $0.key < $1.key }) {
                lines.append(Self.row(part, field, score))
            }
        }
        return lines
    }

    private static func row(_ part: String, _ field: String, _ score: Score) -> String {
        let numbers = [score.labelled, score.found, score.agreed].map { padded("\($0)", 8) }
            .joined(separator: " ")
        let shares = [score.precision, score.recall, score.f1].map { padded(share($0), 8) }
            .joined(separator: " ")
        return part.padding(toLength: 9, withPad: " ", startingAt: 0) + " "
            + field.padding(toLength: 10, withPad: " ", startingAt: 0) + " " + numbers + "   "
            + shares
    }

    /// The same as JSON: an array of scores, those with corrected labels behind the others.
    var json: String {
        var rows = Self.rows(scores, isCorrected: false)
        if !corrections.isEmpty { rows += Self.rows(correctedScores, isCorrected: true) }
        return "[" + rows.joined(separator: ",\n") + "]"
    }

    private static func rows(_ scores: [String: [String: Score]], isCorrected: Bool) -> [String] {
        scores.sorted { $0.key < $1.key }.flatMap { part, fields in
            fields.sorted { $0.key < $1.key }.map { field, score in
                "{\"part\":\"\(part)\",\"field\":\"\(field)\",\"corrected\":\(isCorrected),\"labelled\":\(score.labelled),\"found\":\(score.found),\"agreed\":\(score.agreed)"
                    + ",\"precision\":\(number(score.precision)),\"recall\":\(number(score.recall)),\"f1\":\(number(score.f1))}"
            }
        }
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
