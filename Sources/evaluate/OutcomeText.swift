import Foundation

/// One outcome as a person would get it, and where each labelled clause stands in it.
struct OutcomeText {
    struct Clause {
        let type: String
        /// The part that the converters filed it under.
        let kind: String
        let start: Int
        let end: Int
        let words: String
        let place: String
    }

    private(set) var bytes: [UInt8] = []
    private(set) var clauses: [Clause] = []
    /// The language of the folder.
    let language: String
    let body: String
    let title: String
    /// Kind, number and year, as the heading should be read.
    let heading: String
    let place: String
    /// The same for two outcomes of one number whose clauses have the same words.
    var identity: String {
        let words = clauses.isEmpty ? [title] : clauses.map(\.words)
        return ([heading] + words).joined(separator: "\n")
    }

    init(_ outcome: YAMLFile, of file: URL, in language: String? = nil) {
        let folder = file.deletingLastPathComponent()
        self.language = language ?? String(folder.lastPathComponent.dropFirst("meetings-".count))
        body =
            outcome["subject"].text
            ?? folder.deletingLastPathComponent().lastPathComponent.uppercased()
        let number = outcome["identifier"].text ?? ""
        let kind = outcome["type"].text ?? ""
        let year = String((outcome["dates"].items.first?.text ?? "").prefix(4))
        title = AsciiDocWords(outcome["title"].text ?? "").lines.joined(separator: " ")
        let printed = body + "/" + number
        heading =
            title.contains(printed)
            ? Self.heading(printed, in: title)
            : "\(kind == "statement" ? "declaration" : kind) \(number) \(year)"
        place = [
            folder.deletingLastPathComponent().lastPathComponent, folder.lastPathComponent,
            file.lastPathComponent, number,
        ].joined(separator: "/")
        write(outcome, number: number, kind: kind, year: year)
    }

    /// The heading, the title, the enacting line, then each clause.
    private mutating func write(_ outcome: YAMLFile, number: String, kind: String, year: String) {
        let isHeading = title.contains(body + "/" + number)
        if !isHeading { line("\(Self.word(kind, language)) \(number) (\(year))") }
        line(title)
        for approval in outcome["approvals"].items {
            for words in AsciiDocWords(approval["message"].text ?? "").lines { line(words) }
        }
        let isEnacted = !outcome["approvals"].items.isEmpty
        let labelled = [("considerations", "preambular"), ("actions", "operative")]
        let first = labelled.flatMap { outcome[$0.0].items }.first
        if !isEnacted, kind != "action", let first = first?["message"].text,
            first.first?.isLowercase == true
        {
            line((language == "fr" ? "Le " : "The ") + body + ",")
        }
        for (key, part) in labelled {
            for (index, clause) in outcome[key].items.enumerated() {
                let start = bytes.count
                let lines = AsciiDocWords(clause["message"].text ?? "").lines
                for words in lines { line(words) }
                clauses.append(
                    Clause(
                        type: clause["type"].text ?? "", kind: part, start: start,
                        end: bytes.count, words: lines.joined(separator: " "),
                        place: "\(place)/\(key)/\(index + 1)"))
            }
        }
        for message in outcome["x-unparsed"].items {
            for words in AsciiDocWords(message.text ?? "").lines { line(words) }
        }
    }

    /// Kind and year as a title prints them around a number.
    private static func heading(_ number: String, in title: String) -> String {
        let kinds = [
            "déclaration": "declaration", "résolution": "resolution", "décision": "decision",
            "recommandation": "recommendation",
        ]
        let kind = String(title.prefix { $0 != " " }).lowercased()
        let year = title.firstMatch(of: /\((\d{4})\)/).map { String($0.output.1) }
        return "\(kinds[kind] ?? kind) \(number) \(year ?? "–")"
    }

    private mutating func line(_ words: String) { bytes += Array((words + "\n\n").utf8) }

    /// The word for a kind of outcome, where its title doesn't hold it.
    private static func word(_ kind: String, _ language: String) -> String {
        let words = [
            "resolution": ("Resolution", "Résolution"), "statement": ("Declaration", "Déclaration"),
            "recommendation": ("Recommendation", "Recommandation"),
            "decision": ("Decision", "Décision"), "action": ("Action", "Action"),
        ]
        return words[kind].map { language == "fr" ? $0.1 : $0.0 } ?? kind
    }
}
