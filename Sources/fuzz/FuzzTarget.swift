import Foundation
import GoverningTexts
import Interchange
import Records
import TestSupport

/// A reader under test.
enum FuzzTarget: String {
    case text, html, akn, docx, xlsx

    /// The one that the environment names.
    static let named: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["THROUGHLINE_FUZZ"] ?? ""
        guard let target = FuzzTarget(rawValue: name) else {
            print("THROUGHLINE_FUZZ: text, html, akn, docx or xlsx")
            exit(2)
        }
        return target
    }()

    /// Reads bytes in the target's format and stops the program where what comes out is wrong.
    func check(_ bytes: [UInt8]) {
        switch self {
        case .text: TreeCheck(TextReader().read(bytes)).all()
        case .html: document(Array("<html>".utf8) + bytes)
        case .akn: document(Array("<akomaNtoso>".utf8) + bytes)
        case .docx: document(bytes.starts(with: [0x50, 0x4B]) ? bytes : Self.package(of: bytes))
        case .xlsx: table(bytes.starts(with: [0x50, 0x4B]) ? bytes : Self.workbook(of: bytes))
        }
    }

    /// A workbook whose parts are the bytes between zeros.
    private static func workbook(of bytes: [UInt8]) -> [UInt8] {
        let names = [
            "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
        ]
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
        let files = zip(names, parts).map { ArchiveWriter.File($0, Array($1)) }
        let used = Set(files.map(\.name))
        return ArchiveWriter(
            files: files
                + WorkbookParts.least.filter { !used.contains($0.name) }.map {
                    ArchiveWriter.File($0.name, Array($0.text.utf8))
                }
        ).bytes
    }

    /// Reads all rows of a table; cells stand in rising columns, and rows are numbered upwards.
    private func table(_ bytes: [UInt8]) {
        guard var file = try? TableFile(bytes) else { return }
        while let row = try? file.next() {
            precondition(row.cells.count <= 16_384, "a row has more cells than a sheet has columns")
        }
    }

    /// A Word document whose parts are the bytes between zeros: an archive of made-up bytes would not
    /// get past its checksums.
    private static func package(of bytes: [UInt8]) -> [UInt8] {
        let names = ["document", "numbering", "styles", "footnotes", "_rels/document.xml.rels"]
        let parts = bytes.split(separator: 0, omittingEmptySubsequences: false)
        let files = zip(names, parts).map { name, part in
            ArchiveWriter.File(
                "word/" + name + (name.hasSuffix(".rels") ? "" : ".xml"), Array(part))
        }
        let fixed = WordFile("").parts.filter { !$0.name.hasPrefix("word/document") }
        let used = Set(files.map(\.name))
        return ArchiveWriter(
            files: files
                + fixed.filter { !used.contains($0.name) }.map {
                    ArchiveWriter.File($0.name, Array($0.text.utf8))
                }
        ).bytes
    }

    /// Takes the text out of a document and reads it.
    private func document(_ bytes: [UInt8]) {
        let contained = ContainerReader.text(of: bytes)
        let tree = TextReader().read(
            contained.bytes, layout: contained.layout, stated: contained.stated)
        TreeCheck(tree).all()
    }
}
