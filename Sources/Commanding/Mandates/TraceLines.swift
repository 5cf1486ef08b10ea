import Diagnostics
import Planning
import Records
import Vocabulary

/// The thread through a mandate or a text, drawn on a terminal: one line a joint, broken ones marked.
struct TraceLines {
    private let open: OpenRegister
    private let words: FieldWords
    private let duties: [Identifier<Mandate>?: [ReportingDuty]]
    private let reviews: [Identifier<Mandate>?: [MandateReview]]

    init(_ open: OpenRegister) {
        self.open = open
        words = FieldWords(workspace: open.workspace, language: open.run.language)
        duties = Dictionary(grouping: open.workspace.records(ReportingDuty.self), by: \.mandate)
        reviews = Dictionary(grouping: open.workspace.records(MandateReview.self), by: \.mandate)
    }

    /// From a governing text to all that carries it out.
    func lines(from text: GoverningText) -> [String] {
        let mandates = Dictionary(
            grouping: open.workspace.records(Mandate.self), by: \.paragraph)
        var root = node(GoverningText.kind, text.code, words.shown(text.title))
        root.children = open.workspace.paragraphs(of: text.id).filter(\.isInstruction).map {
            paragraph($0, mandates[$0.id] ?? [])
        }
        return root.lines(open.run.console.columns)
    }

    /// From a mandate up to its text and down to all that carries it out.
    func lines(from mandate: Mandate) -> [String] {
        var top = self.mandate(mandate)
        if let paragraph = mandate.paragraph.flatMap({ open.workspace[$0] }) {
            top = self.paragraph(paragraph, [mandate])
            if let text = paragraph.text.flatMap({ open.workspace[$0] }) {
                var root = node(GoverningText.kind, text.code, words.shown(text.title))
                root.children = [top]
                top = root
            }
        }
        return top.lines(open.run.console.columns)
    }

    // MARK: Joints

    private func paragraph(_ paragraph: Planning.Paragraph, _ mandates: [Mandate]) -> TraceNode {
        var node = node(Paragraph.kind, paragraph.code, words.shown(paragraph.words))
        node.children =
            mandates.isEmpty ? [broken("trace.no-mandate")] : mandates.map { self.mandate($0) }
        return node
    }

    private func mandate(_ mandate: Mandate) -> TraceNode {
        let status = mandate.status.map { open.run.term("choice.\($0.rawValue)") } ?? ""
        var node = node(Mandate.kind, mandate.code, status)
        let isOpen = mandate.status?.isOpen ?? true
        node.children =
            post(mandate.owner, "owner", isOpen) + post(mandate.deputy, "deputy", isOpen)
            + elements(mandate, isOpen) + (duties[mandate.id] ?? []).map(duty)
            + evidence(mandate)
            + (reviews[mandate.id] ?? []).map {
                self.node(
                    MandateReview.kind, $0.code,
                    $0.outcome.map { open.run.term("choice.\($0.rawValue)") } ?? "")
            }
        return node
    }

    private func post(_ post: Identifier<Post>?, _ field: String, _ isOpen: Bool) -> [TraceNode] {
        guard let post = post.flatMap({ open.workspace[$0] }) else {
            return isOpen ? [broken("trace.no-\(field)")] : []
        }
        return [joint(open.run.term("field.\(field)"), post.code, words.shown(post.name))]
    }

    private func elements(_ mandate: Mandate, _ isOpen: Bool) -> [TraceNode] {
        let elements = mandate.elements.compactMap { open.workspace[$0] }
        guard !elements.isEmpty else { return isOpen ? [broken("trace.no-element")] : [] }
        return elements.map { node(PlanElement.kind, $0.code, words.shown($0.name)) }
    }

    private func duty(_ duty: ReportingDuty) -> TraceNode {
        let next = duty.nextIssue?.description ?? open.run.words("trace.no-date")
        let recipients = duty.recipients.map(\.name).joined(separator: "; ")
        return node(
            ReportingDuty.kind, duty.code, recipients.isEmpty ? next : "\(recipients) · \(next)")
    }

    private func evidence(_ mandate: Mandate) -> [TraceNode] {
        if mandate.evidence.isEmpty {
            return mandate.status == .completed ? [broken("trace.no-evidence")] : []
        }
        return mandate.evidence.map { evidence in
            let parts = [evidence.note, evidence.name, evidence.link].filter { !$0.isEmpty }
            return joint(
                open.run.term("field.evidence"), evidence.date?.description ?? "",
                parts.joined(separator: " · "))
        }
    }

    // MARK: Lines

    private func node(_ kind: String, _ code: String, _ words: String) -> TraceNode {
        joint(open.run.term("kind.\(kind)"), code, words)
    }

    private func joint(_ term: String, _ code: String, _ words: String) -> TraceNode {
        let head = [term, code].filter { !$0.isEmpty }.joined(separator: " ")
        return TraceNode { room in
            let left = max(20, room - TextTable.width(of: head) - 2)
            return words.isEmpty ? head : head + "  " + TextTable.clipped(words, to: left)
        }
    }

    private func broken(_ key: String) -> TraceNode {
        let words = "✗ " + open.run.words(key)
        return TraceNode { _ in words }
    }
}
