/// A class of opening verbs, such as `instructs`; the list is data (`verbs.tsv`, `docs/verbs.md`).
package struct VerbClass: Hashable, Sendable {
    /// The name of the class, an English third person that serves as a code.
    package let name: String
    /// Whether such a verb instructs somebody, so that the paragraph has addressees.
    package let isDirective: Bool
    /// What verbs of the class do.
    package let meaning: String

    /// Every class, in the order of the list.
    package static let all: [VerbClass] = DataTable.rows("verbs.tsv").compactMap { cells in
        guard cells.count >= 3 else { return nil }
        return VerbClass(name: cells[0], isDirective: cells[1] == "yes", meaning: cells[2])
    }

    static let indexByName: [String: Int] = Dictionary(
        all.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
}
