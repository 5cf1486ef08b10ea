import Diagnostics
package import Planning
import Records
import Vocabulary

extension RoleNames {
    /// What columns are called here, on pages and in files that are taken away, in any language.
    package init(_ phrases: Phrases) {
        self.init { role in
            let keys = [role.term] + (Self.otherTerms[role] ?? [])
            let terms = keys.flatMap { key in
                Language.allCases.compactMap { phrases.catalogue.text(key, in: $0) }
            }
            return terms + [role.rawValue] + (Self.otherNames[role] ?? [])
        }
    }

    /// What else stands over such columns on pages.
    private static let otherTerms: [ColumnRole: [String]] = [
        .period: ["field.period"], .periodStart: ["field.first"], .periodEnd: ["field.last"],
        .value: ["field.value"], .denominator: ["field.denominator"],
        .indicator: ["kind.indicator"], .reporter: ["column.reporter"],
        .note: ["field.note", "field.words"],
    ]

    /// What else they are called in files.
    private static let otherNames: [ColumnRole: [String]] = [
        .periodStart: ["first", "from"], .periodEnd: ["last", "to"], .note: ["words"],
    ]
}
