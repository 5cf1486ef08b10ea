import Vocabulary

/// Measurements column by column, as they are written; ``PackedBlock`` reads them.
struct MeasurementColumns {
    /// How a block begins.
    static let mark = Array("tlm1".utf8)
    /// The scale of a number that isn't there.
    static let absent: UInt64 = 255

    private(set) var count = 0
    private var periods = ListedValues<Period>()
    private var categories = ListedValues<[CategoryValue]>()
    private var reporters = ListedValues<String>()
    private var words = ListedValues<String>()
    private var scales: [UInt64] = []
    private var values: [UInt64] = []
    private var denominatorScales: [UInt64] = []
    private var denominators: [UInt64] = []

    init() {}

    mutating func append(_ row: Measurement) {
        count += 1
        periods.append(row.period)
        categories.append(row.categories)
        reporters.append(row.reporter)
        words.append(row.words)
        scales.append(row.value.map { UInt64($0.scale) } ?? Self.absent)
        values.append(Self.zigzag(row.value?.significand ?? 0))
        denominatorScales.append(row.denominator.map { UInt64($0.scale) } ?? Self.absent)
        denominators.append(Self.zigzag(row.denominator?.significand ?? 0))
    }

    private static func zigzag(_ number: Int64) -> UInt64 {
        UInt64(bitPattern: (number << 1) ^ (number >> 63))
    }

    // MARK: Writing

    var bytes: [UInt8] {
        var writer = BlockWriter(Self.mark)
        writer.number(UInt64(count))
        writer.list(periods.values) { writer, period in
            writer.number(Self.zigzag(Int64(period.first.dayNumber)))
            writer.number(UInt64(period.dayCount - 1))
        }
        writer.list(categories.values) { writer, values in
            writer.list(values) { writer, value in
                writer.text(value.dimension)
                writer.text(value.category)
            }
        }
        writer.list(reporters.values) { $0.text($1) }
        writer.list(words.values) { $0.text($1) }
        for column in [
            periods.places, categories.places, reporters.places, words.places, scales, values,
            denominatorScales, denominators,
        ] { writer.column(column) }
        return writer.bytes
    }
}

/// Values of which each occurs often: a list of them, and for each row its place in the list.
private struct ListedValues<Value: Hashable & Sendable> {
    private var numbering = Numbering<Value>()
    private(set) var places: [UInt64] = []

    init() {}

    var values: [Value] { numbering.values }

    mutating func append(_ value: Value) { places.append(UInt64(numbering.number(of: value))) }
}
