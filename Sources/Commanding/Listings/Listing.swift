import Diagnostics
import Records
import Vocabulary

/// The forms in which lists are printed.
enum ListingFormat: String, CaseIterable, Sendable {
    case table, json, jsonl, csv
}

/// A list that a command prints: columns and rows, in any form.
struct Listing {
    /// A column.
    struct Column {
        /// Its name in JSON and CSV.
        let name: String
        /// The key of its title.
        let title: String
    }

    /// A value in a row.
    enum Cell {
        case text(String)
        case number(Int)
        case list([String])
        /// A value that programs know by another name than people.
        case named(String, words: String)
        case none

        /// A text, or none where it is empty.
        static func of(_ text: String?) -> Cell {
            text.map { $0.isEmpty ? .none : .text($0) } ?? .none
        }

        /// A value for people.
        var words: String {
            switch self {
            case .text(let text): text
            case .number(let number): String(number)
            case .list(let words): words.joined(separator: "; ")
            case .named(_, let words): words
            case .none: ""
            }
        }

        /// The value for programs.
        var plain: String {
            if case .named(let name, _) = self { name } else { words }
        }
    }

    let columns: [Column]
    private(set) var rows: [[Cell]] = []

    init(_ columns: (name: String, title: String)...) { self.init(columns: columns) }

    init(columns: [(name: String, title: String)]) {
        self.columns = columns.map { Column(name: $0.name, title: $0.title) }
    }

    mutating func add(_ cells: Cell...) { rows.append(cells) }

    mutating func add(_ cells: [Cell]) { rows.append(cells) }

    /// Prints the list in the form that `--format` asks for.
    func print(_ run: CommandRun) {
        switch run.arguments.choice("--format", of: ListingFormat.self) ?? .table {
        case .table: run.print(table(run))
        case .json:
            var writer = JSONWriter()
            writer.array(of: rows) { write($1, to: &$0) }
            run.console.output(writer.take() + [0x0A])
        case .jsonl:
            for row in rows {
                var writer = JSONWriter()
                write(row, to: &writer)
                run.console.output(writer.take() + [0x0A])
            }
        case .csv:
            var writer = CSVWriter()
            writer.append(columns.map(\.name))
            for row in rows { writer.append(row.map(\.plain)) }
            run.console.output(writer.bytes)
        }
    }

    private func write(_ row: [Cell], to writer: inout JSONWriter) {
        writer.object { writer in
            for (column, cell) in zip(columns, row) {
                writer.key(column.name)
                switch cell {
                case .text(let text), .named(let text, _): writer.value(text)
                case .number(let number): writer.value(number)
                case .list(let words): writer.array(of: words) { $0.value($1) }
                case .none: writer.value(String?.none)
                }
            }
        }
    }

    // MARK: The table

    private func table(_ run: CommandRun) -> String {
        guard !rows.isEmpty else { return run.words("listing.empty") + "\n" }
        let titles = columns.map { run.term($0.title) }
        let lines = [titles] + rows.map { $0.map(\.words) }
        let shown = columns.indices.filter { column in
            rows.contains { !$0[column].words.isEmpty }
        }
        let cells = lines.map { line in shown.map { line[$0] } }
        let table = TextTable(widths: widths(of: cells, run.console.columns))
        let count = run.words("listing.count", ["count": .number(rows.count)])
        return cells.map { table.row($0) }.joined() + "\n" + count + "\n"
    }

    /// As wide as needed; where that is too much, the widest columns share what is left, but none is
    /// narrower than its longest word.
    private func widths(of lines: [[String]], _ total: Int) -> [Int] {
        guard let first = lines.first else { return [] }
        let needed = first.indices.map { column in
            lines.map { TextTable.width(of: $0[column]) }.max() ?? 1
        }
        let least = first.indices.map { column in
            min(40, lines.map { TextTable.longestWord(of: $0[column]) }.max() ?? 1)
        }
        var left = total - 2 * first.count
        var widths = needed
        var open = Array(first.indices)
        while !open.isEmpty {
            let share = max(0, left) / open.count
            guard let fixed = open.first(where: { needed[$0] <= share || least[$0] >= share })
            else {
                for column in open { widths[column] = share }
                return widths
            }
            widths[fixed] = needed[fixed] <= share ? needed[fixed] : least[fixed]
            left -= widths[fixed]
            open.removeAll { $0 == fixed }
        }
        return widths
    }
}
