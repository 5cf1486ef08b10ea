import GoverningTexts
import TestSupport
import Testing
import Vocabulary

/// What a paragraph says without the words of its language.
private struct Gist: Equatable, CustomStringConvertible {
    let path: String
    let verb: String?
    let obligation: Obligation?
    let addressees: [String?]
    let consulted: [String?]
    let reportTo: [String?]
    let deadline: String?
    let rhythm: Recurrence.Rhythm?
    let conditions: [Condition.Kind]
    let references: [String]

    init(_ paragraph: Paragraph) {
        path = paragraph.path
        verb = paragraph.verb?.name
        obligation = paragraph.obligation
        addressees = paragraph.addressees.map(\.mention.body)
        consulted = paragraph.consulted.map(\.body)
        reportTo = paragraph.reportTo.map(\.body)
        deadline = paragraph.deadline.map(Self.text)
        rhythm = paragraph.recurrence?.rhythm
        conditions = paragraph.conditions.map(\.kind)
        references = paragraph.references.map {
            "\($0.kind) \($0.number) \($0.body ?? "-") \($0.year ?? 0) \($0.isRevised)"
        }
    }

    private static func text(_ deadline: Deadline) -> String {
        switch deadline {
        case .date(let date): "\(date)"
        case .next(let body): "next \(body?.body ?? "-")"
        case .within(let count, let unit): "\(count) \(unit)"
        }
    }

    var description: String {
        "\(path) \(verb ?? "-") \(obligation?.rawValue ?? "-") to \(addressees) with \(consulted)"
            + " report \(reportTo) by \(deadline ?? "-") every \(rhythm?.rawValue ?? "-")"
            + " if \(conditions) see \(references)"
    }
}

@Suite struct SampleTexts {
    private func tree(_ name: String, _ language: Language) throws -> TextTree {
        TextReader().read(try Samples.bytes("\(name).\(language.code).txt"))
    }

    @Test(arguments: ["resolution-7", "council-12"], Language.allCases)
    func `a sample says the same in every language`(name: String, language: Language) throws {
        let english = try tree(name, .english).paragraphs.map(Gist.init)
        let other = try tree(name, language).paragraphs.map(Gist.init)
        for (left, right) in zip(english, other) { #expect(right == left) }
        #expect(other.count == english.count)
    }

    @Test(arguments: Language.allCases)
    func `the resolution's heading is read`(language: Language) throws {
        let tree = try tree("resolution-7", language)
        #expect(tree.language == language)
        #expect(tree.heading.kind == .resolution)
        #expect(tree.heading.number == "7")
        #expect(tree.heading.year == 2026)
        #expect(tree.heading.isRevised)
        #expect(tree.heading.body == "assembly")
        #expect(tree.heading.title?.isEmpty == false)
        #expect(tree.heading.place?.isEmpty == false)
    }

    @Test func `the resolution asks what it was written to ask`() throws {
        let paragraphs = try tree("resolution-7", .english).paragraphs
        let gists = Dictionary(uniqueKeysWithValues: paragraphs.map { ($0.path, Gist($0)) })
        #expect(paragraphs.filter { $0.part == .preambular }.count == 6)
        #expect(paragraphs.filter { $0.part == .operative }.count == 11)
        #expect(gists["pre.1.a"]?.references == ["resolution 3 assembly 2022 false"])
        #expect(gists["pre.1.b"]?.references == ["decision 12 council 2025 false"])
        #expect(gists["op.1.1"]?.conditions == [.withinResources])
        #expect(gists["op.2.1"]?.reportTo == ["council"])
        #expect(gists["op.2.1"]?.rhythm == .year)
        #expect(gists["op.2.2"]?.deadline == "next assembly")
        #expect(gists["op.2.2"]?.addressees == ["secretary-general", "bureau.director"])
        #expect(gists["op.3.1"]?.consulted == ["study-groups", "secretariat"])
        #expect(gists["op.3.1"]?.deadline == "2028-03-31")
        #expect(gists["op.3.1"]?.references == ["paragraph pre.2.c - 0 false"])
        #expect(gists["op.4"]?.consulted == ["secretary-general"])
        #expect(gists["op.4"]?.deadline == "6 month")
        #expect(gists["op.5.1"]?.rhythm == .session)
        #expect(gists["op.5.2"]?.obligation == .resources)
        #expect(gists["op.6"]?.obligation == .participate)
    }

    @Test(arguments: Language.allCases)
    func `the council document's parts are read`(language: Language) throws {
        let tree = try tree("council-12", language)
        #expect(tree.heading.kind == .document)
        #expect(tree.box.map(\.row) == BoxRow.allCases)
        #expect(tree.box.allSatisfy { !$0.lines.isEmpty && !$0.label.isEmpty })
        let annexes = tree.annexes
        #expect(annexes.map(\.path) == ["ann.a", "ann.b", "ann.c", "ann.d"])
        #expect(annexes.first?.chart.units.map(\.acronym) == ["SGD", "OPD", "PLD"])
        #expect(
            annexes.dropFirst().first?.chart.units.map(\.acronym) == ["SGD", "OPD", "PLD", "PAD"])
        #expect(annexes.first?.chart.posts.count == 2)
        let job = try #require(annexes.dropFirst(2).first?.job)
        #expect(job.post == "MU07/D1/112")
        #expect(job.grade == "D.1")
        #expect(job.function?.contains("PAD") == true)
        #expect(job.duties.count == 6)
        #expect(job.duties.filter { !$0.points.isEmpty }.count == 2)
        #expect(job.qualifications.count == 3)
        #expect(job.competencies.count == 5)
        #expect(annexes.last?.act?.isDraft == true)
        #expect(annexes.last?.act?.kind == .decision)
    }

    @Test(arguments: ["resolution-7", "council-12"], Language.allCases)
    func `a sample is written back byte for byte`(name: String, language: Language) throws {
        let bytes = try Samples.bytes("\(name).\(language.code).txt")
        #expect(TextReader().read(bytes).text == bytes)
    }
}
