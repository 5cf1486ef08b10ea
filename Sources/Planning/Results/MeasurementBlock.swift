package import Vocabulary

/// Measurements of one indicator as bytes: columns of whole numbers of the fewest bytes, with lists of
/// the periods, categories, reporters and words that occur.
///
/// The form is fixed, since journals speak of blocks by their SHA-256.
///
/// - Shape: `tlm1`; the number of rows; lists of periods, of categories, of reporters, of words; columns
///   of their places in those lists; of scales; of values; of denominators' scales; of denominators. A
///   number is a varint, a text its length and its bytes, a column its width and its numbers, least byte
///   first. A scale of 255 says that there is no number.
package struct MeasurementBlock: Hashable, Sendable {
    /// The most rows that a block has.
    package static let mostRows = 65_536

    package let indicator: Identifier<Indicator>
    /// How many rows there are.
    package let count: Int
    package let bytes: [UInt8]

    /// Columns as a block.
    ///
    /// - Precondition: there are at most ``mostRows``.
    init(_ columns: MeasurementColumns, of indicator: Identifier<Indicator>) {
        precondition(columns.count <= Self.mostRows, "a block of \(columns.count) rows")
        self.indicator = indicator
        count = columns.count
        bytes = columns.bytes
    }

    /// Rows in as many blocks as they need; those of another indicator are left out.
    package static func blocks(
        of rows: [Measurement], _ indicator: Identifier<Indicator>
    ) -> [MeasurementBlock] {
        var builder = BlockBuilder(indicator)
        var numbering = RowNumbering()
        for row in rows where row.indicator == indicator {
            builder.append(row, numbering.numbers(of: row))
        }
        return builder.finished()
    }

    /// The rows of a block as it was kept, or `nil` where the bytes are none.
    package static func rows(
        _ bytes: [UInt8], of indicator: Identifier<Indicator>
    ) -> [Measurement]? {
        PackedBlock(bytes)?.rows(of: indicator)
    }
}

/// Puts the rows of one indicator into blocks, one after the other.
struct BlockBuilder {
    private let indicator: Identifier<Indicator>
    private var columns = MeasurementColumns()
    private var blocks: [MeasurementBlock] = []

    init(_ indicator: Identifier<Indicator>) { self.indicator = indicator }

    /// Adds a row, whose parts have these numbers.
    mutating func append(_ row: Measurement, _ numbers: RowNumbers) {
        if columns.count == MeasurementBlock.mostRows { close() }
        columns.append(row, numbers)
    }

    /// All blocks, with the last one as far as it is.
    func finished() -> [MeasurementBlock] {
        columns.count == 0 ? blocks : blocks + [MeasurementBlock(columns, of: indicator)]
    }

    private mutating func close() {
        blocks.append(MeasurementBlock(columns, of: indicator))
        columns = MeasurementColumns()
    }
}
