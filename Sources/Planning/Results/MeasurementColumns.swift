import Vocabulary

/// Measurements column by column.
struct MeasurementColumns {
    private static let mark = Array("tlm1".utf8)
    /// The scale of a number that isn't there.
    private static let absent: UInt64 = 255

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

    private static func plain(_ number: UInt64) -> Int64 {
        Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
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

    // MARK: Reading

    /// The columns of a block, or `nil` where the bytes are none.
    init?(_ bytes: [UInt8]) {
        var reader = BlockReader(bytes)
        guard reader.take(Self.mark), let count = reader.number(upTo: MeasurementBlock.mostRows),
            let periods = reader.list({ Self.period(&$0) }),
            let categories = reader.list({ reader in
                reader.list { Self.category(&$0) }
            }),
            let reporters = reader.list({ $0.text() }), let words = reader.list({ $0.text() }),
            let places = reader.columns(4, of: count), let numbers = reader.columns(4, of: count),
            reader.isAtEnd
        else { return nil }
        self.count = count
        guard let periods = ListedValues(periods, places[0]),
            let categories = ListedValues(categories, places[1]),
            let reporters = ListedValues(reporters, places[2]),
            let words = ListedValues(words, places[3])
        else { return nil }
        self.periods = periods
        self.categories = categories
        self.reporters = reporters
        self.words = words
        (scales, values) = (numbers[0], numbers[1])
        (denominatorScales, denominators) = (numbers[2], numbers[3])
    }

    private static func period(_ reader: inout BlockReader) -> Period? {
        guard let first = reader.number(), let length = reader.number(upTo: 4_000_000),
            let start = CalendarDate(dayNumber: Int(plain(first))),
            let end = start.adding(days: length)
        else { return nil }
        return Period(first: start, last: end)
    }

    private static func category(_ reader: inout BlockReader) -> CategoryValue? {
        guard let dimension = reader.text(), let category = reader.text() else { return nil }
        var value = CategoryValue()
        value.dimension = dimension
        value.category = category
        return value
    }

    /// The rows, or `nil` where a number is none.
    func rows(of indicator: Identifier<Indicator>) -> [Measurement]? {
        var rows: [Measurement] = []
        rows.reserveCapacity(count)
        for row in 0..<count {
            guard let value = Self.quantity(values[row], scales[row]),
                let denominator = Self.quantity(denominators[row], denominatorScales[row])
            else { return nil }
            rows.append(
                Measurement(
                    of: indicator, in: periods[row], value, outOf: denominator,
                    ordered: categories[row], by: reporters[row], words: words[row]))
        }
        return rows
    }

    /// A number, absent where the scale says so; `nil` where there is no such scale.
    private static func quantity(_ value: UInt64, _ scale: UInt64) -> Quantity?? {
        guard scale != absent else { return .some(nil) }
        guard scale <= UInt64(Quantity.mostDigits),
            let quantity = Quantity(Int128(plain(value)), scale: Int(scale))
        else { return nil }
        return .some(quantity)
    }
}

/// Values of which each occurs often: a list of them, and for each row its place in the list.
private struct ListedValues<Value: Hashable & Sendable> {
    private var numbering = Numbering<Value>()
    private(set) var places: [UInt64] = []

    init() {}

    init?(_ values: [Value], _ places: [UInt64]) {
        guard places.allSatisfy({ $0 < UInt64(values.count) }) else { return nil }
        numbering = Numbering(values)
        self.places = places
    }

    var values: [Value] { numbering.values }

    subscript(row: Int) -> Value { numbering.values[Int(places[row])] }

    mutating func append(_ value: Value) { places.append(UInt64(numbering.number(of: value))) }
}
