import Diagnostics

/// Takes the text out of a PDF: one paragraph a line, without what belongs to the page.
enum PDFReader {
    /// The text of a PDF.
    static func text(of bytes: [UInt8], converter: PDFConverter = PDFConverter()) -> ContainedText {
        switch converter.layout(of: bytes) {
        case .refused(let finding):
            ContainedText(format: .pdf, bytes: [], findings: [finding])
        case .layout(let layout): text(ofLayout: layout)
        }
    }

    /// The text of what `pdftotext -bbox-layout` wrote.
    static func text(ofLayout layout: [UInt8]) -> ContainedText {
        let pages = PDFHeights.settled(PDFLayoutReader.pages(of: layout))
        let words = pages.flatMap { $0.lines.flatMap(\.words) }
        guard !words.isEmpty else {
            let finding = Finding("pdf.no-text", .error, ["pages": .number(pages.count)])
            return ContainedText(format: .pdf, bytes: [], findings: [finding])
        }
        var body = PDFBody(pages, texts: PDFLineText(words))
        let text = body.text()
        var findings = body.findings
        if pages.count >= PDFConverter.mostPages {
            findings.append(
                Finding("pdf.too-many-pages", .warning, ["pages": .number(pages.count)]))
        }
        return ContainedText(format: .pdf, bytes: text, findings: findings)
    }
}

extension PDFLineText {
    /// How the words of a document run, told by its letters.
    ///
    /// Arabic words in the order of the eye begin with the letter that only ends words, and end with the
    /// article; those in the order of reading do the opposite.
    init(_ words: [PDFWord]) {
        var letters = (right: 0, left: 0)
        var order = (visual: 0, reading: 0)
        for word in words {
            for sign in word.signs {
                if PDFSigns.isRightToLeft(sign) {
                    letters.right += 1
                } else if PDFSigns.isLetter(sign) {
                    letters.left += 1
                }
            }
            let plain = PDFSigns.plain(word.signs).filter(PDFSigns.isRightToLeft).map(\.value)
            guard plain.count > 3 else { continue }
            if plain.suffix(2).elementsEqual([0x644, 0x627]) || plain.first == 0x629 {
                order.visual += 1
            }
            if plain.starts(with: [0x627, 0x644]) || plain.last == 0x629 { order.reading += 1 }
        }
        isRightToLeft = letters.right > letters.left
        isVisual = order.visual >= order.reading
    }
}
