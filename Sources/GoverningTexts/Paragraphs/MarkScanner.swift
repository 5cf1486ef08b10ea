/// A phrase found in the words of a paragraph.
struct Mark: Sendable {
    var category: Category
    var value: Int
    var start: Int
    var end: Int
}

/// Finds every phrase of a pack along a stretch of text, of each category the longest at its place.
struct MarkScanner {
    let bytes: [UInt8]
    let lexicon: Lexicon

    /// The marks between two places, in the order of their beginnings.
    func marks(from start: Int, to end: Int) -> [Mark] {
        var marks: [Mark] = []
        var behind = [Int](repeating: start, count: Category.allCases.count)
        var index = start
        var isAtWord = true
        while index < end {
            var next = index
            let symbol = Folding.next(bytes, &next, end)
            let isWord = Folding.isWord(symbol)
            if isAtWord || !isWord, symbol != Folding.space {
                let longest = collect(at: index, to: end, &behind, &marks)
                if !lexicon.pack.hasSpaces, longest > next { next = longest }
            }
            if symbol != Folding.ignorable { isAtWord = !isWord }
            index = next
        }
        return marks
    }

    /// Adds the marks that begin at `index`; returns where the longest ends.
    private func collect(at index: Int, to end: Int, _ behind: inout [Int], _ marks: inout [Mark])
        -> Int
    {
        let first = marks.count
        var longest = index
        let trie = lexicon.pack.trie
        lexicon.walk(bytes, index, end, wanted: .max) { hitEnd, node in
            longest = max(longest, hitEnd)
            let entries = Int(trie.nodes[node].firstEntry)
            for entry in trie.entries[entries..<entries + Int(trie.nodes[node].entryCount)] {
                let mark = Mark(
                    category: entry.category, value: Int(entry.value), start: index, end: hitEnd)
                if let known = marks[first...].firstIndex(where: { $0.category == entry.category })
                {
                    if marks[known].end < hitEnd { marks[known] = mark }
                } else if index >= behind[Int(entry.category.rawValue)] {
                    marks.append(mark)
                }
            }
        }
        for mark in marks[first...] { behind[Int(mark.category.rawValue)] = mark.end }
        return longest
    }
}
