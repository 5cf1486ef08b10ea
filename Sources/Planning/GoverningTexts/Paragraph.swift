import Diagnostics
package import GoverningTexts
package import Records
package import Vocabulary

/// A paragraph of a governing text, in all languages in which it was imported.
///
/// - Source: preambular and operative paragraphs of UN drafting practice; `paragraph` of AKN4UN.
package struct Paragraph: Record {
    package static let kind = "paragraph"

    package let id: Identifier<Paragraph>
    package var code = ""
    package var text: Identifier<GoverningText>?
    /// Where it stands in the text, from 1.
    package var position: Int?
    /// Where it stands by structure, without a word of a language: `op.2.2.ii`.
    package var path = ""
    package var part: Part?
    package var label = ""
    package var heading = MultilingualText()
    package var chapeau = MultilingualText()
    package var words = MultilingualText()
    /// The class of its verb, such as `instructs`.
    package var verb = ""
    package var addressees: [Party] = []
    package var consulted: [Party] = []
    package var obligation: Obligation?
    package var due: DueTime?
    package var recurrence: Recurrence.Rhythm?
    package var reportTo: [Party] = []
    package var references: [Citation] = []

    package init(id: Identifier<Paragraph>) { self.id = id }

    package static let fields: [Field<Paragraph>] = [
        Field("code", \.code, .toSave, .searched, source: "AKN eId"),
        Field("text", \.text, .toSave),
        Field("position", \.position),
        Field("path", \.path),
        Field("part", \.part, source: "AKN preamble, mainBody"),
        Field("label", \.label, source: "AKN num"),
        Field("heading", \.heading, .changedBy([.editor, .translator]), source: "AKN heading"),
        Field("chapeau", \.chapeau, .changedBy([.editor, .translator]), source: "AKN intro"),
        Field(
            "words", \.words, .toPublish, .searched, .changedBy([.editor, .translator]),
            source: "AKN content"),
        Field("verb", \.verb),
        Field("addressees", \.addressees, source: "AKN TLCRole"),
        Field("consulted", \.consulted),
        Field("obligation", \.obligation),
        Field("due", \.due),
        Field("recurrence", \.recurrence),
        Field("reportTo", \.reportTo),
        Field("references", \.references, source: "AKN ref"),
    ]
}

extension Part: FieldCode {}
extension Obligation: FieldCode {
    package static let listName = "obligation"
}
extension Recurrence.Rhythm: FieldCode {
    package static let listName = "rhythm"
}
extension Deadline.Unit: FieldCode {
    package static let listName = "time"
}

/// One whom a paragraph names: instructed, consulted or reported to.
package struct Party: FieldGroup {
    /// The words of the text.
    package var name = ""
    /// The identifier of the body, such as `itu.tsb.director`, where it is known.
    package var body = ""

    package init() {}

    /// A party as a text was read to name it.
    package init(_ mention: BodyMention) {
        name = mention.name
        body = mention.body ?? ""
    }

    package static let fields: [Field<Party>] = [
        Field("name", \.name), Field("body", \.body),
    ]
}

/// By when something is due, as the text says it.
package struct DueTime: FieldGroup {
    package var date: CalendarDate?
    /// Of a deadline «by the next assembly»: which one, where it is named.
    package var next: Party?
    /// Of a deadline «within two years»: how many units from adoption.
    package var count: Int?
    package var unit: Deadline.Unit?

    package init() {}

    /// A deadline as it was read.
    package init(_ deadline: Deadline) {
        switch deadline {
        case .date(let date): self.date = date
        case .next(let body): next = body.map { Party($0) } ?? Party()
        case .within(let count, let unit):
            self.count = count
            self.unit = unit
        }
    }

    package static let fields: [Field<DueTime>] = [
        Field("date", \.date), Field("next", \.next), Field("count", \.count),
        Field("unit", \.unit),
    ]
}

/// A reference to another text, as a paragraph prints it.
package struct Citation: FieldGroup {
    package var actKind: ActKind?
    package var number = ""
    package var body = ""
    package var place = ""
    package var year: Int?
    package var isRevised = false

    package init() {}

    /// A reference as it was read.
    package init(_ reference: Reference) {
        actKind = reference.kind
        number = reference.number
        body = reference.body ?? ""
        place = reference.place ?? ""
        year = reference.year
        isRevised = reference.isRevised
    }

    package static let fields: [Field<Citation>] = [
        Field("actKind", \.actKind), Field("number", \.number), Field("body", \.body),
        Field("place", \.place), Field("year", \.year), Field("revised", \.isRevised),
    ]
}
