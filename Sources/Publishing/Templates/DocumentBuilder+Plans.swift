import Diagnostics
import Figures
import Planning
import Presenting
import Records
import Vocabulary

/// Parts of reports that plans, mandates and indicators fill.
extension DocumentBuilder {
    /// A numbered heading of the catalogue.
    mutating func section(_ key: String, level: Int = 1) {
        add(.heading(level, heading(key)))
    }

    /// What people wrote for a part, as paragraphs.
    mutating func written(_ part: PassagePart, isNeeded: Bool = false) {
        for runs in self.part(part, isNeeded: isNeeded) { paragraph(runs) }
    }

    /// Each instruction of a text: where it stands, to whom, what, how far, and through what.
    mutating func mandates(of text: GoverningText) {
        var filter = MandateFilter()
        filter.text = text.id
        let rows = GivenMandate.all(in: workspace, filter).map { given in
            DocumentTable.Row([
                .init(given.paragraph.path),
                .init(shown.names(of: given.paragraph.addressees).joined(separator: "; ")),
                .init(runs(given.paragraph.words, of: given.paragraph)),
                .init(given.mandate.status.map { phrases.term($0.term) } ?? ""),
                .init(
                    given.mandate.elements.compactMap { workspace[$0]?.code }
                        .joined(separator: "; ")),
            ])
        }
        grid(
            [
                "field.paragraph", "field.addressees", "field.words", "field.status",
                "field.elements",
            ],
            shares: [2, 4, 7, 2, 2], rows)
    }

    /// The indicators of some elements with baseline, value and target; old values are noted.
    mutating func indicators(_ indicators: [Indicator], caption: String? = nil) {
        noteIndicators(indicators)
        add(table: indicatorTable(indicators, caption: caption))
    }

    /// Notes old values of indicators, and names that stand in another language.
    mutating func noteIndicators(_ indicators: [Indicator]) {
        for indicator in indicators where Freshness(source.book.figures(of: indicator)).isStale {
            note(
                "paper.stale-figure", .warning,
                at: Place(.record(kind: Indicator.kind, code: indicator.code)))
        }
        for indicator in indicators {
            if let found = indicator.name.shown(in: language), found.isSubstitute {
                noteSubstitute(
                    found, at: Place(.record(kind: Indicator.kind, code: indicator.code)))
            }
        }
    }

    /// Indicators with baseline, value and target; `nil` where there are none.
    func indicatorTable(_ indicators: [Indicator], caption: String? = nil) -> DocumentTable? {
        gridTable(
            shown.indicators(indicators, source.book),
            ["code", "name", "baseline", "value", "target", "progress", "standing"],
            shares: [2, 5, 2, 2, 2, 2, 3], caption: caption)
    }

    /// The alignment of a plan's elements with those above.
    mutating func alignment(of plan: Plan) {
        let records = PlanRecords(of: plan, in: workspace)
        let alignments = records.elements.flatMap { source.book.alignments(of: $0.id) }
        let rows = alignments.compactMap { alignment -> DocumentTable.Row? in
            guard let element = alignment.element.flatMap({ workspace[$0] }),
                let served = alignment.serves.flatMap({ workspace[$0] })
            else { return nil }
            return .init([
                "\(element.code) \(plain(element.name))", "\(served.code) \(plain(served.name))",
                alignment.rank.map { phrases.term($0.term) } ?? "",
            ])
        }
        grid(["field.element", "field.serves", "field.rank"], shares: [4, 4, 1], rows)
    }

    /// A table with terms of the catalogue as its head; that there is nothing is said in words.
    mutating func grid(_ terms: [String], shares: [Int], _ rows: [DocumentTable.Row]) {
        add(table: gridTable(terms, shares: shares, rows))
    }

    /// A table, or in words that there is nothing.
    mutating func add(table: DocumentTable?) {
        guard let table else { return say(phrases.text("paper.nothing"), .note) }
        add(.table(table))
    }

    /// A table with terms of the catalogue as its head; `nil` where it would have no row.
    func gridTable(
        _ terms: [String], shares: [Int], _ rows: [DocumentTable.Row], caption: String? = nil
    ) -> DocumentTable? {
        guard !rows.isEmpty else { return nil }
        let head = DocumentTable.Row(
            terms.map { term in
                .init(blocks: [.paragraph(phrases.term(term), .tableHead)], isHead: true)
            })
        return DocumentTable(
            .grid, columns: shares.map { .init($0) }, [head] + rows,
            caption: caption.map { [DocumentRun($0)] })
    }

    /// The elements of a role in a plan.
    func elements(_ role: LevelRole, of plan: Plan) -> [PlanElement] {
        PlanRecords(of: plan, in: workspace).elements.filter { element in
            element.level.flatMap { workspace[$0]?.role } == role
        }
    }

    /// The indicators of an element.
    func indicators(of element: PlanElement) -> [Indicator] {
        workspace.records(Indicator.self).filter { $0.element == element.id }
    }
}
