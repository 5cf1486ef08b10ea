import Diagnostics
import GoverningTexts
import Planning
import Records
import Vocabulary

extension MandateCommands {
    static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let filter = try MandateFilter(open)
        if run.arguments.has("--proposed") {
            proposals(open, filter).print(run)
        } else {
            mandates(open, filter).print(run)
        }
        return 0
    }

    private static func mandates(_ open: OpenRegister, _ filter: MandateFilter) -> Listing {
        let words = FieldWords(workspace: open.workspace, language: open.run.language)
        var listing = Listing(
            ("code", "field.code"), ("to", "field.addressees"), ("words", "field.words"),
            ("status", "field.status"), ("owner", "field.owner"), ("deputy", "field.deputy"),
            ("elements", "field.elements"), ("due", "field.due"))
        for mandate in open.workspace.records(Mandate.self) {
            guard let paragraph = mandate.paragraph.flatMap({ open.workspace[$0] }),
                filter.accepts(mandate, paragraph)
            else { continue }
            listing.add(
                .text(mandate.code), .list(paragraph.addressees.map(\.name)),
                words.cell(paragraph.words),
                words.cell(mandate.status),
                .of(mandate.owner.map { open.workspace.code(Post.kind, $0.retyped()) }),
                .of(mandate.deputy.map { open.workspace.code(Post.kind, $0.retyped()) }),
                .list(mandate.elements.map { open.workspace.code(PlanElement.kind, $0.retyped()) }),
                .of(mandate.due?.description))
        }
        return listing
    }

    private static func proposals(_ open: OpenRegister, _ filter: MandateFilter) -> Listing {
        let words = FieldWords(workspace: open.workspace, language: open.run.language)
        var listing = Listing(
            ("code", "field.code"), ("to", "field.addressees"), ("words", "field.words"),
            ("obligation", "field.obligation"), ("due", "field.due"),
            ("reportTo", "field.reportTo"))
        for text in open.workspace.records(GoverningText.self) where text.state == .inForce {
            for proposal in MandateProposal.all(of: text, in: open.workspace, newKey: open.newKey) {
                let paragraph = proposal.paragraph
                guard filter.accepts(proposal.mandate, paragraph) else { continue }
                listing.add(
                    .text(paragraph.code), .list(paragraph.addressees.map(\.name)),
                    words.cell(paragraph.words),
                    paragraph.obligation.map {
                        .named($0.rawValue, words: open.run.words("obligation.\($0.rawValue)"))
                    } ?? .none,
                    .of(proposal.mandate.due?.description),
                    .list(paragraph.reportTo.map(\.name)))
            }
        }
        return listing
    }

    static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let mandate = try open.record(Mandate.self, run.arguments.words[0])
        RecordPage(open, mandate.content, Mandate.kind).print()
        guard run.arguments["--format"] ?? "table" == "table" else { return 0 }
        run.print("\n" + TraceLines(open).lines(from: mandate).joined(separator: "\n") + "\n")
        return 0
    }
}

/// Which mandates a list shows.
struct MandateFilter {
    private let addressee: BodyFilter
    private let text: Identifier<GoverningText>?
    private let owner: Identifier<Post>?
    private let status: MandateStatus?

    init(_ open: OpenRegister) throws(Refusal) {
        let arguments = open.run.arguments
        addressee = BodyFilter(arguments["--to"])
        status = arguments.choice("--status")
        if let code = arguments["--text"] {
            text = try open.record(GoverningText.self, code).id
        } else {
            text = nil
        }
        if let code = arguments["--owner"] {
            owner = try open.record(Post.self, code).id
        } else {
            owner = nil
        }
    }

    /// Whether a mandate with its paragraph is one of those that were asked for.
    func accepts(_ mandate: Mandate, _ paragraph: Planning.Paragraph) -> Bool {
        (status == nil || mandate.status == status) && (owner == nil || mandate.owner == owner)
            && (text == nil || paragraph.text == text)
            && addressee.accepts(paragraph.addressees)
    }
}
