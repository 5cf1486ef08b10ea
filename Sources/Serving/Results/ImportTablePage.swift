import Accounts
import Diagnostics
import Foundation
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Handing in a table: what its columns hold is asked, and what would be handed in is shown, before
/// anything is saved.
struct ImportTablePage {
    /// From which size on a table is handed in as work that goes on while the page can be left.
    ///
    /// - Unit: bytes.
    static let longWork = 1 << 20

    let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    /// The form for a file; one that was sent before is kept.
    func answer(_ problems: [Finding] = [], status: Int = 200) -> Answer {
        .page(
            page(visit.text("table.lead"), status: status) { html in
                html.problems(problems, visit)
                html.postForm(address, visit, sendsFiles: true) { html in
                    html.field("file", visit.text("import.file"), hint: visit.text("table.hint")) {
                        html in
                        html.element(
                            .input, .type("file"), .id("file"), .name("file"),
                            .described(by: "file-hint"), .accept(".csv,.tsv,.txt,.xlsx,.xlsm"))
                    }
                    keepFile(&html)
                    let values = visit.body.values
                    html.line("sheet", visit.text("table.sheet"), value: values["sheet"] ?? "")
                    choice("mapping", visit.text("table.mapping"), mappings, &html)
                    html.line(
                        "indicator", visit.term("kind.indicator"),
                        value: values["indicator"] ?? "")
                    html.element(.button, .class("main"), text: visit.text("table.look"))
                }
            })
    }

    private func keepFile(_ html: inout MarkupWriter) {
        guard let (bytes, name) = SentTable.file(visit) else { return }
        html.hidden("document", Data(bytes).base64EncodedString())
        html.hidden("name", name)
        html.element(.p, text: visit.text("import.kept", ["name": .text(name)]))
    }

    private var address: WebAddress { visit.address(["results", "import"]) }

    private var mappings: [(value: String, words: String)] {
        visit.workspace.records(ColumnMapping.self).map { mapping in
            let note = visit.shown.shown(mapping.note)
            return (mapping.code, note.isEmpty ? mapping.code : "\(mapping.code): \(note)")
        }
    }

    /// Asks what the columns hold, shows what would be handed in, or hands it in.
    func receive() -> Answer {
        do throws(Refusal) {
            guard let sent = try SentTable(visit) else {
                throw Refusal(Finding("table.no-file", .error))
            }
            guard sent.isMapped, visit.body.values["columns"] == nil else {
                return try asking(sent, [])
            }
            return try outcome(sent)
        } catch {
            return (try? askingAnew(error.findings))
                ?? answer(error.findings, status: HTTPStatus.of(error))
        }
    }

    /// The columns once more, as they were said, where something else that was said is wrong.
    private func askingAnew(_ problems: [Finding]) throws(Refusal) -> Answer? {
        guard visit.body.values["role.0"] != nil,
            let sent = try SentTable(visit, passingOver: true)
        else { return nil }
        return try asking(sent, problems)
    }

    private func outcome(_ sent: SentTable) throws(Refusal) -> Answer {
        if visit.body.values["confirmed"] == "1", sent.bytes.count >= Self.longWork {
            return try begin(sent)
        }
        let taken: TakenMeasurements
        do throws(Refusal) {
            taken = try sent.taken(visit)
        } catch {
            guard visit.body.values["role.0"] != nil else { throw error }
            return try asking(sent, error.findings)
        }
        if visit.body.values["faults"] != nil {
            return .table(visit.shown.faults(taken.faults), name: "faults.csv")
        }
        let others = othersWork(taken)
        guard visit.body.values["confirmed"] == "1", taken.faults.isEmpty, others.isEmpty,
            taken.counts.taken > 0
        else { return .page(preview(sent, taken, others)) }
        return try handIn(sent, taken)
    }

    /// Hands a large table in while the page can be left.
    private func begin(_ sent: SentTable) throws(Refusal) -> Answer {
        guard let owner = visit.visitor.caller.account else {
            throw Refusal(Finding("account.session-ended", .error))
        }
        let key = try visit.site.jobs.begin(
            "hand-in", of: visit.name, by: owner, steps: ["job.step.read", "job.step.save"]
        ) { progress throws(Refusal) in
            let taken = try sent.taken(visit)
            let faults = taken.faults.groups().flatMap(\.examples) + othersWork(taken)
            if !faults.isEmpty { throw Refusal(all: faults) }
            try progress.stepDone(isLastChance: true)
            let (code, _) = try save(sent, taken)
            try progress.stepDone()
            return JobOutcome(place: ["results", "submissions", code])
        }
        return .done(JobPage.address(key, visit.language))
    }

    private func handIn(_ sent: SentTable, _ taken: TakenMeasurements) throws(Refusal) -> Answer {
        let (code, number) = try save(sent, taken)
        return .done(
            visit.address(["results", "submissions", code], [("done", "\(number)")]))
    }

    /// Saves what was taken of a table as a submission.
    ///
    /// - Returns: Its code, and the number of the entry.
    private func save(
        _ sent: SentTable, _ taken: TakenMeasurements
    ) throws(Refusal) -> (code: String, number: Int) {
        var draft = try sent.intake.draft(
            taken, key: visit.register.newKey(), in: visit.workspace)
        draft.submission.state = .submitted
        draft.submission.source = visit.body.values.filled("source") ?? sent.name
        let number = try visit.commit(
            sent.edits + [.creating(draft.submission)], files: draft.files, as: .handIn)
        return (draft.submission.code, number)
    }

    /// Contributors hand in what their posts see to.
    private func othersWork(_ taken: TakenMeasurements) -> [Finding] {
        Set(taken.blocks.map(\.indicator)).sorted().compactMap { visit.othersWork($0) }
    }

    // MARK: Pages

    private func page(
        _ lead: String, status: Int = 200,
        content: @escaping @Sendable (inout MarkupWriter) -> Void
    ) -> Page {
        var page = Page(visit.text("table.title"), content)
        page.lead = lead
        page.status = status
        page.section = Section.at("results", "collect")
        return page
    }

    private func asking(_ sent: SentTable, _ problems: [Finding]) throws(Refusal) -> Answer {
        let columns = try sent.columns(visit)
        return .page(
            page(visit.text("table.columns-lead"), status: problems.isEmpty ? 200 : 422) { html in
                html.problems(problems, visit)
                html.postForm(address, visit) { html in
                    keep(sent, &html, but: ["role", "what", "column"])
                    html.scrolling(visit.text("table.columns")) { grid(columns, &$0) }
                    settings(&html)
                    html.element(.button, .class("main"), text: visit.text("table.preview"))
                }
            })
    }

    private func settings(_ html: inout MarkupWriter) {
        let values = visit.body.values
        html.line("indicator", visit.term("kind.indicator"), value: values["indicator"] ?? "")
        html.line(
            "missing", visit.term("field.missing"), value: values["missing"] ?? "",
            hint: visit.text("table.missing-hint"))
        choice(
            "decimal", visit.term("field.decimal"),
            Quantity.DecimalSign.allCases.map {
                ($0.rawValue, visit.term("decimal.\($0.rawValue)"))
            },
            &html)
        html.line(
            "rowValue", visit.term("field.rowValue"), value: values["rowValue"] ?? "",
            hint: visit.text("table.row-value-hint"))
        html.line(
            "save", visit.text("table.save"), value: values["save"] ?? "",
            hint: visit.text("table.save-hint"))
    }

    private func preview(
        _ sent: SentTable, _ taken: TakenMeasurements, _ others: [Finding]
    ) -> Page {
        let faults = MeasurementImport.findings(taken.faults) + others
        let isWhole = faults.isEmpty && taken.counts.taken > 0
        return page(
            visit.text(isWhole ? "table.preview-lead" : "table.nothing-lead"),
            status: faults.isEmpty ? 200 : 422
        ) { html in
            html.problems(faults, visit)
            TableView(visit.shown.outcome(taken), visit).write(&html)
            for remark in MeasurementImport.remarks(taken) { html.finding(remark, visit) }
            html.postForm(address, visit) { html in
                keep(sent, &html, but: [])
                if isWhole { confirmation(taken, &html) }
                html.element(.div, .class("actions")) { html in
                    if isWhole {
                        html.element(.button, .class("main"), text: visit.text("collect.send"))
                    }
                    if !taken.faults.isEmpty {
                        html.element(
                            .button, .name("faults"), .value("1"),
                            text: visit.text(
                                "table.all-faults", ["count": .number(taken.faults.count)]))
                    }
                    if visit.body.values["role.0"] != nil {
                        html.element(
                            .button, .name("columns"), .value("1"),
                            text: visit.text("table.recheck"))
                    }
                    html.element(.a, .href(address), text: visit.text("form.cancel"))
                }
            }
        }
    }

    private func confirmation(_ taken: TakenMeasurements, _ html: inout MarkupWriter) {
        html.hidden("confirmed", "1")
        html.line(
            "source", visit.term("field.source"), value: visit.body.values["source"] ?? "")
        html.reason(visit, value: visit.body.values["why"] ?? "")
    }
}

// MARK: Parts of the forms

extension ImportTablePage {
    /// Keeps the file and what was said, for the next step.
    private func keep(_ sent: SentTable, _ html: inout MarkupWriter, but asked: Set<String>) {
        html.hidden("document", Data(sent.bytes).base64EncodedString())
        html.hidden("name", sent.name)
        let settings = ["indicator", "missing", "decimal", "rowValue", "save"]
        let names = Set(["sheet", "mapping"] + (asked.isEmpty ? settings : []))
        for (name, value) in visit.body.values.items {
            let stem = String(name.prefix { $0 != "." })
            let isColumn = ["role", "what", "column"].contains(stem) && stem != name
            if isColumn ? !asked.contains(stem) : names.contains(name) { html.hidden(name, value) }
        }
    }

    /// A choice in a form that is sent.
    private func choice(
        _ name: String, _ label: String, _ choices: [(value: String, words: String)],
        _ html: inout MarkupWriter
    ) {
        let chosen = visit.body.values[name] ?? ""
        html.field(name, label) { html in
            html.element(.select, .id(name), .name(name)) { html in
                html.element(.option, .value(""), text: visit.text("table.none"))
                for choice in choices {
                    html.element(
                        .option, .value(choice.value), .selected(choice.value == chosen),
                        text: choice.words)
                }
            }
        }
    }

    /// A row for each column: its name, some of its texts, and what it holds.
    private func grid(
        _ columns: [(column: MappedColumn, samples: [String])], _ html: inout MarkupWriter
    ) {
        html.element(.table) { html in
            html.element(.caption, .class("apart"), text: visit.text("table.columns"))
            html.element(.thead) { html in
                html.element(.tr) { html in
                    for key in ["table.column", "table.samples", "table.holds", "table.of"] {
                        html.element(.th, .scope("col"), text: visit.text(key))
                    }
                }
            }
            html.element(.tbody) { html in
                for (index, column) in columns.enumerated() {
                    row(index, column.column, column.samples, &html)
                }
            }
        }
    }

    private func row(
        _ index: Int, _ column: MappedColumn, _ samples: [String], _ html: inout MarkupWriter
    ) {
        html.element(.tr) { html in
            html.element(.th, .scope("row")) { html in
                html.element(.bdi, text: column.name)
                html.hidden("column.\(index)", column.name)
            }
            html.element(.td) { html in
                for sample in samples {
                    html.element(.div) { html in html.element(.bdi, text: sample) }
                }
            }
            html.element(.td) { html in
                html.element(
                    .select, .name("role.\(index)"),
                    .label("\(visit.text("table.holds")) \(column.name)")
                ) { html in
                    for role in ColumnRole.allCases {
                        html.element(
                            .option, .value(role.rawValue), .selected(role == column.role),
                            text: visit.term("\(ColumnRole.listName).\(role.rawValue)"))
                    }
                }
            }
            html.element(.td) { html in
                html.element(
                    .input, .type("text"), .name("what.\(index)"), .size(14),
                    .value(what(column)), .label("\(visit.text("table.of")) \(column.name)"))
            }
        }
    }

    private func what(_ column: MappedColumn) -> String {
        column.indicator.map { visit.workspace.code(Indicator.kind, $0.retyped()) }
            ?? column.dimension
    }
}
