import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `text.missing-language`: a text in force that lacks one of the six languages.
    static let textsWithoutLanguages = Rule(codes: ["text.missing-language"]) { inspection in
        inspection.library.texts.filter { $0.state == .inForce }.compactMap { text in
            let present = Set(text.sources.compactMap(\.language))
            let missing = Language.allCases.filter { !present.contains($0) }
            guard !missing.isEmpty, !present.isEmpty else { return nil }
            return Finding(
                "text.missing-language", .note,
                at: Place(.record(kind: GoverningText.kind, code: text.code)),
                ["languages": .list(missing.map(\.nativeName)), "count": .number(missing.count)])
        }
    }
}
