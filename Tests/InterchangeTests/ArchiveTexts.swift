import Diagnostics
import GoverningTexts
import Interchange
import TestSupport
import Testing

/// Archives and documents that are damaged, or made to do harm.
@Suite struct ArchiveTexts {
    private let sample = WordFile(WordFile.paragraph("one"))

    private func codes(_ bytes: [UInt8]) -> [String] {
        let contained = ContainerReader.text(of: bytes)
        #expect(contained.format == .word)
        return contained.findings.map(\.code)
    }

    private func codes(_ change: (inout ArchiveWriter) -> Void) -> [String] {
        var writer = ArchiveWriter(sample.parts)
        change(&writer)
        return codes(writer.bytes)
    }

    /// The place of the document among the parts of a sample.
    private let document = 2

    @Test func `a sound archive is read without findings`() {
        #expect(codes { _ in } == [])
        #expect(codes { $0.isLong = true } == [])
        #expect(codes { $0.files[2].method = 0 } == [])
    }

    @Test func `an archive cut off anywhere is refused or read, and never traps`() {
        let bytes = sample.bytes
        for count in stride(from: 4, to: bytes.count, by: 7) {
            #expect(codes(Array(bytes[..<count])) == ["archive.damaged"])
        }
    }

    @Test func `bytes of an archive changed anywhere never trap`() {
        let bytes = sample.bytes
        for index in stride(from: 4, to: bytes.count, by: 3) {
            var changed = bytes
            changed[index] ^= 0xFF
            _ = ContainerReader.text(of: changed)
        }
    }

    @Test func `a million files are refused by their number`() {
        let found = codes {
            $0.isLong = true
            $0.claimedCount = 1_000_000
        }
        #expect(found == ["archive.too-many-entries"])
    }

    @Test func `files that share bytes are refused`() {
        #expect(codes { $0.files[3].claimedPlace = 0 } == ["archive.overlapping"])
    }

    @Test func `a part that claims to grow out of proportion is refused before it is unpacked`() {
        #expect(codes { $0.files[document].claimedSize = 4_000_000_000 } == ["archive.too-large"])
        #expect(codes { $0.files[document].claimedSize = 100_000_000 } == ["archive.too-large"])
    }

    @Test func `a part that grows beyond what it claims is refused`() {
        #expect(codes { $0.files[document].claimedSize = 10 } == ["archive.too-large"])
    }

    @Test func `a part that is shorter than it claims is read with a finding`() {
        #expect(codes { $0.files[document].claimedSize = 5_000 } == ["archive.damaged-entry"])
    }

    @Test func `an encrypted part is refused`() {
        #expect(codes { $0.files[document].flags = 1 } == ["archive.encrypted"])
    }

    @Test func `a method of packing that Word does not use is refused`() {
        #expect(codes { $0.files[document].method = 12 } == ["archive.unknown-method"])
    }

    @Test func `an archive without a document says which part is missing`() {
        #expect(codes { $0.files.remove(at: document) } == ["word.no-document"])
    }

    @Test func `an archive in an archive is not opened`() {
        let inner = sample.bytes
        #expect(codes { $0.files[document].bytes = inner } == ["word.not-a-document"])
        let outer = ArchiveWriter(files: [.init("a.docx", inner)])
        #expect(codes(outer.bytes) == ["archive.other-document"])
    }

    @Test func `a target outside the archive is never opened`() {
        let found = codes { writer in
            writer.files[1].bytes = Array(
                "<R><Relationship Type=\"x/officeDocument\" Target=\"../../../etc/passwd\"/></R>"
                    .utf8)
        }
        #expect(found == ["word.no-document"])
    }

    @Test(arguments: [
        ("xl/workbook.xml", "Excel (.xlsx)"), ("ppt/presentation.xml", "PowerPoint (.pptx)"),
    ])
    func `another kind of Office document is named`(part: String, format: String) {
        let bytes = ArchiveWriter([("[Content_Types].xml", "<Types/>"), (part, "<x/>")]).bytes
        let finding = ContainerReader.text(of: bytes).findings.first
        #expect(finding?.code == "archive.other-document")
        #expect(finding?.values["format"] == .text(format))
    }

    @Test func `an OpenDocument text is named`() {
        var writer = ArchiveWriter([("mimetype", "application/vnd.oasis.opendocument.text")])
        writer.files[0].method = 0
        let finding = ContainerReader.text(of: writer.bytes).findings.first
        #expect(finding?.values["format"] == .text("OpenDocument (.odt)"))
    }

    // MARK: XML

    private func codes(document xml: String) -> [String] {
        codes { $0.files[document].bytes = Array(xml.utf8) }
    }

    private func open(_ name: String) -> String {
        "<w:\(name) xmlns:w=\"\(WordFile.namespace)\">"
    }

    @Test func `a document type is refused, with entities or without`() {
        let entities =
            "<!DOCTYPE d [<!ENTITY a \"\(String(repeating: "x", count: 1_000))\">]>"
        #expect(
            codes(document: entities + open("document") + "</w:document>") == ["xml.document-type"])
        let other = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\">"
        #expect(
            codes(document: other + open("document") + "</w:document>") == ["xml.document-type"])
    }

    @Test func `XML nested ten thousand deep is refused`() {
        let deep = String(repeating: "<w:sdt>", count: 10_000)
        #expect(codes(document: open("document") + deep) == ["xml.too-deep"])
    }

    @Test func `a part that is no XML is refused`() {
        #expect(codes(document: "not at all") == ["word.not-a-document"])
        #expect(codes(document: "") == ["word.not-a-document"])
        #expect(codes(document: "<html><body><p>x</p></body></html>") == ["word.not-a-document"])
    }

    @Test func `broken XML is read up to its fault`() {
        let xml =
            open("document") + "<w:body><w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two"
        let contained = codes(document: xml)
        #expect(contained == ["word.broken-part"])
        var writer = ArchiveWriter(sample.parts)
        writer.files[document].bytes = Array(xml.utf8)
        let text = ContainerReader.text(of: writer.bytes).bytes
        #expect(String(decoding: text, as: UTF8.self) == "one\ntwo\n")
    }

    @Test func `an entity that is not defined is kept and told`() {
        let xml =
            open("document") + "<w:body><w:p><w:r><w:t>a&b;</w:t></w:r></w:p></w:body></w:document>"
        #expect(codes(document: xml) == ["xml.unknown-entity"])
    }

    // MARK: Older files

    private func oldFile(_ name: String) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 2_048)
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        bytes[30] = 9
        bytes[48] = 0
        let units = Array(name.utf16)
        for (place, unit) in units.enumerated() { bytes[640 + place * 2] = UInt8(unit) }
        bytes[640 + 64] = UInt8(units.count * 2 + 2)
        return bytes
    }

    @Test func `an encrypted document and an old one say what they are`() {
        #expect(codes(oldFile("EncryptedPackage")) == ["word.encrypted"])
        #expect(codes(oldFile("WordDocument")) == ["word.old-format"])
        #expect(codes(Array(oldFile("x").prefix(8))) == ["word.old-format"])
    }
}
