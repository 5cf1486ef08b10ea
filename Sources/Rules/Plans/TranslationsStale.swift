import Diagnostics
import Vocabulary

extension Rule {
    /// `translation.stale`: a name of which a translation is older than the source.
    static let translationsStale = Rule(codes: ["translation.stale"]) { inspection in
        inspection.names.compactMap { place, name in
            let stale = Language.allCases.filter { name.isStale(in: $0) }
            guard !stale.isEmpty else { return nil }
            return Finding(
                "translation.stale", .note, at: place,
                ["languages": .list(stale.map(\.nativeName)), "count": .number(stale.count)])
        }
    }
}
