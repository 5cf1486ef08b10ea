package import Diagnostics
package import Planning
import Records
import Vocabulary

/// The thread through a record, as trees of joints.
extension Presentation {
    /// The threads on which the record of a code lies, from the governing text down.
    ///
    /// - Returns: One tree for a text or a mandate, one a mandate for any other record; none where no
    ///   mandate leads through it.
    /// - Throws: A `Refusal` with `record.not-found` where no record has the code.
    package func traces(of code: String) throws(Refusal) -> [TraceNode] {
        let tracer = Tracer(self)
        if let text = workspace.record(GoverningText.self, code: code) {
            return [tracer.node(from: text)]
        }
        if let mandate = workspace.record(Mandate.self, code: code) {
            return [tracer.node(from: mandate)]
        }
        return try mandates(through: code).map { tracer.node(from: $0) }
    }

    /// The thread through a mandate.
    package func trace(of mandate: Mandate) -> TraceNode { Tracer(self).node(from: mandate) }

    /// The mandates on whose thread a record of a code lies.
    private func mandates(through code: String) throws(Refusal) -> [Mandate] {
        let keys = workspace.schema.types.compactMap { workspace.key($0.kind, code: code) }
        guard !keys.isEmpty else { throw Refusal(workspace.notFound(Mandate.kind, code)) }
        let duties = workspace.records(ReportingDuty.self).filter { keys.contains($0.id.retyped()) }
        let reviews = workspace.records(MandateReview.self).filter {
            keys.contains($0.id.retyped())
        }
        let wanted = Set(duties.compactMap(\.mandate) + reviews.compactMap(\.mandate))
        return workspace.records(Mandate.self).filter { mandate in
            wanted.contains(mandate.id)
                || mandate.content.values.contains { $0.keys.contains(where: keys.contains) }
        }
    }
}

/// Follows the thread through a workspace.
private struct Tracer {
    private let shown: Presentation
    private let duties: [Identifier<Mandate>?: [ReportingDuty]]
    private let reviews: [Identifier<Mandate>?: [MandateReview]]

    init(_ shown: Presentation) {
        self.shown = shown
        duties = Dictionary(grouping: shown.workspace.records(ReportingDuty.self), by: \.mandate)
        reviews = Dictionary(grouping: shown.workspace.records(MandateReview.self), by: \.mandate)
    }

    /// From a governing text to all that carries it out.
    func node(from text: GoverningText) -> TraceNode {
        let mandates = Dictionary(
            grouping: shown.workspace.records(Mandate.self), by: \.paragraph)
        var root = record(GoverningText.kind, text.code, shown.shown(text.title))
        root.children = shown.workspace.paragraphs(of: text.id).filter(\.isInstruction).map {
            paragraph($0, mandates[$0.id] ?? [])
        }
        return root
    }

    /// From a mandate up to its text and down to all that carries it out.
    func node(from mandate: Mandate) -> TraceNode {
        guard let paragraph = mandate.paragraph.flatMap({ shown.workspace[$0] }) else {
            return self.mandate(mandate)
        }
        let below = self.paragraph(paragraph, [mandate])
        guard let text = paragraph.text.flatMap({ shown.workspace[$0] }) else { return below }
        var root = record(GoverningText.kind, text.code, shown.shown(text.title))
        root.children = [below]
        return root
    }

    // MARK: Joints

    private func paragraph(_ paragraph: Planning.Paragraph, _ mandates: [Mandate]) -> TraceNode {
        var node = record(Paragraph.kind, paragraph.code, shown.shown(paragraph.words))
        node.children =
            mandates.isEmpty ? [broken("trace.no-mandate")] : mandates.map { self.mandate($0) }
        return node
    }

    private func mandate(_ mandate: Mandate) -> TraceNode {
        let isOpen = mandate.status?.isOpen ?? true
        var node = record(Mandate.kind, mandate.code, term(mandate.status))
        node.children =
            post(mandate.owner, "owner", isOpen) + post(mandate.deputy, "deputy", isOpen)
            + elements(mandate, isOpen) + (duties[mandate.id] ?? []).map(duty)
            + evidence(mandate)
            + (reviews[mandate.id] ?? []).map {
                record(MandateReview.kind, $0.code, term($0.outcome))
            }
        return node
    }

    private func post(_ post: Identifier<Post>?, _ field: String, _ isOpen: Bool) -> [TraceNode] {
        guard let post = post.flatMap({ shown.workspace[$0] }) else {
            return isOpen ? [broken("trace.no-\(field)")] : []
        }
        return [
            TraceNode(
                term: shown.phrases.term("field.\(field)"), code: post.code,
                words: shown.shown(post.name), link: .init(kind: Post.kind, code: post.code),
                isBroken: false)
        ]
    }

    private func elements(_ mandate: Mandate, _ isOpen: Bool) -> [TraceNode] {
        let elements = mandate.elements.compactMap { shown.workspace[$0] }
        guard !elements.isEmpty else { return isOpen ? [broken("trace.no-element")] : [] }
        return elements.map { record(PlanElement.kind, $0.code, shown.shown($0.name)) }
    }

    private func duty(_ duty: ReportingDuty) -> TraceNode {
        let next = duty.nextIssue?.description ?? shown.phrases.text("trace.no-date")
        let recipients = shown.names(of: duty.recipients).joined(separator: "; ")
        return record(
            ReportingDuty.kind, duty.code, recipients.isEmpty ? next : "\(recipients) · \(next)")
    }

    private func evidence(_ mandate: Mandate) -> [TraceNode] {
        if mandate.evidence.isEmpty {
            return mandate.status == .completed ? [broken("trace.no-evidence")] : []
        }
        return mandate.evidence.map { evidence in
            let parts = [evidence.note, evidence.name, evidence.link].filter { !$0.isEmpty }
            return TraceNode(
                term: shown.phrases.term("field.evidence"),
                code: evidence.date?.description ?? "", words: parts.joined(separator: " · "),
                link: nil, isBroken: false)
        }
    }

    private func record(_ kind: String, _ code: String, _ words: String) -> TraceNode {
        TraceNode(
            term: shown.phrases.term("kind.\(kind)"), code: code, words: words,
            link: .init(kind: kind, code: code), isBroken: false)
    }

    private func broken(_ key: String) -> TraceNode {
        TraceNode(
            term: "", code: "", words: shown.phrases.text(key), link: nil, isBroken: true)
    }

    private func term(_ code: (any FieldCode)?) -> String {
        code.map { shown.phrases.term($0.term) } ?? ""
    }
}
