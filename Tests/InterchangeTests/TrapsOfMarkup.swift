import Diagnostics
import GoverningTexts
import Interchange
import TestSupport
import Testing
import Vocabulary

/// Mistakes of other writers of Akoma Ntoso, each with the right result.
@Suite("Traps of other writers of Akoma Ntoso") struct TrapsOfMarkup {
    private static let text = """
        RESOLUTION 7 (Lisbon, 2026)

        The Council,

        resolves
        1. to plan;
        2. to measure,

        instructs the Director
        1. to report annually;
        2. to publish the reports,

        instructs the Secretary-General
        1. to report annually.
        """

    private func written(_ language: Language = .english) throws -> [UInt8] {
        AkomaNtosoWriter.document(of: TextReader(language: language).read(Array(Self.text.utf8)))
            .bytes
    }

    @Test func `trap 14: points of several operative blocks have identifiers of their own`() throws
    {
        let document = try PlainXML(written())
        let identifiers = document.values(of: "eId")
        #expect(Set(identifiers).count == identifiers.count)
        let points = document.elements.filter { $0.path.last == "paragraph" }
            .compactMap { $0.attributes["eId"] }
        #expect(
            points == [
                "sec_1__para_1", "sec_1__para_2", "sec_2__para_1", "sec_2__para_2",
                "sec_3__para_1",
            ])
        let blocks = Set(identifiers.filter { $0.hasPrefix("sec_") && !$0.contains("__") })
        #expect(points.allSatisfy { point in blocks.contains { point.hasPrefix($0 + "__") } })
    }

    @Test func `trap 14: an identifier that stands in every block is told when it is read`() throws
    {
        let once = String(decoding: try written(), as: UTF8.self)
        let reused = once.replacing("eId=\"sec_2__para_1\"", with: "eId=\"sec_1__para_1\"")
        #expect(reused != once)
        #expect(codes(once) == [])
        #expect(codes(reused) == ["akn.duplicate-identifier"])
    }

    @Test func `trap 15: the language is said of the expression, never of the statement`() throws {
        let document = try PlainXML(written())
        let statements = document.elements.filter { $0.path.last == "statement" }
        #expect(statements.count == 1)
        #expect(statements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasSuffix("lang") } })
        #expect(document.values(of: "language") == ["eng"])
    }

    @Test func `trap 15: a statement that says its language is told when it is read`() throws {
        let right = String(decoding: try written(), as: UTF8.self)
        let wrong = right.replacing("<statement ", with: "<statement xml:lang=\"en\" ")
        #expect(wrong != right)
        #expect(codes(wrong) == ["akn.unknown-attribute"])
    }

    @Test(.enabled(if: SharedData.folder != nil, Comment(rawValue: SharedData.reason)))
    func `trap 15: the schema takes what is written, and no language of a statement`() throws {
        let right = try written()
        let wrong = String(decoding: right, as: UTF8.self)
            .replacing("<statement ", with: "<statement xml:lang=\"en\" ")
        #expect(try AkomaNtosoSchema.faults(in: [right]) == [])
        #expect(try AkomaNtosoSchema.faults(in: [Array(wrong.utf8)]).isEmpty == false)
    }

    private func codes(_ document: String) -> [String] {
        ContainerReader.text(of: Array(document.utf8)).findings.map(\.code)
    }
}
