package import GoverningTexts
import Vocabulary

/// The code of a text, from what its heading says: `WTSA-108-2024`, `PP-D5-2018`, `COUNCIL-C25-45`.
///
/// - Shape: body, number, year, without a word of a language; a letter before the number says the
///   kind, where it is no resolution.
package enum TextCode {
    private static let letters: [ActKind: String] = [
        .decision: "D", .recommendation: "R", .opinion: "O", .declaration: "DL", .order: "OR",
        .statement: "S", .question: "Q", .supplement: "SUP", .action: "A", .constitution: "CS",
        .convention: "CV", .charter: "CH",
    ]

    /// The code of a text, or `nil` where its heading has no number.
    package static func code(of heading: ActHeading) -> String? {
        guard let number = heading.number else { return nil }
        let body = heading.body.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
        let letter = heading.kind.flatMap { letters[$0] } ?? ""
        let parts = [body?.uppercased(), letter + number, heading.year.map(String.init)]
        return cleaned(parts.compactMap { $0 }.joined(separator: "-"))
    }

    /// The code that a name leads to: without what a code can't have.
    package static func cleaned(_ name: String) -> String {
        String(name.map { $0 == "/" || $0.isWhitespace ? "-" : $0 })
    }
}
