/// Writes what `pdftotext -bbox-layout` would, so that the layout is tested without a PDF of its script.
struct Layout {
    private var pages: [String] = []
    private var lines: [String] = []
    /// The height of a sign of the text; a word is as wide as its signs, each `letter` wide.
    var size = 12.0
    var letter = 6.0

    /// Sets a line whose first word begins at a place; words stand half a size apart, cells at `\t` four.
    mutating func line(_ text: String, x: Double, y: Double, size: Double? = nil, rise: Double = 0)
    {
        let height = size ?? self.size
        let width = letter * height / self.size
        var place = x
        var words = ""
        for cell in text.split(separator: "\t") {
            for word in cell.split(separator: " ") {
                let end = place + Double(word.unicodeScalars.count) * width
                words += Self.word(String(word), place, end, y - rise, y - rise + height)
                place = end + 0.3 * height
            }
            place += 4 * height
        }
        lines.append("<line xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n\(words)</line>")
    }

    /// Sets words from right to left, as the converter gives them: from the left, letters turned round.
    mutating func rightToLeft(_ text: String, right: Double, y: Double) {
        var place = right
        var words: [String] = []
        for word in text.split(separator: " ") {
            let begin = place - Double(word.unicodeScalars.count) * letter
            let visual =
                word.unicodeScalars.contains { $0.value > 0x500 || $0 == "(" || $0 == ")" }
                ? Self.turned(String(word)) : String(word)
            words.append(Self.word(visual, begin, place, y, y + size))
            place = begin - 0.3 * size
        }
        lines.append("<line>\n" + words.reversed().joined() + "</line>")
    }

    /// Adds a word to the last line.
    mutating func raised(_ text: String, x: Double, y: Double) {
        let end = x + Double(text.count) * letter / 2
        lines.append("<line>\n" + Self.word(text, x, end, y, y + size / 2) + "</line>")
    }

    mutating func endPage() {
        pages.append(
            "<page width=\"600.0\" height=\"800.0\">\n" + lines.joined(separator: "\n")
                + "</page>\n")
        lines = []
    }

    /// The bytes of all pages.
    mutating func bytes() -> [UInt8] {
        if !lines.isEmpty { endPage() }
        return Array("<doc>\n\(pages.joined())</doc>".utf8)
    }

    /// The letters of a word from the left, digits among them as they are.
    private static func turned(_ word: String) -> String {
        var out = ""
        var digits = ""
        for sign in word {
            if sign.isNumber {
                digits.append(sign)
            } else {
                out = String(sign) + digits + out
                digits = ""
                continue
            }
        }
        return digits + out
    }

    private static func word(_ text: String, _ x0: Double, _ x1: Double, _ y0: Double, _ y1: Double)
        -> String
    {
        let shown = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<word xMin=\"\(x0)\" yMin=\"\(y0)\" xMax=\"\(x1)\" yMax=\"\(y1)\">\(shown)</word>\n"
    }
}
