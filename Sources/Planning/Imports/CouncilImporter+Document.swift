import GoverningTexts
import Vocabulary

/// The document itself: its box, its paragraphs and its draft decision.
extension CouncilImporter {
    mutating func document(
        _ annexes: [AnnexContents], _ version: Identifier<OrganizationVersion>?,
        _ job: Identifier<JobDescription>?
    ) {
        let (pen, title, code) = (pen, tree.heading.title, code)
        let document = collector.record(DocumentRecord.self, code) { [language] document, isNew in
            pen.write(title, &document.name)
            guard isNew else { return }
            (document.code, document.template, document.state) = (
                code, .councilContribution, .draft
            )
            document.sourceLanguage = language
            (document.organization, document.job) = (version, job)
        }
        for entry in tree.box {
            passages(entry.lines, entry.row.part, document)
        }
        passages(tree.paragraphs.filter { $0.part == .body }.map(\.text), .body, document)
        let charts = annexes.filter { !$0.chart.units.isEmpty }
        if charts.count == 2 {
            passages(charts[0].title.map { [$0] } ?? [], .chartBefore, document)
            passages(charts[1].title.map { [$0] } ?? [], .chartAfter, document)
        }
        if let annex = annexes.first(where: { $0.act != nil }) { decision(annex, document) }
    }

    private mutating func decision(_ annex: AnnexContents, _ document: Identifier<DocumentRecord>) {
        passages(annex.act?.title.map { [$0] } ?? [], .decisionTitle, document)
        let own = tree.paragraphs.filter { $0.path.hasPrefix(annex.path + ".") }
        passages(own.filter { $0.part == .preambular }.map(\.text), .considering, document)
        passages(own.filter { $0.part == .operative }.map(\.text), .decides, document)
    }

    private mutating func passages(
        _ lines: [String], _ part: PassagePart, _ document: Identifier<DocumentRecord>
    ) {
        let (pen, stem) = (pen, "\(code).\(part.rawValue)")
        for (place, words) in lines.enumerated() {
            collector.record(Passage.self, "\(stem).\(place + 1)") { passage, isNew in
                pen.write(words, &passage.words)
                guard isNew else { return }
                (passage.code, passage.rank) = ("\(stem).\(place + 1)", place + 1)
                (passage.document, passage.part) = (document, part)
            }
        }
    }
}

extension BoxRow {
    /// The part of a document in which a row of the box stands.
    fileprivate var part: PassagePart {
        switch self {
        case .purpose: .purpose
        case .action: .action
        case .link: .strategicLink
        case .financial: .financialImplications
        case .references: .references
        }
    }
}
