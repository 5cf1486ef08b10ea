package import Diagnostics
import GoverningTexts
package import Vocabulary

/// The wording of a face in one language.
package struct Phrases: Sendable {
    /// All wording that the face has.
    package let catalogue: Catalogue
    /// The reader's language.
    package let language: Language

    private let offersCommands: Bool

    /// The wording of a catalogue in a language; for the command line, what can be done is told as
    /// commands.
    package init(_ catalogue: Catalogue, in language: Language, offersCommands: Bool = false) {
        self.catalogue = catalogue
        self.language = language
        self.offersCommands = offersCommands
    }

    /// A message, filled with its values; its key where the language has none.
    package func text(_ key: String, _ values: [String: FindingValue] = [:]) -> String {
        catalogue.text(key, in: language, values) ?? key
    }

    /// A term, such as that of a field.
    package func term(_ key: String) -> String { catalogue.term(key, in: language) }

    /// What a field of a record is for, where its name alone doesn't tell; `nil` where it does.
    package func hint(for field: String, of kind: String) -> String? {
        catalogue.text("hint.\(kind).\(field)", in: language)
    }

    /// A word that the organization uses for a kind of unit, post or element, where it is known.
    package func word(_ word: String) -> String {
        catalogue.text("word.\(word)", in: language) ?? word
    }

    /// The name of a body, or `nil` where the language has none.
    package func name(ofBody id: String) -> String? {
        Body.named(id)?.name(in: language) ?? catalogue.text("body.\(id)", in: language)
    }

    /// A day as the language writes it.
    package func date(_ date: CalendarDate) -> String {
        catalogue.format(.date(date), in: language)
    }

    /// A whole number as the language writes it.
    package func number(_ number: Int) -> String {
        catalogue.format(.number(number), in: language)
    }

    /// An exact decimal number as the language writes it.
    package func quantity(_ quantity: Quantity) -> String {
        catalogue.format(.quantity(quantity), in: language)
    }

    /// A number that was worked out, with at most so many digits behind the point.
    package func amount(_ number: Double, places: Int = 1) -> String {
        Quantity(rounding: number, to: places).map { quantity($0) } ?? "\(number)"
    }

    /// A share as so many of a hundred.
    package func percent(_ share: Double) -> String {
        text("number.percent", ["number": .text(amount(100 * share))])
    }

    /// Several words, joined as the language joins them.
    package func list(_ words: [String]) -> String {
        catalogue.format(.list(words), in: language)
    }

    /// Several values behind one another, each of which may be a list itself.
    package func several(_ words: [String]) -> String {
        words.joined(separator: text("list.semicolon"))
    }

    /// What stands between a name and what is told of it.
    package var colon: String { text("list.colon") }

    /// What is told of findings.
    package var findings: FindingWriter {
        FindingWriter(catalogue, in: language, offersCommands: offersCommands)
    }
}
