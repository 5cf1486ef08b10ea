import Planning
package import Vocabulary

/// A number worked out from records, with all that it came from.
package struct Figure: Hashable, Sendable {
    /// What was worked out, and by which formula.
    package let kind: FigureKind
    package let result: Computed
    private let origin: FigureOrigin

    /// What it came from, in the order of the formula.
    ///
    /// - Complexity: of measurements the list is made when it is asked for.
    package var inputs: [FigureInput] { origin.inputs }

    package init(_ kind: FigureKind, _ result: Computed, from inputs: [FigureInput] = []) {
        self.kind = kind
        self.result = result
        origin = .listed(inputs)
    }

    /// A figure of all measurements of a series.
    init(_ kind: FigureKind, _ result: Computed, from series: MeasuredSeries, of place: RecordPlace)
    {
        self.kind = kind
        self.result = result
        origin = .measured(series, place)
    }
}

/// What a figure came from: as a list, or as measurements, of which there may be thousands.
private enum FigureOrigin: Hashable, Sendable {
    case listed([FigureInput])
    case measured(MeasuredSeries, RecordPlace)

    var inputs: [FigureInput] {
        switch self {
        case .listed(let inputs): inputs
        case .measured(let series, let place):
            series.rows.map { row in
                FigureInput(
                    .measurement, IndicatorValue(row)?.computed ?? .missing(.inWords), of: place,
                    in: .period(row.period))
            }
        }
    }
}

/// What a figure says; the catalogue has its name as `figure.<code>` and its formula as
/// `formula.<code>`.
package enum FigureKind: String, Hashable, Sendable, CaseIterable {
    case value, progress, expected, gap, coverage, forecast
    /// Whether a value that is to be maintained is within its tolerance: 1 or 0.
    case maintained
    /// Whether a value is within its bounds: 1 or 0.
    case within
    /// The progress of an element from all that is measured below it.
    case rollUp = "roll-up"
    /// What the budget lines of an element say.
    case directCost = "direct-cost"
    /// What an element got of costs that several share.
    case sharedCost = "shared-cost"
    /// What an element costs with all below it.
    case fullCost = "full-cost"
    /// The part of a cost that goes to an element.
    case allocation
    /// What elements got of the cost of others.
    case allocated
    /// What all lines of a budget say.
    case budgetTotal = "budget-total"
    /// What is left of an appropriation.
    case available
    /// What posts cost in a period.
    case postCost = "post-cost"
    /// What something costs in a year.
    case yearlyCost = "yearly-cost"
    /// The score of a risk before anything is done.
    case inherentRisk = "inherent-risk"
    /// The score of a risk with what was in place when it was assessed.
    case currentRisk = "current-risk"
    /// The score of a risk with what has come into place since.
    case residualRisk = "residual-risk"
    /// The score to which a risk should come.
    case targetRisk = "target-risk"
}

/// One thing that a figure came from.
package struct FigureInput: Hashable, Sendable {
    /// What it is in the formula; the catalogue has it as `input.<code>`.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case actual, baseline, target, milestone, tolerance, lowest, highest, weight, measurement
        case progress, expected, part
        case line, cost, driver, drivers, share, given, appropriation, planned, post, years
        case gradeCost = "grade-cost"
        case likelihood, consequence, treatment
    }

    package let role: Role
    package let result: Computed
    /// The kind and the code of the record that holds it; `nil` where none does by itself.
    package let record: RecordPlace?
    /// For when it holds.
    package let time: FigureTime?
    /// How much it counts beside others; `nil` where all count the same.
    package let weight: Double?
    /// How it was itself worked out; at most one.
    package let figures: [Figure]

    package init(
        _ role: Role, _ result: Computed, of record: RecordPlace? = nil, in time: FigureTime? = nil,
        weighing weight: Double? = nil, by figure: Figure? = nil
    ) {
        self.role = role
        self.result = result
        self.record = record
        self.time = time
        self.weight = weight
        figures = figure.map { [$0] } ?? []
    }
}

/// A record by its kind and its code.
package struct RecordPlace: Hashable, Sendable {
    package let kind: String
    package let code: String

    package init(_ kind: String, _ code: String) {
        self.kind = kind
        self.code = code
    }
}

/// For when an input of a figure holds.
package enum FigureTime: Hashable, Sendable, CustomStringConvertible {
    case day(CalendarDate)
    case period(Period)

    /// The day or the period as JSON writes it.
    package var description: String {
        switch self {
        case .day(let day): day.description
        case .period(let period): period.description
        }
    }
}
