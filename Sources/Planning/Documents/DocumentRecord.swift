package import Records
package import Vocabulary

/// A document that is made from the records for a meeting.
package struct DocumentRecord: Record {
    package static let kind = "document"

    package let id: Identifier<DocumentRecord>
    package var code = ""
    /// The title.
    package var name = MultilingualText()
    package var template: DocumentTemplate?
    package var state: Validity?
    package var meeting: Identifier<Meeting>?
    /// The symbol without the letter of the language, such as `C24/57`.
    package var symbol = ""
    package var agendaItem = ""
    /// Who submits it.
    package var author = MultilingualText()
    package var date: CalendarDate?
    /// The language in which it was written.
    package var sourceLanguage: Language?
    /// The structure that it proposes.
    package var organization: Identifier<OrganizationVersion>?
    package var job: Identifier<JobDescription>?
    package var budget: Identifier<Budget>?
    package var plan: Identifier<Plan>?
    /// The plan of another cycle that it also reports on.
    package var otherPlan: Identifier<Plan>?
    /// The text whose paragraphs it reports on.
    package var text: Identifier<GoverningText>?
    /// The years that it reports on.
    package var period: Period?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<DocumentRecord>) { self.id = id }

    package static let fields: [Field<DocumentRecord>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("template", \.template, .toSave),
        Field("state", \.state),
        Field("meeting", \.meeting),
        Field("symbol", \.symbol, .searched),
        Field("agendaItem", \.agendaItem),
        Field("author", \.author, .changedBy([.editor, .translator])),
        Field("date", \.date),
        Field("sourceLanguage", \.sourceLanguage),
        Field("organization", \.organization),
        Field("job", \.job),
        Field("budget", \.budget),
        Field("plan", \.plan),
        Field("otherPlan", \.otherPlan),
        Field("text", \.text),
        Field("period", \.period),
        Field("basis", \.basis),
    ]
}

/// A kind of document, with the parts that it has.
package enum DocumentTemplate: String, FieldCode {
    case councilContribution = "council-contribution"
    case implementationReport = "implementation-report"
    case strategyInput = "strategy-input"
    case operationalPlan = "operational-plan"
    case resultsReport = "results-report"
    case jobDescription = "job-description"
    case vacancyNotice = "vacancy-notice"
    package static let listName = "template"
}
