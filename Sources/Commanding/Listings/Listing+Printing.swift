import Diagnostics
import Presenting

/// The forms in which lists are printed.
enum ListingFormat: String, CaseIterable, Sendable {
    case table, json, jsonl, csv
}

/// A list as commands print it.
extension Listing {
    /// Prints the list in the form that `--format` asks for.
    func print(_ run: CommandRun) {
        switch run.arguments.choice("--format", of: ListingFormat.self) ?? .table {
        case .table: run.print(table(run))
        case .json: run.console.output(json)
        case .jsonl: run.console.output(jsonLines)
        case .csv: run.console.output(csv)
        }
    }

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
