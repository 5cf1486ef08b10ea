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
        let bases = bases(kind)
        return bases.isEmpty ? nil : key(kind, code: code).flatMap { bases[$0] }
    }

    /// The basis of each record of a kind that tells one.
    private func bases(_ kind: String) -> [RecordKey: Basis] {
        kept(
            "basis \(kind)", of: [kind],
            working: { workspace in
                var bases: [RecordKey: Basis] = [:]
                workspace.forEachKey(kind) { bases[$0] = workspace.stored(kind, $0)?.basis }
                return bases
            },
            carrying: { known, changed, workspace in
                changed.keys(of: kind).reduce(into: known) { bases, key in
                    bases[key] = workspace.stored(kind, key)?.basis
                }
            })
    }
}
