/// Writes the words of a line as text: spaces where there is a gap, raised digits as such, labels and
/// cells set apart by tabs, and what is written from right to left in the order of reading.
struct PDFLineText {
    /// Whether the document is written from right to left, its places being mirrored.
    let isRightToLeft: Bool
    /// Whether its words have their letters in the order of the eye.
    var isVisual = true

    /// The text of a line.
    func text(of line: PDFLine) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        for cell in line.cells {
            let signs = PDFSigns.plain(text(of: cell, in: line))
            if !out.isEmpty, !signs.isEmpty { out.append("\t") }
            out += signs
        }
        return out
    }

    private func text(of words: ArraySlice<PDFWord>, in line: PDFLine) -> [Unicode.Scalar] {
        isRightToLeft ? rightToLeft(words, in: line) : leftToRight(words, in: line)
    }

    private func leftToRight(_ words: ArraySlice<PDFWord>, in line: PDFLine) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        var last: PDFWord?
        for word in words {
            let signs = shown(word, in: line, isFirst: word.x0 == line.x0)
            let isMark = signs != word.signs
            if let last, !isMark, isApart(last, word, line) { out.append(" ") }
            out +=
                signs.contains(where: PDFSigns.isRightToLeft) && isVisual
                ? PDFDirection.reading(signs) : signs
            last = word
        }
        return out
    }

    private func rightToLeft(_ words: ArraySlice<PDFWord>, in line: PDFLine) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        var last: PDFWord?
        for word in PDFDirection.turned(Array(words)) where word.width > 0 || word.signs.count > 2 {
            if let last, isApart(last, word, line) || isApart(word, last, line) { out.append(" ") }
            out += shown(word, in: line, isFirst: word.x0 == line.x0)
            last = word
        }
        return out
    }

    /// A raised number glued to the word before it is the mark of a note, or a power.
    private func shown(_ word: PDFWord, in line: PDFLine, isFirst: Bool) -> [Unicode.Scalar] {
        guard !isFirst || line.words.count > 1, line.isRaised(word) else { return word.signs }
        let raised = word.signs.compactMap(PDFSigns.raised)
        return raised.count == word.signs.count && raised.count < 4 ? raised : word.signs
    }

    /// Whether a space stands between two words, the first of them nearer to the beginning.
    private func isApart(_ first: PDFWord, _ second: PDFWord, _ line: PDFLine) -> Bool {
        let gap = second.x0 - first.x1
        guard gap > 0.12 * line.size else { return false }
        if gap < 0.3 * line.size, second.signs.count > 1, PDFSigns.isHyphen(second.signs[0]),
            PDFSigns.isLetter(second.signs[1]), first.signs.last.map(PDFSigns.isLetter) == true
        {
            return false
        }
        guard let one = first.signs.last, let other = second.signs.first,
            PDFSigns.isIdeographic(one), PDFSigns.isIdeographic(other)
        else { return true }
        return gap > 0.6 * line.size
    }
}
