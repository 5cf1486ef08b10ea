import Records

/// A list as data.
extension Listing {
    /// The list as one JSON array, ended by a line's end.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.array(of: rows) { write($1, to: &$0) }
        return writer.take() + [0x0A]
    }

    /// The list as one JSON object a line.
    package var jsonLines: [UInt8] {
        rows.flatMap { row in
            var writer = JSONWriter()
            write(row, to: &writer)
            return writer.take() + [0x0A]
        }
    }

    /// The list as CSV, with the names of the columns first.
    ///
    /// Numbers below zero go without a guard, so that spreadsheets can count with them.
    package var csv: [UInt8] {
        var writer = CSVWriter(leavesNumbers: true)
        writer.append(columns.map(\.name))
        for row in rows { writer.append(row.map(\.plain)) }
        return writer.bytes
    }

    private func write(_ row: [Cell], to writer: inout JSONWriter) {
        writer.object { writer in
            for (column, cell) in zip(columns, row) {
                writer.key(column.name)
                switch cell {
                case .number(let number): writer.value(number)
                case .amount(let number, _): writer.json("\(number)".utf8)
                case .exact(let amount, _): writer.json("\(amount)".utf8)
                case .unknown: writer.value(String?.none)
                case .list(let words), .records(_, let words):
                    writer.array(of: words) { $0.value($1) }
                case .none: writer.value(String?.none)
                default: writer.value(cell.plain)
                }
            }
        }
    }
}
