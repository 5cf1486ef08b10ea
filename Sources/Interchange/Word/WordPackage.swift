import Diagnostics

/// The parts of an Office document in an archive, found by their relationships.
///
/// Only names inside the archive are looked up; targets outside it are left alone.
///
/// - Source: ECMA-376 part 2.
struct WordPackage {
    /// A relationship of a part.
    private struct Relation {
        var kind: String
        var target: String
    }

    private let archive: Archive
    /// The name of the main part.
    let main: String
    private let relations: [Relation]
    /// What was wrong with parts so far.
    private(set) var findings: [Finding] = []

    /// Finds the main part of a text document.
    ///
    /// - Throws: `word.no-document`, or `archive.other-document` for a document of another kind.
    init(_ archive: Archive) throws(Refusal) {
        self.archive = archive
        var findings: [Finding] = []
        let roots = Self.relations(of: "", archive, &findings)
        let main =
            roots.first { $0.kind == "officeDocument" }?.target ?? "word/document.xml"
        if let other = Self.otherDocument(archive, main) {
            throw Refusal(Finding("archive.other-document", .error, ["format": .text(other)]))
        }
        guard archive.entry(named: main) != nil else {
            throw Refusal(Finding("word.no-document", .error, ["name": .text(main)]))
        }
        self.main = main
        relations = Self.relations(of: main, archive, &findings)
        self.findings = findings
    }

    /// The bytes of the main part.
    mutating func mainBytes() throws(Refusal) -> [UInt8] {
        guard let entry = archive.entry(named: main) else {
            throw Refusal(Finding("word.no-document", .error, ["name": .text(main)]))
        }
        let (bytes, finding) = try archive.bytes(of: entry)
        if let finding { findings.append(finding) }
        return bytes
    }

    /// The parts of a kind, such as `styles`, with their names; damaged ones as far as they go.
    mutating func parts(_ kind: String) -> [(name: String, bytes: [UInt8])] {
        var names: Set<String> = []
        return relations.filter { $0.kind == kind && names.insert($0.target).inserted }
            .compactMap { relation in
                Self.part(relation.target, archive, &findings).map { (relation.target, $0) }
            }
    }

    private static func part(
        _ name: String, _ archive: Archive, _ findings: inout [Finding]
    ) -> [UInt8]? {
        guard let entry = archive.entry(named: name) else { return nil }
        do {
            let (bytes, finding) = try archive.bytes(of: entry)
            if let finding { findings.append(finding) }
            return bytes
        } catch {
            findings += error.findings.map { Finding($0.code, .warning, $0.values) }
            return nil
        }
    }

    // MARK: Relationships

    private static func relations(
        of part: String, _ archive: Archive, _ findings: inout [Finding]
    ) -> [Relation] {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let path = (folder.isEmpty ? "" : folder + "/") + "_rels/" + name + ".rels"
        guard let bytes = Self.part(path, archive, &findings) else { return [] }
        var scanner = XMLScanner(bytes)
        var relations: [Relation] = []
        let wanted = XMLScanner.hash("Relationship".utf8)
        while case let piece = scanner.next(), piece != .finish {
            guard piece == .start, scanner.name == wanted,
                let kind = scanner.attribute(WordElement.Attribute.relation),
                let target = scanner.attribute(WordElement.Attribute.target),
                scanner.attribute(WordElement.Attribute.mode).map(scanner.string) != "External"
            else { continue }
            let last = scanner.string(kind).split(separator: "/").last.map(String.init) ?? ""
            relations.append(
                Relation(kind: last, target: resolved(scanner.string(target), in: folder)))
        }
        return relations
    }

    /// The name of a part from the folder of the part that names it; a leading `/` is the archive.
    private static func resolved(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." {
                _ = steps.popLast()
            } else if step != "." {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }

    // MARK: Other documents

    /// What an archive is that holds no text document, or `nil` where it may hold one.
    private static func otherDocument(_ archive: Archive, _ main: String) -> String? {
        if let entry = archive.entry(named: "mimetype"), entry.size < 100,
            let kind = try? archive.bytes(of: entry).bytes
        {
            let text = String(decoding: kind, as: UTF8.self)
            let kinds = [
                "opendocument.text": "OpenDocument (.odt)",
                "opendocument.spreadsheet": "OpenDocument (.ods)",
                "opendocument.presentation": "OpenDocument (.odp)", "epub": "EPUB (.epub)",
            ]
            return kinds.first { text.contains($0.key) }?.value ?? text
        }
        if main.hasPrefix("xl/") || archive.entry(named: "xl/workbook.xml") != nil {
            return "Excel (.xlsx)"
        }
        if main.hasPrefix("ppt/") || archive.entry(named: "ppt/presentation.xml") != nil {
            return "PowerPoint (.pptx)"
        }
        return archive.entry(named: "[Content_Types].xml") == nil
            && archive.entry(named: main) == nil
            ? "ZIP" : nil
    }
}
