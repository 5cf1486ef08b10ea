package import Vocabulary

/// One value that was measured: of an indicator, in a period, for some categories, by somebody.
package struct Measurement: Hashable, Sendable {
    package let indicator: Identifier<Indicator>
    package let period: Period
    /// For whom it was measured, in the order of the dimensions; for all where there are none.
    package let categories: [CategoryValue]
    /// The code of the unit that reports, or empty.
    package let reporter: String
    /// The number; `nil` where the indicator has words.
    package let value: Quantity?
    /// Of a percentage, what the value is a part of.
    package let denominator: Quantity?
    /// The words of a qualitative indicator, or what is to be said of the number.
    package let words: String

    /// A value of these parts; categories are put in the order of their dimensions.
    package init(
        of indicator: Identifier<Indicator>, in period: Period, _ value: Quantity?,
        outOf denominator: Quantity? = nil, for categories: [CategoryValue] = [],
        by reporter: String = "", words: String = ""
    ) {
        self.init(
            of: indicator, in: period, value, outOf: denominator,
            ordered: categories.sorted { $0.dimension < $1.dimension }, by: reporter, words: words)
    }

    /// A value for categories that are in the order of their dimensions already.
    init(
        of indicator: Identifier<Indicator>, in period: Period, _ value: Quantity?,
        outOf denominator: Quantity?, ordered categories: [CategoryValue], by reporter: String,
        words: String
    ) {
        self.indicator = indicator
        self.period = period
        self.categories = categories
        self.reporter = reporter
        self.value = value
        self.denominator = denominator
        self.words = words
    }
}

/// Where the measurements of a workspace are.
///
/// What a submission has of an indicator changes only where the blocks of its record do.
package protocol MeasurementSource: Sendable {
    /// What was handed in of an indicator up to what a workspace shows, submission by submission, in
    /// the order in which they were made.
    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements]

    /// What one submission has of an indicator; `nil` where it can't be read.
    func rows(
        of indicator: Identifier<Indicator>, in submission: Identifier<Submission>,
        of workspace: Workspace
    ) -> [Measurement]?

    /// What some submissions have of an indicator, by period; `nil` where rows are to be looked at.
    func tally(
        of indicator: Identifier<Indicator>, in workspace: Workspace,
        where counts: (Identifier<Submission>) -> Bool
    ) -> PeriodTally?

    /// By which it is known that two sources are one; `nil` where what comes of this one is not kept.
    var identity: SourceIdentity? { get }
}

/// Stands for a source of measurements where what was worked out from it is kept: it is that source's
/// own, and whoever holds it doesn't hold the source.
package final class SourceIdentity: Sendable {
    package init() {}
}

extension MeasurementSource {
    /// What one submission has, looked for among all.
    package func rows(
        of indicator: Identifier<Indicator>, in submission: Identifier<Submission>,
        of workspace: Workspace
    ) -> [Measurement]? {
        let all = measurements(of: indicator, in: workspace)
        guard let own = all.first(where: { $0.submission == submission }) else { return [] }
        return own.rows
    }

    /// Nothing, since rows are all that there is.
    package func tally(
        of indicator: Identifier<Indicator>, in workspace: Workspace,
        where counts: (Identifier<Submission>) -> Bool
    ) -> PeriodTally? {
        nil
    }

    package var identity: SourceIdentity? { nil }
}

/// Measurements of one indicator in one submission.
package struct SubmittedMeasurements: Hashable, Sendable {
    package let submission: Identifier<Submission>
    /// The rows; `nil` where they can't be read.
    package let rows: [Measurement]?

    package init(_ submission: Identifier<Submission>, _ rows: [Measurement]?) {
        self.submission = submission
        self.rows = rows
    }
}
