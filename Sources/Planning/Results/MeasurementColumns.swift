import Vocabulary

/// Measurements as they are written, column by column; ``PackedBlock`` reads them.
struct MeasurementColumns {
    /// How a block begins.
    static let mark = Array("tlm1".utf8)
    /// The scale of a number that isn't there.
    static let absent: UInt64 = 255

    private var rows: [ColumnRow] = []
    private var periods = ListedValues<Period>()
    private var categories = ListedValues<[CategoryValue]>()
    private var reporters = ListedValues<String>()
    private var words = ListedValues<String>()
    private var wordNumbers = Numbering<String>()

    init() {}

    var count: Int { rows.count }

    /// Adds a row, whose parts have these numbers.
    mutating func append(_ row: Measurement, _ numbers: RowNumbers) {
        let words = wordNumbers.number(of: row.words)
        rows.append(
            ColumnRow(
                period: periods.place(of: row.period, numbers.period),
                categories: categories.place(of: row.categories, numbers.categories),
                reporter: reporters.place(of: row.reporter, numbers.reporter),
                words: self.words.place(of: row.words, words),
                value: row.value, denominator: row.denominator))
    }

    // MARK: Writing

    var bytes: [UInt8] {
        var writer = BlockWriter(Self.mark)
        writer.number(UInt64(count))
        writer.list(periods.values) { writer, period in
            writer.number(ColumnRow.zigzag(Int64(period.first.dayNumber)))
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
        writer.column(rows.map { $0.period })
        writer.column(rows.map { $0.categories })
        writer.column(rows.map { $0.reporter })
        writer.column(rows.map { $0.words })
        writer.column(rows.map { $0.scale })
        writer.column(rows.map { $0.value })
        writer.column(rows.map { $0.denominatorScale })
        writer.column(rows.map { $0.denominator })
        return writer.bytes
    }
}

/// A row as its columns have it: places in lists, and numbers without sign.
private struct ColumnRow {
    let value: UInt64
    let denominator: UInt64
    let period: UInt32
    let categories: UInt32
    let reporter: UInt32
    let words: UInt32
    let scale: UInt8
    let denominatorScale: UInt8

    init(
        period: UInt32, categories: UInt32, reporter: UInt32, words: UInt32, value: Quantity?,
        denominator: Quantity?
    ) {
        (self.period, self.categories) = (period, categories)
        (self.reporter, self.words) = (reporter, words)
        (scale, self.value) = Self.parts(of: value)
        (denominatorScale, self.denominator) = Self.parts(of: denominator)
    }

    private static func parts(of number: Quantity?) -> (UInt8, UInt64) {
        guard let number else { return (UInt8(MeasurementColumns.absent), 0) }
        return (UInt8(number.scale), zigzag(number.significand))
    }

    /// A number without its sign, so that small ones have few bytes.
    static func zigzag(_ number: Int64) -> UInt64 {
        UInt64(bitPattern: (number << 1) ^ (number >> 63))
    }
}

/// Values of which each occurs often: each once, at a place in a list.
private struct ListedValues<Value: Sendable> {
    private(set) var values: [Value] = []
    private var numbering = Numbering<Int>()

    init() {}

    /// The place of a value that has a number by which it is known again.
    mutating func place(of value: Value, _ number: Int) -> UInt32 {
        let place = numbering.number(of: number)
        if place == values.count { values.append(value) }
        return UInt32(place)
    }
}
