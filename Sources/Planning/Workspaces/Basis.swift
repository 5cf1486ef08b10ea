import Records

/// What stands behind the values of a record: in a demo or a draft not all of it is so.
package enum Basis: String, FieldCode {
    /// A fact of a public document.
    case fact
    /// Made up, to show how it would look.
    case illustrative
}

extension Workspace {
    /// What stands behind the values of a record; `nil` where nobody has to ask, or where there is none.
    package func basis(_ kind: String, code: String) -> Basis? {
        guard schema[kind]?.indices["basis"] != nil else { return nil }
        return key(kind, code: code).flatMap { stored(kind, $0)?.basis }
    }
}
