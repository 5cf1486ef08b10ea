import Diagnostics
import Foundation
import GoverningTexts
import Testing
import Vocabulary

@testable import Interchange

/// Whether the program is there that PDF is read with; `Scripts/packages` names it.
private let hasConverter = ["/usr/bin", "/usr/local/bin", "/bin"].contains {
    FileManager.default.isExecutableFile(atPath: $0 + "/pdftotext")
}

@Suite(.enabled(if: hasConverter, "needs pdftotext (poppler-utils), which is not here"))
struct PDFFiles {
    private func document() -> PortableDocument {
        var document = PortableDocument()
        document.addPage([
            (72, 720, "RESOLUTION 7 (Lisbon, 2026)"), (72, 690, "The Standards Assembly,"),
            (72, 660, "instructs the Director"), (72, 630, "1"),
            (110, 630, "to report to the Council;"),
        ])
        return document
    }

    @Test func `a PDF is told by its mark, also behind other lines`() {
        #expect(ContainerReader.format(of: Array("%PDF-1.7\n".utf8)) == .pdf)
        #expect(ContainerReader.format(of: Array("\r\n%PDF-1.4\n".utf8)) == .pdf)
        #expect(ContainerReader.format(of: Array("The mark is %PDF-1.4".utf8)) == .text)
    }

    @Test func `a PDF reads as its text does`() {
        let contained = ContainerReader.text(of: document().bytes())
        #expect(contained.format == .pdf)
        #expect(contained.findings.isEmpty)
        let tree = TextReader(language: .english).read(contained.bytes)
        #expect(tree.heading.number == "7")
        #expect(tree.paragraphs.map(\.text) == ["to report to the Council;"])
    }

    @Test(arguments: [0, 9, 100, 400, 700])
    func `a PDF that ends too early is broken or read in part`(count: Int) {
        let bytes = Array("%PDF-1.4\n".utf8) + document().bytes().dropFirst(9).prefix(count)
        let codes = ContainerReader.text(of: bytes).findings.map(\.code)
        #expect(
            codes == ["pdf.broken"] || codes == ["pdf.no-text"] || codes.isEmpty && count == 700)
    }

    @Test func `a PDF without text says so`() {
        var document = PortableDocument()
        document.addPage(stream: "0 0 100 100 re f")
        #expect(ContainerReader.text(of: document.bytes()).findings.map(\.code) == ["pdf.no-text"])
    }

    @Test func `a PDF with a password says so`() {
        let lock = String(repeating: "41", count: 32)
        let trailer =
            "/ID [<41><41>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <\(lock)> /U <\(lock)> >>"
        let bytes = document().bytes(trailer: trailer)
        #expect(ContainerReader.text(of: bytes).findings.map(\.code) == ["pdf.encrypted"])
    }

    @Test func `pages that are said to be there and are not cost little`() {
        let started = ContinuousClock.now
        let contained = ContainerReader.text(of: document().bytes(count: 10_000))
        #expect(ContinuousClock.now - started < .seconds(20))
        #expect(contained.findings.map(\.code) == ["pdf.broken"])
    }

    @Test func `scripts in a PDF are neither run nor read`() {
        let bytes = document().bytes(
            catalogue: "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>")
        let contained = ContainerReader.text(of: bytes)
        #expect(!String(decoding: contained.bytes, as: UTF8.self).contains("alert"))
        #expect(contained.findings.isEmpty)
    }

    @Test func `a converter that takes too long is ended`() throws {
        let started = ContinuousClock.now
        var converter = try converter(running: "sleep 60")
        converter.clockSeconds = 1
        #expect(code(converter) == "pdf.too-slow")
        #expect(ContinuousClock.now - started < .seconds(10))
    }

    @Test func `a converter that uses up its processor time is ended`() throws {
        var converter = try converter(running: "while :; do :; done")
        converter.processorSeconds = 1
        #expect(code(converter) == "pdf.too-slow")
    }

    @Test func `a converter that writes too much is ended`() throws {
        var converter = try converter(running: "exec head -c 4000000 /dev/zero")
        converter.output = 1_000_000
        #expect(code(converter) == "pdf.too-much")
    }

    @Test func `a converter that crashes means a broken document`() throws {
        #expect(code(try converter(running: "kill -SEGV $$")) == "pdf.broken")
    }

    /// A program of the test in the place of the converter.
    private func converter(running command: String) throws -> PDFConverter {
        let file = FileManager.default.temporaryDirectory
            .appending(path: "throughline-\(UUID().uuidString).sh")
        try Data("#!/bin/sh\n\(command)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
        var converter = PDFConverter()
        converter.program = file.path
        return converter
    }

    private func code(_ converter: PDFConverter) -> String? {
        PDFReader.text(of: document().bytes(), converter: converter).findings.first?.code
    }
}

@Suite struct PDFWithoutConverter {
    @Test func `a missing converter is named, with what to install`() {
        var converter = PDFConverter()
        converter.program = "no-such-program"
        let contained = PDFReader.text(of: Array("%PDF-1.4\n".utf8), converter: converter)
        #expect(contained.findings.map(\.code) == ["pdf.no-converter"])
        #expect(contained.findings[0].values["program"] == .text("no-such-program"))
    }
}
