/// A number that was worked out, or why there is none; missing is never zero.
package enum Computed: Hashable, Sendable {
    case number(Double)
    case missing(FigureGap)

    /// The number, or `nil` where there is none.
    package var number: Double? { if case .number(let number) = self { number } else { nil } }

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
    /// Some of what was handed in can't be read.
    case damaged
}
