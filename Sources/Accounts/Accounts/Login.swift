package import Diagnostics
import Foundation

/// What is typed to sign in; two that differ only in case or in the form of their letters are one.
///
/// - Source: Unicode Standard Annex 15 (NFKC); PRECIS, RFC 8265, section 3.2 (UsernameCaseMapped).
package struct Login: Hashable, Sendable, CustomStringConvertible {
    /// The most scalars of a login, as of an address of mail.
    package static let maximum = 254

    /// What its bearer typed first.
    package let text: String
    /// By which it is found.
    package let folded: String

    /// The login that is typed as `text`.
    ///
    /// - Throws: A `Refusal` with `account.login-signs` where there is none, more than
    ///   ``maximum`` scalars, or a sign that is no letter, digit or one of `. - _ + @`.
    package init(_ text: String) throws(Refusal) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard Self.isSound(trimmed) else {
            throw Refusal(
                Finding("account.login-signs", .error, ["most": .number(Self.maximum)]))
        }
        self.init(text: trimmed, folded: Self.folding(trimmed))
    }

    /// A login as a store has it.
    package init(text: String, folded: String) {
        self.text = text
        self.folded = folded
    }

    /// What is typed, in the form by which accounts are found; empty for what no login can be.
    package static func folding(_ text: String) -> String {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard trimmed.unicodeScalars.count <= maximum else { return "" }
        return folded(trimmed)
    }

    /// A text without differences of case and of compatible forms.
    ///
    /// Upper case first: «ß» and «SS» are one only there.
    static func folded(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.uppercased().lowercased()
            .precomposedStringWithCompatibilityMapping
    }

    /// What the person typed.
    package var description: String { text }

    private static func isSound(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return (1...maximum).contains(scalars.count) && scalars.allSatisfy(isAllowed)
            && folded(text).unicodeScalars.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            return true
        default: return ".-_+@".unicodeScalars.contains(scalar)
        }
    }
}
