/// Reads what `pdftotext -bbox-layout` writes: pages, lines and words with their places.
///
/// Only the elements `page`, `line` and `word` count. Anything else is passed over, so that no
/// output, however torn, is an error.
struct PDFLayoutReader {
    private let bytes: [UInt8]
    private var index = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The pages of a layout.
    static func pages(of bytes: [UInt8]) -> [PDFPage] {
        var reader = PDFLayoutReader(bytes)
        return reader.pages()
    }

    private mutating func pages() -> [PDFPage] {
        var pages: [PDFPage] = []
        var words: [PDFWord] = []
        while let name = nextElement() {
            switch name {
            case .page:
                Self.close(&words, &pages)
                let numbers = values(2)
                pages.append(PDFPage(width: numbers[0], height: numbers[1], lines: []))
            case .line: Self.close(&words, &pages)
            case .word:
                if let word = word() { words.append(word) }
            }
        }
        Self.close(&words, &pages)
        return pages
    }

    private static func close(_ words: inout [PDFWord], _ pages: inout [PDFPage]) {
        if !words.isEmpty, !pages.isEmpty { pages[pages.count - 1].lines.append(PDFLine(words)) }
        words.removeAll(keepingCapacity: true)
    }

    private enum Element { case page, line, word }

    /// Moves behind the name of the next element that counts.
    private mutating func nextElement() -> Element? {
        while index + 6 < bytes.count {
            defer { index += 1 }
            guard bytes[index] == 0x3C, bytes[index + 5] == 0x20 || bytes[index + 5] == 0x3E else {
                continue
            }
            switch (bytes[index + 1], bytes[index + 2], bytes[index + 3], bytes[index + 4]) {
            case (0x70, 0x61, 0x67, 0x65): return .page
            case (0x6C, 0x69, 0x6E, 0x65): return .line
            case (0x77, 0x6F, 0x72, 0x64): return .word
            default: continue
            }
        }
        return nil
    }

    private mutating func word() -> PDFWord? {
        let places = values(4)
        guard index < bytes.count, bytes[index] == 0x3E else { return nil }
        let start = index + 1
        while index < bytes.count, bytes[index] != 0x3C { index += 1 }
        let signs = PDFSigns.read(bytes[start..<index])
        guard !signs.isEmpty, places[2] >= places[0], places[3] > places[1] else { return nil }
        return PDFWord(
            x0: places[0], x1: places[2], y0: places[1], y1: places[3], signs: signs)
    }

    /// The numbers in the attributes that follow; those that are missing are 0.
    private mutating func values(_ count: Int) -> [Double] {
        var values: [Double] = []
        while index < bytes.count, bytes[index] != 0x3E {
            if bytes[index] == 0x22 {
                index += 1
                values.append(number())
                while index < bytes.count, bytes[index] != 0x22, bytes[index] != 0x3E { index += 1 }
                if index < bytes.count, bytes[index] == 0x3E { break }
            }
            index += 1
        }
        return Array((values + Array(repeating: 0, count: count)).prefix(count))
    }

    private mutating func number() -> Double {
        var value = 0.0
        var scale = 0.0
        let isNegative = index < bytes.count && bytes[index] == 0x2D
        if isNegative { index += 1 }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x2E, scale == 0 {
                scale = 1
            } else if (0x30...0x39).contains(byte) {
                value = value * 10 + Double(byte - 0x30)
                scale *= 10
            } else {
                break
            }
            index += 1
        }
        value = min(scale > 1 ? value / scale : value, 1_000_000)
        return isNegative ? -value : value
    }
}
