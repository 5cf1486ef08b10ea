/// Writes a paragraph from its lines: hyphens at line ends undone, no spaces between Chinese signs.
struct PDFJoining {
    /// How often each word stands in the document, in small letters.
    private var known: [String: Int] = [:]
    private let texts: PDFLineText

    init(_ lines: [PDFLine], texts: PDFLineText) {
        self.texts = texts
        for line in lines {
            for word in Self.words(texts.text(of: line)) { known[word, default: 0] += 1 }
        }
    }

    private static func words(_ signs: [Unicode.Scalar]) -> [String] {
        signs.split { !$0.properties.isAlphabetic && !PDFSigns.isHyphen($0) }
            .map { String($0).lowercased() }
    }

    /// The text of a paragraph.
    func text(of lines: [PDFLine]) -> [Unicode.Scalar] {
        var out: [Unicode.Scalar] = []
        for (number, line) in lines.enumerated() {
            var signs = texts.text(of: line)
            if let first = signs.first, PDFSigns.isBullet(first), signs.count > 1 {
                signs[0] = "•"
                if signs[1] == " " {
                    signs[1] = "\t"
                } else if signs[1] != "\t" {
                    signs.insert("\t", at: 1)
                }
            }
            signs = tabbed(signs, line)
            if number == 0 { out = signs } else { join(&out, signs) }
        }
        return texts.isRightToLeft ? PDFDirection.repaired(out) : out
    }

    /// A gap behind a label sets it apart.
    private func tabbed(_ signs: [Unicode.Scalar], _ line: PDFLine) -> [Unicode.Scalar] {
        guard let count = PDFLabels.count(in: line), line.words.count > count,
            line.words[count].x0 - line.words[count - 1].x1 > 0.5 * line.size
        else { return signs }
        var out = signs
        let end = line.words.prefix(count).reduce(0) { $0 + $1.signs.count }
        if let space = signs.indices.first(where: { $0 >= end && signs[$0] == " " }),
            space <= end + 1
        {
            out[space] = "\t"
        }
        return out
    }

    private func join(_ out: inout [Unicode.Scalar], _ next: [Unicode.Scalar]) {
        guard let last = out.last, let first = next.first else { return }
        if PDFSigns.isHyphen(last), out.count > 1 {
            let before = out[out.count - 2]
            if before == " ", first.properties.isAlphabetic { out.remove(at: out.count - 2) }
            if isBroken(out, next) { out.removeLast() }
        } else if !(PDFSigns.isIdeographic(last) && PDFSigns.isIdeographic(first)) {
            out.append(" ")
        }
        out += next.first == "\t" ? Array(next.dropFirst()) : next
    }

    /// Whether a hyphen was set only because the line was full.
    ///
    /// It stays before a capital or a number, and where the document has the word with it elsewhere, or
    /// both halves as words of their own and not the whole.
    private func isBroken(_ out: [Unicode.Scalar], _ next: [Unicode.Scalar]) -> Bool {
        guard let last = out.last, last.value != 0xAD else { return true }
        guard let first = next.first, first.properties.isLowercase else { return false }
        let front = String(
            out.dropLast().suffix(while: { $0.properties.isAlphabetic || PDFSigns.isHyphen($0) })
        )
        .lowercased()
        let back = String(next.prefix { $0.properties.isAlphabetic || PDFSigns.isHyphen($0) })
            .lowercased()
        guard !front.isEmpty else { return false }
        if known[front + back] != nil { return true }
        if known[front + "-" + back] != nil { return false }
        return known[front] == nil || known[back] == nil
    }
}

extension BidirectionalCollection {
    fileprivate func suffix(while holds: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, holds(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}

extension String {
    /// A string of signs.
    init(_ signs: some Sequence<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: signs)
        self.init(view)
    }
}
