import Diagnostics

/// The parts of a workbook in its archive, and why a file has none.
struct SpreadsheetParts: Sendable {
    private let archive: Archive

    /// Reads the directory of the archive.
    ///
    /// - Throws: `workbook.not-a-workbook`, `workbook.encrypted`, `workbook.other-format`, and what
    ///   ``Archive`` refuses.
    init(_ bytes: [UInt8]) throws(Refusal) {
        if OldOfficeFile.isOne(bytes) { throw Refusal(Self.finding(of: OldOfficeFile(bytes))) }
        guard Archive.isArchive(bytes) else {
            throw Refusal(Finding("workbook.not-a-workbook", .error))
        }
        archive = try Archive(bytes)
    }

    /// The bytes of a part, or `nil` where there is none.
    ///
    /// - Throws: `workbook.damaged-part`, and what ``Archive`` refuses.
    func bytes(of name: String) throws(Refusal) -> [UInt8]? {
        guard let entry = archive.entry(named: name) else { return nil }
        let (bytes, finding) = try archive.bytes(of: entry)
        // A text with a hole can still be read by people; a column with one is wrong.
        if finding != nil {
            throw Refusal(Finding("workbook.damaged-part", .error, ["name": .text(name)]))
        }
        return bytes
    }

    /// The bytes of a part that must be there.
    ///
    /// - Throws: `workbook.missing-part` too.
    func required(_ name: String) throws(Refusal) -> [UInt8] {
        if let bytes = try bytes(of: name) { return bytes }
        throw Refusal(Finding("workbook.missing-part", .error, ["name": .text(name)]))
    }

    /// The name of the main part; that of Excel where no relationship names one.
    func main() throws(Refusal) -> String {
        try PackageRelations(of: "", in: self).target(of: "officeDocument") ?? "xl/workbook.xml"
    }

    /// Whether the part with a name is the main part of a workbook, in XML or not.
    func isSpreadsheet(_ main: String) -> Bool {
        guard archive.entry(named: main) != nil else { return false }
        if main.lowercased().hasPrefix("xl/") { return true }
        guard let entry = archive.entry(named: "[Content_Types].xml"),
            entry.size < Self.largestList,
            let bytes = try? archive.bytes(of: entry).bytes
        else { return false }
        return Self.names(bytes, main)
    }

    /// The list of the types of parts is opened up to this size only to tell what a file is.
    private static let largestList = 4 << 20

    /// Whether a list of types calls a part the main part of a workbook.
    private static func names(_ bytes: [UInt8], _ main: String) -> Bool {
        var scanner = XMLScanner(bytes)
        while scanner.nextStart(above: -1) {
            guard let part = scanner.attribute(WordElement.Attribute.partName),
                let type = scanner.attribute(WordElement.Attribute.contentType),
                scanner.string(part).lowercased() == "/" + main.lowercased()
            else { continue }
            let words = scanner.string(type)
            return words.contains("spreadsheetml") || words.contains("ms-excel")
        }
        return false
    }

    // MARK: Other files

    /// Why the archive, whose main part has a name, is no workbook that is read; `nil` for one.
    func otherFormat(_ main: String) -> Finding? {
        format(main).map { Finding("workbook.other-format", .error, ["format": .text($0)]) }
    }

    private func format(_ main: String) -> String? {
        if let declared { return declared }
        let name = main.lowercased()
        if name.hasSuffix(".bin") { return "Excel (.xlsb)" }
        if name.hasPrefix("word/") { return "Word (.docx)" }
        if name.hasPrefix("ppt/") { return "PowerPoint (.pptx)" }
        if archive.entry(named: main) != nil { return nil }
        if archive.entry(named: "xl/workbook.bin") != nil { return "Excel (.xlsb)" }
        if archive.entry(named: "word/document.xml") != nil { return "Word (.docx)" }
        return archive.entry(named: "[Content_Types].xml") == nil ? "ZIP" : nil
    }

    /// The format that an archive of OpenDocument or EPUB declares.
    private var declared: String? {
        guard let entry = archive.entry(named: "mimetype"), entry.size < 100,
            let kind = try? archive.bytes(of: entry).bytes
        else { return nil }
        let text = String(decoding: kind, as: UTF8.self)
        let kinds = [
            ("opendocument.text", "OpenDocument (.odt)"),
            ("opendocument.spreadsheet", "OpenDocument (.ods)"),
            ("opendocument.presentation", "OpenDocument (.odp)"), ("epub", "EPUB (.epub)"),
        ]
        return kinds.first { text.contains($0.0) }?.1 ?? text
    }

    private static func finding(of file: OldOfficeFile) -> Finding {
        let finding = file.finding
        return finding.code == "word.encrypted"
            ? Finding("workbook.encrypted", .error)
            : Finding("workbook.other-format", .error, finding.values)
    }
}
