package import Diagnostics
import Planning
import Records

/// Searching words in all languages.
extension Register {
    /// How many records are prepared for the index at once.
    private static let batch = 2_000

    /// The records whose words match a query, the best first.
    ///
    /// The index follows the journal here, not when a change is made: a search takes in what was
    /// changed since the last one.
    ///
    /// - Parameters:
    ///   - query: What is looked for.
    ///   - limit: How many records at most.
    /// - Returns: Records as they are now.
    /// - Throws: A `Refusal` with `store.…`.
    package func search(_ query: SearchQuery, limit: Int) throws(Refusal) -> [SearchHit] {
        try catchUpIndex()
        return try Self.reporting { () throws(StoreError) in
            try store.search(query, limit: limit)
        }
    }

    private func catchUpIndex() throws(Refusal) {
        let workspace = try workspace()
        let noted = try Self.reporting { () throws(StoreError) in try store.indexedPosition() }
        // An index ahead of the journal was made for another one.
        let known = noted > workspace.position ? 0 : noted
        guard known < workspace.position else { return }
        var changed: [RecordKey: String] = [:]
        try forEachEntry(in: known + 1...workspace.position) { _, entry in
            for edit in entry.edits { changed[edit.key] = edit.kind }
            return true
        }
        let words = changed.map { key, kind in
            IndexedWords(kind: kind, key: key, words: workspace.indexedWords(kind, key))
        }
        for start in stride(from: 0, to: words.count, by: Self.batch) {
            let part = Array(words[start..<min(start + Self.batch, words.count)])
            let isLast = start + Self.batch >= words.count
            try Self.reporting { () throws(StoreError) in
                try store.index(part, to: isLast ? workspace.position : known)
            }
        }
    }
}

extension Workspace {
    /// The words of a record for the index; none where it is gone.
    fileprivate func indexedWords(_ kind: String, _ key: RecordKey) -> String {
        guard let content = content(kind, key), let type = schema[kind] else { return "" }
        return SearchWords.indexed(type.searchedWords(of: content))
    }
}
