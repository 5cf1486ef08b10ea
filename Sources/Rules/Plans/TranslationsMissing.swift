import Diagnostics
import Vocabulary

extension Rule {
    /// `translation.missing`: a name that lacks one of the six languages.
    static let translationsMissing = Rule(codes: ["translation.missing"]) { inspection in
        inspection.names.filter { !$0.name.isEmpty }.compactMap { place, name in
            let missing = Language.allCases.filter { name[$0] == nil }
            guard !missing.isEmpty else { return nil }
            return Finding(
                "translation.missing", .note, at: place,
                ["languages": .list(missing.map(\.nativeName)), "count": .number(missing.count)])
        }
    }
}
