/// Writes a small PDF in Latin letters, one of the fonts that every reader has.
struct PortableDocument {
    private var objects: [String] = []
    private var pages: [Int] = []

    /// Adds a page with lines of text at places from the lower left corner, in points.
    mutating func addPage(_ lines: [(x: Int, y: Int, text: String)], size: Int = 12) {
        let words = lines.map { line in
            let escaped = line.text.replacing("(", with: "\\(").replacing(")", with: "\\)")
            return "BT /F1 \(size) Tf \(line.x) \(line.y) Td (\(escaped)) Tj ET"
        }.joined(separator: "\n")
        addPage(stream: words)
    }

    /// Adds a page with a content stream.
    mutating func addPage(stream: String, filter: String = "") {
        objects.append("<< /Length \(stream.utf8.count) \(filter) >>\nstream\n\(stream)\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(objects.count + 3) 0 R"
                + " /Resources << /Font << /F1 3 0 R >> >> >>")
        pages.append(objects.count + 3)
    }

    /// The bytes of the document.
    ///
    /// - Parameters:
    ///   - count: How many pages it says that it has; those that it has where it is left out.
    ///   - catalogue: More entries of its catalogue, such as actions.
    ///   - trailer: More entries of its trailer, such as a lock.
    /// - Returns: A document with a table of its objects.
    func bytes(count: Int? = nil, catalogue: String = "", trailer: String = "") -> [UInt8] {
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        let all =
            [
                "<< /Type /Catalog /Pages 2 0 R \(catalogue) >>",
                "<< /Type /Pages /Kids [\(kids)] /Count \(count ?? pages.count) >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            ] + objects
        var text = "%PDF-1.4\n"
        var places: [Int] = []
        for (number, object) in all.enumerated() {
            places.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(all.count + 1)\n0000000000 65535 f \n"
        for place in places {
            let digits = String(place)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text +=
            "trailer\n<< /Size \(all.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }
}
