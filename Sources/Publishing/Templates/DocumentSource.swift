import Diagnostics
package import Figures
package import Planning
package import Presenting
package import Vocabulary

/// What a document is made from.
package struct DocumentSource: Sendable {
    package let record: DocumentRecord
    /// The records in the language of the document, on the day of its data.
    package let shown: Presentation
    /// The figures on that day.
    package let book: FigureBook
    /// The code of the published snapshot that it shows, where it is one.
    package let snapshot: String?
    /// The hash of what it is made from, where it is known.
    package let checksum: Digest?

    package init(
        _ record: DocumentRecord, _ shown: Presentation, _ book: FigureBook,
        snapshot: String? = nil, checksum: Digest? = nil
    ) {
        self.record = record
        self.shown = shown
        self.book = book
        self.snapshot = snapshot
        self.checksum = checksum
    }

    /// The document in the language of the words.
    package var built: BuiltDocument {
        var builder = DocumentBuilder(self)
        switch record.template {
        case .councilContribution: CouncilContribution.write(&builder)
        case .jobDescription: JobDescriptionAnnex.write(&builder)
        case .vacancyNotice: VacancyNotice.write(&builder)
        case .implementationReport: ImplementationReport.write(&builder)
        case .strategyInput: StrategyInput.write(&builder)
        case .operationalPlan: OperationalPlanReport.write(&builder)
        case .resultsReport: ResultsReport.write(&builder)
        case nil: builder.lacks("template", .error)
        }
        return builder.built
    }
}
