/// Runs as one text, of which parts can be taken as runs again.
struct RunText {
    /// The words; what is no word is one character of its own.
    let text: String
    private let runs: [(run: DocumentRun, start: Int, end: Int)]

    /// The text of runs.
    ///
    /// - Parameters:
    ///   - runs: The runs.
    ///   - signs: The characters that stand for what is no word, to which new ones are added.
    init(_ runs: [DocumentRun], _ signs: inout [DocumentRun.Content: Character]) {
        var text = ""
        var places: [(run: DocumentRun, start: Int, end: Int)] = []
        for run in runs {
            let start = text.utf8.count
            if let words = run.words {
                text += words
            } else {
                let next = Unicode.Scalar(0xF_0000 + UInt32(signs.count)) ?? "\u{FFFC}"
                let sign = signs[run.content] ?? Character(next)
                signs[run.content] = sign
                text.append(sign)
            }
            places.append((run, start, text.utf8.count))
        }
        self.text = text
        self.runs = places
    }

    /// A part of the text as runs, with a change where there is one.
    ///
    /// - Parameters:
    ///   - start: Where it begins, in bytes.
    ///   - size: How many bytes it has.
    ///   - change: What became of it.
    /// - Returns: The runs.
    func runs(from start: Int, _ size: Int, _ change: DocumentChange?) -> [DocumentRun] {
        let end = start + size
        return runs.compactMap { run, first, last in
            guard first < end, last > start else { return nil }
            var part = run
            part.change = change
            if run.words != nil {
                let utf8 = text.utf8
                let from = utf8.index(utf8.startIndex, offsetBy: max(first, start))
                let to = utf8.index(utf8.startIndex, offsetBy: min(last, end))
                part.content = .words(String(text[from..<to]))
            }
            return part
        }
    }
}
