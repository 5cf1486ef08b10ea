package import Journals
import Vocabulary

extension Listing {
    /// Some of the columns, and the rows in which words stand.
    ///
    /// - Parameters:
    ///   - names: The names of the columns; all where none of them is one.
    ///   - query: What stands in a row, for people or for programs; `nil` takes all rows.
    /// - Returns: The same list, narrowed.
    /// - Cost: with a query, every row is made.
    package func narrowed(to names: [String], holding query: SearchQuery?) -> Listing {
        let chosen = columns.indices.filter { names.contains(columns[$0].name) }
        let wanted = chosen.isEmpty ? Array(columns.indices) : chosen
        let rows = (0..<count).filter { index in
            query.map { $0.matches(searched(row(index))) } ?? true
        }
        var narrowed = Listing(columns: wanted.map { (columns[$0].name, columns[$0].title) })
        narrowed.add(rows) { index in
            let row = row(index)
            return wanted.map { row[$0] }
        }
        return narrowed
    }

    private func searched(_ row: [Cell]) -> String {
        SearchWords.indexed(row.flatMap { [$0.words, $0.plain, $0.title] })
    }
}

extension Listing.Cell {
    /// The title of a record, empty where the cell is none.
    fileprivate var title: String {
        if case .titled(_, _, let title) = self { title.text } else { "" }
    }
}
