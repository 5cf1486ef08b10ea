import Diagnostics
import Foundation
import Presenting
import Publishing
import TestSupport
import Testing
import Vocabulary

/// PDF by typst, where there is one.
@Suite struct Typesetting {
    private static let typesetter = Typesetter(
        setting: ProcessInfo.processInfo.environment["THROUGHLINE_TYPST"]
            ?? SharedData.package.appending(path: ".venv/bin/python").path)
    private static let isThere: Bool = {
        do {
            _ = try typesetter.pdf(of: Document(DocumentFacts(title: "a", in: .english), words))
            return true
        } catch { return false }
    }()
    private static let words = DocumentLabels(
        SampleDocument(.english).phrases, DocumentFacts(title: "a", in: .english))

    @Test(.enabled(if: isThere), arguments: Language.allCases)
    func `a PDF is accessible, and the same each time`(_ language: Language) throws {
        let document = SampleDocument(language).document
        let one = try Self.typesetter.pdf(of: document)
        #expect(one.isAccessible && one.findings == [])
        #expect(try Self.typesetter.pdf(of: document).bytes == one.bytes)
        let text = String(decoding: one.bytes, as: UTF8.self)
        #expect(text.contains("/MarkInfo"))
    }

    @Test(arguments: Language.allCases)
    func `without typst it is said how to install it`(_ language: Language) throws {
        let document = SampleDocument(language).document
        let nowhere = Typesetter([.typst("/nowhere/typst"), .python("/nowhere/python")])
        do {
            _ = try nowhere.pdf(of: document)
            Issue.record("a PDF was made")
        } catch {
            #expect(error.findings.map(\.code) == ["document.no-typesetter"])
            let remedy = SampleDocument.catalogue.text(
                "document.no-typesetter.remedy", in: language,
                ["version": .text(Typesetter.version)])
            #expect(remedy?.contains("pip install typst==\(Typesetter.version)") == true)
        }
    }

    @Test func `tests run with the typst that is told to install`() throws {
        let setUp = try String(
            contentsOf: SharedData.package.appending(path: "Scripts/python-set-up"),
            encoding: .utf8)
        #expect(setUp.contains("typst==\(Typesetter.version)"))
    }

    @Test func `a program that takes too long is ended`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "typst-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appending(path: "typst")
        try Data("#!/bin/sh\nwhile :; do :; done\n".utf8).write(to: program)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: program.path)
        var slow = Typesetter([.typst(program.path)])
        slow.seconds = 1
        #expect(throws: Refusal.self) { try slow.pdf(of: SampleDocument(.english).document) }
    }

    @Test(arguments: Language.allCases)
    func `what documents say has the same keys and values in each language`(_ language: Language) {
        let own = Catalogue.base.joined(with: PublishingMessages.files)
        let keys = own.keys(in: language)
        #expect(keys == own.keys(in: .english))
        for key in keys where key.hasPrefix("document.") {
            #expect(
                own.valueNames(of: key, in: language) == own.valueNames(of: key, in: .english))
            for categories in own.pluralCategories(of: key, in: language) {
                #expect(Set(categories) == Set(own.requiredCategories(in: language)), "\(key)")
            }
        }
    }
}
