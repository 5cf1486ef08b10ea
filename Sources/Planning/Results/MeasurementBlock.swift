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

    /// Rows as a block; those of another indicator are left out.
    ///
    /// - Precondition: there are at most ``mostRows``.
    package init(_ rows: [Measurement], of indicator: Identifier<Indicator>) {
        precondition(rows.count <= Self.mostRows, "a block of \(rows.count) rows")
        self.indicator = indicator
        var columns = MeasurementColumns()
        for row in rows where row.indicator == indicator { columns.append(row) }
        count = columns.count
        bytes = columns.bytes
    }

    /// Rows in as many blocks as they need.
    package static func blocks(
        of rows: [Measurement], _ indicator: Identifier<Indicator>
    ) -> [MeasurementBlock] {
        stride(from: 0, to: rows.count, by: mostRows).map { start in
            MeasurementBlock(
                Array(rows[start..<min(start + mostRows, rows.count)]), of: indicator)
        }
    }

    /// The rows of a block as it was kept, or `nil` where the bytes are none.
    package static func rows(
        _ bytes: [UInt8], of indicator: Identifier<Indicator>
    ) -> [Measurement]? {
        MeasurementColumns(bytes)?.rows(of: indicator)
    }
}
