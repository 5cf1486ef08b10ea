import Vocabulary

/// A block of measurements as it was kept: its lists are read, its numbers stay packed.
struct PackedBlock {
    let count: Int
    let periods: [Period]
    let categories: [[CategoryValue]]
    let reporters: [String]
    let words: [String]
    /// Places in the lists of periods, categories, reporters and words.
    let places: [PackedColumn]
    /// Scales, values, scales of denominators, denominators.
    let numbers: [PackedColumn]
    let bytes: [UInt8]

    /// The block of some bytes, or `nil` where they are none.
    init?(_ bytes: [UInt8]) {
        var reader = BlockReader(bytes)
        guard reader.take(MeasurementColumns.mark),
            let count = reader.number(upTo: MeasurementBlock.mostRows),
            let periods = reader.list({ Self.period(&$0) }),
            let categories = reader.list({ reader in reader.list { Self.category(&$0) } }),
            let reporters = reader.list({ $0.text() }), let words = reader.list({ $0.text() })
        else { return nil }
        let columns = (0..<8).compactMap { _ in reader.column(of: count) }
        guard columns.count == 8, reader.isAtEnd else { return nil }
        (self.count, self.periods, self.categories) = (count, periods, categories)
        (self.reporters, self.words, self.bytes) = (reporters, words, bytes)
        (places, numbers) = (Array(columns[..<4]), Array(columns[4...]))
        let lengths = [periods.count, categories.count, reporters.count, words.count]
        let isWhole = zip(places, lengths).allSatisfy { column, length in
            column.width == 0
                ? length > 0 || count == 0
                : (0..<count).allSatisfy { column.number($0, in: bytes.span) < UInt64(length) }
        }
        guard isWhole else { return nil }
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

    /// A number that was written without its sign.
    @inline(__always)
    static func plain(_ number: UInt64) -> Int64 {
        Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    // MARK: Rows

    /// The rows, or `nil` where a number is none.
    func rows(of indicator: Identifier<Indicator>) -> [Measurement]? {
        var rows: [Measurement] = []
        rows.reserveCapacity(count)
        for row in 0..<count {
            guard let value = quantity(numbers[1], numbers[0], row),
                let denominator = quantity(numbers[3], numbers[2], row)
            else { return nil }
            rows.append(
                Measurement(
                    of: indicator, in: periods[place(0, row)], value, outOf: denominator,
                    ordered: categories[place(1, row)], by: reporters[place(2, row)],
                    words: words[place(3, row)]))
        }
        return rows
    }

    private func place(_ list: Int, _ row: Int) -> Int {
        Int(places[list].number(row, in: bytes.span))
    }

    /// A number, absent where the scale says so; `nil` where there is no such scale.
    private func quantity(_ value: PackedColumn, _ scale: PackedColumn, _ row: Int) -> Quantity?? {
        let places = scale.number(row, in: bytes.span)
        guard places != MeasurementColumns.absent else { return .some(nil) }
        guard places <= UInt64(Quantity.mostDigits),
            let quantity = Quantity(
                Int128(Self.plain(value.number(row, in: bytes.span))), scale: Int(places))
        else { return nil }
        return .some(quantity)
    }
}
