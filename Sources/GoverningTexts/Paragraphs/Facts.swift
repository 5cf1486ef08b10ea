package import Vocabulary

/// The kind of an act or a text, in headings and in references.
///
/// - Source: ITU Constitution and Convention; Rules of procedure of the UN General Assembly.
package enum ActKind: String, Sendable, CaseIterable {
    case resolution, decision, recommendation, opinion, declaration, order, statement, question
    case supplement, document, action, constitution, convention, charter, article
    /// A paragraph of the same text, such as «recognizing c) above».
    case paragraph
}

/// A post that heads a unit.
package enum Head: String, Sendable, CaseIterable {
    case director, chair
}

/// A row of the box at the head of a Council document.
///
/// - Source: ITU Council documents since 2018.
package enum BoxRow: String, Sendable, CaseIterable {
    case purpose, action, link, financial, references
}

/// What is asked of the addressees.
package enum Obligation: String, Sendable, CaseIterable {
    /// To do something; what is asked when nothing more particular is.
    case act
    /// To report or to submit something to a body.
    case report
    /// To consider, review or assess something.
    case consider
    /// To go on with something.
    case `continue`
    /// To provide money or people.
    case resources
    /// To take part or to contribute.
    case participate
}

/// A body as a text names it, with the body it is, where that is known.
package struct BodyMention: Hashable, Sendable {
    /// The words of the text.
    package let name: String
    /// The body's identifier, or `nil` for a name that no pack lists.
    package let body: String?
}

/// One of those whom a paragraph instructs.
package struct Addressee: Hashable, Sendable {
    /// Whether one alone is instructed, or several together.
    package enum Role: String, Sendable { case lead, joint }

    /// Who it is.
    package let mention: BodyMention
    /// Alone or together with others.
    package let role: Role
}

/// By when something is due.
package enum Deadline: Hashable, Sendable {
    /// A unit of time in «within six months».
    package enum Unit: String, Sendable, CaseIterable { case day, week, month, year }

    /// On or before a day.
    case date(CalendarDate)
    /// At the next session, meeting, conference or assembly; of a body, where it is named.
    case next(BodyMention?)
    /// Within so many units from adoption.
    case within(Int, Unit)
}

/// How often something is due, with the words that say so.
package struct Recurrence: Hashable, Sendable {
    /// The rhythm.
    package enum Rhythm: String, Sendable, CaseIterable {
        case year
        case twoYears = "two-years"
        case fourYears = "four-years"
        case sixMonths = "six-months"
        case quarter, month, session, periodic
    }

    /// The rhythm.
    package let rhythm: Rhythm
    /// The words of the text.
    package let text: String
}

/// A condition under which something is asked, with its words.
package struct Condition: Hashable, Sendable {
    /// What it depends on.
    package enum Kind: String, Sendable, CaseIterable {
        case withinResources = "within-resources"
        case asAppropriate = "as-appropriate"
        case onRequest = "on-request"
        case mandate
        case subjectTo = "subject-to"
    }

    /// What it depends on.
    package let kind: Kind
    /// The words of the text.
    package let text: String
}

/// A reference to another text, or to a paragraph of the same one.
package struct Reference: Hashable, Sendable {
    /// What is referred to.
    package var kind: ActKind
    /// Its number as printed; for a paragraph of this text, its path or label.
    package var number: String
    /// The body that adopted it, or `nil`.
    package var body: String?
    /// Where it was adopted, as printed, or `nil`.
    package var place: String?
    /// The year of adoption, or `nil`.
    package var year: Int?
    /// Whether it is a revised version.
    package var isRevised: Bool
    /// The words of the text.
    package var text: String
}
