import Diagnostics
import Foundation
import GoverningTexts
import TestSupport
import Testing

/// The two founding documents, which are no part of the project.
@Suite(.enabled(if: SharedData.folder != nil, "\(SharedData.reason)"))
struct FoundingDocuments {
    private func tree(_ prefix: String) throws -> TextTree {
        let folder = try #require(SharedData.folder).appending(path: "seeds")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let name = try #require(names.first { $0.hasPrefix(prefix) })
        return TextReader().read(Array(try Data(contentsOf: folder.appending(path: name))))
    }

    // MARK: A, WTSA Resolution 108

    @Test func `document A is resolution 108 of the assembly of New Delhi, 2024`() throws {
        let heading = try tree("000").heading
        #expect(heading.kind == .resolution)
        #expect(heading.number == "108")
        #expect(heading.body == "itu.wtsa")
        #expect(heading.place == "新德里")
        #expect(heading.year == 2024)
        #expect(!heading.isRevised)
        #expect(heading.title == "国际电联电信标准化部门的战略规划")
    }

    @Test func `document A has 6, 7 and 5 preambular points`() throws {
        let tree = try tree("000")
        let points = tree.paragraphs.filter { $0.part == .preambular }
        #expect(
            points.map(\.heading) == Array(repeating: "忆及", count: 6)
                + Array(repeating: "认识到", count: 7) + Array(repeating: "注意到", count: 5))
        #expect(Set(points.compactMap(\.verb?.name)) == ["recalls", "recognizes", "notes"])
    }

    @Test func `document A addresses its eleven operative paragraphs`() throws {
        let operative = try tree("000").paragraphs.filter { $0.part == .operative }
        #expect(
            operative.map(\.path) == [
                "op.1.1", "op.1.2", "op.2.1", "op.2.2.i", "op.2.2.ii", "op.2.3", "op.2.4", "op.3.1",
                "op.3.2", "op.4", "op.5",
            ])
        let addressees = operative.map { $0.addressees.map(\.mention.body) }
        let tsag: [String?] = ["itu.tsag"]
        let director: [String?] = ["itu.tsb.director"]
        #expect(
            addressees == [
                [], [], tsag, tsag, tsag, tsag, tsag, director, director, ["itu.t.study-groups"],
                ["itu.member-states", "itu.sector-members"],
            ])
        #expect(
            operative.map { $0.verb?.name } == ["decides", "decides"]
                + Array(repeating: "instructs", count: 8) + ["invites"])
    }

    @Test func `document A has TSAG work with the stakeholders and the bureau`() throws {
        let paragraphs = try tree("000").paragraphs
        let first = try #require(paragraphs.first { $0.path == "op.2.1" })
        #expect(Set(first.consulted.map(\.body)) == ["itu.tsb", "itu.t.stakeholders"])
        #expect(paragraphs.filter { !$0.consulted.isEmpty }.map(\.path) == ["op.2.1"])
    }

    @Test func `document A has the Director report to TSAG, CWG-SFP and the Council`() throws {
        let paragraphs = try tree("000").paragraphs
        let report = try #require(paragraphs.first { $0.path == "op.3.1" })
        #expect(report.obligation == .report)
        #expect(report.reportTo.map(\.body) == ["itu.tsag", "itu.cwg-sfp", "itu.council"])
        #expect(report.recurrence?.rhythm == .periodic)
        let input = try #require(paragraphs.first { $0.path == "op.2.2.ii" })
        #expect(input.obligation == .report)
        #expect(input.reportTo.map(\.body) == ["itu.cwg-sfp"])
        #expect(input.chapeau == "作为ITU-T战略方针的输出成果；")
    }

    @Test func `document A cites its resolutions and decision with body, place and year`() throws {
        let references = try tree("000").paragraphs.flatMap(\.references)
        let acts = references.filter { [.resolution, .decision].contains($0.kind) }
        let cited = acts.map {
            "\($0.kind) \($0.number) \($0.body ?? "") \($0.place ?? "") \($0.year ?? 0)"
        }
        let wtsa = "itu.wtsa 新德里 2024"
        let conference = "itu.pp 布加勒斯特 2022"
        #expect(
            cited == [
                "resolution 71 \(conference)", "resolution 151 \(conference)",
                "resolution 68 \(wtsa)",
                "resolution 99 \(wtsa)", "resolution 2 \(wtsa)", "resolution 22 \(wtsa)",
                "decision 5 \(conference)", "resolution 71 \(conference)",
            ])
        #expect(acts.allSatisfy { $0.isRevised })
    }

    @Test func `noise stays out of the words and is reported`() throws {
        let tree = try tree("000")
        #expect(tree.findings.filter { $0.code == "text.noise" }.count == 3)
        #expect(tree.paragraphs.allSatisfy { !$0.text.contains("[bookmark") })
    }

    // MARK: B, the reorganization of TSB

    @Test func `document B has its box and six body paragraphs`() throws {
        let tree = try tree("004")
        #expect(tree.heading.kind == .document)
        #expect(tree.heading.title == "电信标准化局的重组")
        #expect(tree.box.map(\.row) == [.purpose, .action, .link, .financial, .references])
        #expect(
            tree.paragraphs.filter { $0.part == .body }.map(\.path) == (1...6).map { "body.\($0)" })
    }

    @Test func `document B has four annexes, of which only one is labelled`() throws {
        let annexes = try tree("004").annexes
        #expect(annexes.map(\.path) == ["ann.a", "ann.b", "ann.c", "ann.d"])
        #expect(
            annexes.map { $0.chart.units.map(\.acronym) } == [
                ["SGD", "OPD", "TSP"], ["SPD", "SED", "OPD"], [], [],
            ])
        #expect(annexes.map(\.chart.posts.count) == [2, 2, 0, 0])
        #expect(annexes.map(\.chart.heads) == [[2: "副主任"], [0: "副主任"], [:], [:]])
    }

    @Test func `document B describes post ST02/D1/579`() throws {
        let job = try #require(try tree("004").annexes.first { $0.path == "ann.c" }?.job)
        #expect(job.post == "ST02/D1/579")
        #expect(job.grade == "D.1")
        #expect(job.function == "战略参与部（SED）负责人")
        #expect(job.lead?.hasPrefix("在电信标准化局主任的领导下") == true)
        #expect(job.duties.map(\.points.count) == [4, 5, 6, 0, 0, 0, 0, 0])
        #expect(job.qualifications.count == 3)
        #expect(job.competencies.count == 7)
    }

    @Test func `document B ends with a draft decision of two paragraphs`() throws {
        let tree = try tree("004")
        let act = try #require(tree.annexes.last?.act)
        #expect(act.kind == .decision)
        #expect(act.isDraft)
        let own = tree.paragraphs.filter {
            $0.path.hasPrefix("ann.d.pre") || $0.path.hasPrefix("ann.d.op")
        }
        #expect(own.map(\.part) == [.preambular, .operative])
        #expect(own.first?.references.map(\.number) == ["70", "71"])
        #expect(own.first?.references.first?.year == 1992)
    }
}
