package import Vocabulary

/// A number that was worked out, or why there is none; missing is never zero.
package enum Computed: Hashable, Sendable {
    case number(Double)
    /// An amount of which every digit counts, such as money.
    case exact(Quantity)
    case missing(FigureGap)

    /// The number, or `nil` where there is none.
    package var number: Double? {
        switch self {
        case .number(let number): number
        case .exact(let quantity): quantity.doubleValue
        case .missing: nil
        }
    }

    /// The amount, or `nil` where there is no exact one.
    package var quantity: Quantity? { if case .exact(let amount) = self { amount } else { nil } }

    /// Why there is no number, or `nil` where there is one.
    package var gap: FigureGap? { if case .missing(let gap) = self { gap } else { nil } }
}

/// Why a figure can't be worked out; the catalogue words it as `gap.<code>`.
package enum FigureGap: String, Hashable, Sendable, CaseIterable {
    case noMeasurement = "no-measurement"
    case noBaseline = "no-baseline"
    case noTarget = "no-target"
    case noDirection = "no-direction"
    case noTolerance = "no-tolerance"
    case noBounds = "no-bounds"
    case noDate = "no-date"
    /// The target is what already was: there is no way to measure a share of.
    case targetIsBaseline = "target-is-baseline"
    /// None of none.
    case notApplicable = "not-applicable"
    /// Some of none.
    case contradiction
    /// Percentages without what they are parts of can't be put together.
    case noDenominator = "no-denominator"
    /// The indicator says that its values make no one value.
    case notPutTogether = "not-put-together"
    case overlappingCategories = "overlapping-categories"
    case missingCategories = "missing-categories"
    /// One reporter has values for periods that share days, so that a sum would count them twice.
    case overlappingPeriods = "overlapping-periods"
    case inWords = "in-words"
    case tooFewPoints = "too-few-points"
    case tooLarge = "too-large"
    case noIndicator = "no-indicator"
    /// No budget line pays for it.
    case noLine = "no-line"
    /// A budget line doesn't say how much.
    case noAmount = "no-amount"
    /// Amounts in two currencies are never added.
    case otherCurrency = "other-currency"
    /// Nobody says by which measure the cost is spread.
    case noDriver = "no-driver"
    case driversAreZero = "drivers-are-zero"
    /// The cost would come back to where it is spread from.
    case inCircle = "in-circle"
    case noAppropriation = "no-appropriation"
    case noGrade = "no-grade"
    /// The grade has no cost for one of the years.
    case noGradeCost = "no-grade-cost"
    case noPost = "no-post"
    case noPeriod = "no-period"
    case nothingPublished = "nothing-published"
    case noAssessment = "no-assessment"
    case noScale = "no-scale"
    /// The assessment lacks a likelihood or a consequence.
    case notJudged = "not-judged"
    /// A step that the scale doesn't have.
    case offScale = "off-scale"
    /// The number was measured or estimated, and is no exact amount.
    case notExact = "not-exact"
    /// Some of what was handed in can't be read.
    case damaged
}
