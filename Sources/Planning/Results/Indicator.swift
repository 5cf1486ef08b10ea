package import Diagnostics
package import GoverningTexts
package import Records
package import Vocabulary

/// By what it is seen whether an element of a plan is being achieved.
///
/// - Source: PP Resolution 71, annex 3 (performance indicator); IATI 2.03 `indicator`; OECD-DAC
///   glossary (2023).
package struct Indicator: Record {
    package static let kind = "indicator"

    package let id: Identifier<Indicator>
    package var code = ""
    package var name = MultilingualText()
    package var definition = MultilingualText()
    /// What it measures.
    package var element: Identifier<PlanElement>?
    package var measure: IndicatorMeasure?
    package var direction: IndicatorDirection?
    /// In what is counted: a word such as `member` or a sign such as `%`.
    package var unit = ""
    /// The steps of an ordinal scale, the lowest first.
    package var steps: [String] = []
    package var baseline: Baseline?
    /// How far a value that is to be maintained may be off.
    package var tolerance: Quantity?
    /// The bounds within which a value is to stay.
    package var lowest: Quantity?
    package var highest: Quantity?
    /// How values of several periods make one.
    package var overTime: TimeAggregation?
    /// How values of several units that report make one.
    package var overUnits: UnitAggregation?
    package var dimensions: [IndicatorDimension] = []
    /// The indicator into whose value this one is counted.
    package var countedIn: Identifier<Indicator>?
    /// How much it counts beside others of its element; 1 where nothing is said.
    package var weight: Quantity?
    package var owner: Identifier<Post>?
    package var deputy: Identifier<Post>?
    /// How often it is measured.
    package var frequency: Recurrence.Rhythm?
    package var verification = MultilingualText()
    package var assumptions = MultilingualText()
    /// The indicators of the cycle before that it goes on from.
    package var continues: [Identifier<Indicator>] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Indicator>) { self.id = id }

    package static let fields: [Field<Indicator>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("definition", \.definition, .searched, .changedBy([.editor, .translator])),
        Field("element", \.element),
        Field("measure", \.measure, .toPublish, source: "IATI 2.03, IndicatorMeasure"),
        Field(
            "direction", \.direction,
            .toPublishWhen("measure", isOneOf: IndicatorMeasure.numeric),
            source: "IATI 2.03, ascending"),
        Field("unit", \.unit, .toPublishWhen("measure", isOneOf: ["number"])),
        Field("steps", \.steps, .toPublishWhen("measure", isOneOf: ["ordinal"])),
        Field("baseline", \.baseline, source: "IATI 2.03, baseline"),
        Field("tolerance", \.tolerance),
        Field("lowest", \.lowest),
        Field("highest", \.highest),
        Field(
            "overTime", \.overTime, .toPublishWhen("measure", isOneOf: IndicatorMeasure.numeric)),
        Field("overUnits", \.overUnits),
        Field("dimensions", \.dimensions, source: "IATI 2.03, dimension"),
        Field("countedIn", \.countedIn),
        Field("weight", \.weight),
        Field("owner", \.owner),
        Field("deputy", \.deputy),
        Field("frequency", \.frequency, .toPublish),
        Field(
            "verification", \.verification, .changedBy([.editor, .translator]),
            source: "OECD-DAC glossary (2023), means of verification"),
        Field("assumptions", \.assumptions, .changedBy([.editor, .translator])),
        Field("continues", \.continues),
        Field("basis", \.basis),
    ]

    /// What can't stand together, whatever else is still missing.
    package var contradictions: [Finding] {
        var found = deputyFaults
        if countedIn == id { found.append(Finding("indicator.circle", .error)) }
        if let lowest, let highest, lowest > highest {
            found.append(Finding("indicator.bounds", .error))
        }
        if let tolerance, tolerance < .zero { found.append(Finding("indicator.tolerance", .error)) }
        if let weight, weight < .zero { found.append(Finding("element.weight", .error)) }
        if let baseline, let fault = baseline.ratio?.fault { found.append(fault) }
        let names = dimensions.map(\.name)
        if Set(names).count < names.count { found.append(Finding("indicator.dimensions", .error)) }
        return found
    }
}

/// What kind of value an indicator has.
///
/// - Source: IATI 2.03, code list IndicatorMeasure.
package enum IndicatorMeasure: String, FieldCode {
    /// So many of a unit.
    case number
    /// So many of so many.
    case percentage
    /// A step of a scale.
    case ordinal
    /// Words.
    case qualitative
    package static let listName = "measure"

    /// Those whose values are numbers.
    static let numeric = [number, percentage, ordinal].map(\.rawValue)
    /// Whether values are numbers.
    package var isNumeric: Bool { self != .qualitative }
}

/// Which way is good.
package enum IndicatorDirection: String, FieldCode {
    case rising, falling
    /// The value is to stay where it is.
    case maintained
    /// The value is to stay within bounds.
    case within
    package static let listName = "direction"
}

/// How values of several periods make one.
package enum TimeAggregation: String, FieldCode {
    /// Each period counts what happened in it.
    case sum
    /// Each period says how it stands at its end.
    case latest
    case highest
    /// Each period's value counts the same.
    case average
    /// They make none.
    case none
    package static let listName = "over-time"
}

/// How values of several units make one.
package enum UnitAggregation: String, FieldCode {
    case sum
    /// The mean of all that was measured, not of the units' means.
    case average
    case highest
    case none
    package static let listName = "over-units"
}

/// How it was before.
package struct Baseline: FieldGroup {
    package var value: Quantity?
    /// Of a percentage, what the value is a part of.
    package var denominator: Quantity?
    package var date: CalendarDate?
    package var source = ""

    package init() {}

    package static let fields: [Field<Baseline>] = [
        Field("value", \.value), Field("denominator", \.denominator), Field("date", \.date),
        Field("source", \.source),
    ]

    /// The ratio, where there are both numbers.
    package var ratio: Ratio? {
        value.flatMap { value in denominator.map { Ratio(value, of: $0) } }
    }
}

/// By what values are told apart, such as region or sex.
package struct IndicatorDimension: FieldGroup {
    package var name = ""
    /// The categories, where the list is closed.
    package var categories: [String] = []
    package var sharing: DimensionSharing?

    package init() {}

    package static let fields: [Field<IndicatorDimension>] = [
        Field("name", \.name), Field("categories", \.categories), Field("sharing", \.sharing),
    ]
}

/// Whether somebody can be in several categories.
package enum DimensionSharing: String, FieldCode {
    /// Each is in exactly one: the categories sum to the whole.
    case partition
    /// The categories overlap and must not be summed.
    case overlapping
    package static let listName = "sharing"
}
