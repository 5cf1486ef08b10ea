package import Vocabulary

/// Something that a reader of a text, a rule or a command found, for people and programs alike.
///
/// Code says what is wrong; the catalogue says it in words. So a finding holds no sentence.
package struct Finding: Hashable, Sendable {
    /// How much it matters.
    package enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
        /// Something is kept as found and a person may want to know.
        case note
        /// Something is probably wrong; work can go on.
        case warning
        /// Work can't go on with this.
        case error

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

        /// A note matters less than a warning, a warning less than an error.
        package static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }
    }

    /// The stable name, `subject.problem`: the key of the catalogue and the anchor in `docs/errors.md`.
    package let code: String
    /// How much it matters.
    package let severity: Severity
    /// Where it is.
    package let place: Place
    /// What the message is filled with, by name.
    package let values: [String: FindingValue]

    /// A finding; its code must be one of the catalogue, which a test checks for every use.
    package init(
        _ code: String, _ severity: Severity, at place: Place = Place(),
        _ values: [String: FindingValue] = [:]
    ) {
        self.code = code
        self.severity = severity
        self.place = place
        self.values = values
    }

    /// The same finding with another value in the place of one that it has.
    package func with(_ name: String, _ value: FindingValue) -> Finding {
        guard values[name] != nil else { return self }
        return Finding(
            code, severity, at: place, values.merging([name: value]) { _, new in new })
    }

    /// The same finding with a place further out, as when a file's name becomes known.
    package func inside(_ outer: Place) -> Finding {
        Finding(code, severity, at: outer.followed(by: place), values)
    }
}

/// A typed value of a message, formatted for a language only when the message is written.
package enum FindingValue: Hashable, Sendable {
    /// Words as found, shown unchanged.
    case text(String)
    /// Words of the catalogue, by their key.
    case term(String)
    /// A whole number; also decides plural forms.
    case number(Int)
    /// An exact decimal number.
    case quantity(Quantity)
    /// A day.
    case date(CalendarDate)
    /// Several words, joined as the language joins them.
    case list([String])
}

/// Where a finding is, from the outermost to the innermost thing.
package struct Place: Hashable, Sendable {
    /// One step inwards.
    package enum Step: Hashable, Sendable {
        /// A file by its name as given.
        case file(String)
        /// A line and a column, both counted from 1, with the words of the line.
        ///
        /// - Unit: columns count characters, not bytes.
        case line(Int, column: Int, text: String)
        /// A paragraph by its path, such as `op.2.2.ii`.
        case paragraph(String)
        /// A record by its kind and printed code.
        case record(kind: String, code: String)
    }

    /// The steps, outermost first; none where the place is the whole.
    package let steps: [Step]

    /// A place of these steps.
    package init(_ steps: Step...) { self.steps = steps }

    private init(steps: [Step]) { self.steps = steps }

    /// This place, and `inner` inside it.
    package func followed(by inner: Place) -> Place { Place(steps: steps + inner.steps) }
}

/// Why a change or a command was not carried out: one or more findings, all of them.
package struct Refusal: Error, Hashable, Sendable {
    /// Every reason, in reading order; never empty.
    package let findings: [Finding]

    /// A refusal with its first reason and the others.
    package init(_ first: Finding, _ others: [Finding] = []) { findings = [first] + others }
}
