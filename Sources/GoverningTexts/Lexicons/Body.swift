package import Vocabulary

/// A body that governing texts address, such as `itu.tsag`; the list is data (`bodies.tsv`).
package struct Body: Hashable, Sendable {
    /// What a body is, as far as reading needs it.
    package enum Kind: String, Sendable {
        /// May open a text: «The Council,».
        case enacts
        case organization, organ, unit, sector, head, membership
    }

    /// The identifier, `organization.body`, or a bare role that any organization may have.
    package let id: String
    /// What it is.
    package let kind: Kind

    /// Of a name for several bodies, their identifiers; empty for one body.
    package let members: [String]

    /// Every body of the list.
    package static let all: [Body] = DataTable.rows("bodies.tsv").compactMap { cells in
        guard cells.count >= 2, let kind = Kind(rawValue: cells[1]) else { return nil }
        return Body(
            id: cells[0], kind: kind,
            members: cells.count > 3 ? cells[3].split(separator: " ").map(String.init) : [])
    }

    static let indexByID: [String: Int] = Dictionary(
        all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// Whether what is asked of this body is asked of another one: of itself, or of one of several.
    package func covers(_ id: String) -> Bool { self.id == id || members.contains(id) }

    /// The body with an identifier, or `nil`.
    package static func named(_ id: String) -> Body? { indexByID[id].map { all[$0] } }

    /// Its name in a language, or `nil` where the pack has none.
    package func name(in language: Language) -> String? {
        Self.indexByID[id].flatMap { LanguagePack.pack(for: language).names[$0] }
    }

    /// The organization it belongs to, or `nil` for a bare role.
    package var organization: String? {
        if let dot = id.firstIndex(of: ".") { return String(id[..<dot]) }
        return kind == .organization ? id : nil
    }

    /// This body within an organization: a role becomes that organization's body, where it is known.
    func within(_ organization: String?) -> Body {
        guard let organization, self.organization == nil else { return self }
        return Body.named("\(organization).\(id)") ?? self
    }

    /// The head of a unit: the Director of a bureau.
    func headed(by head: String) -> Body? {
        Body.named("\(id).\(head)")
    }
}
