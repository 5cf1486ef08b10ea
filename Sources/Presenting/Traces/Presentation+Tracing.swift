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

    /// The mandates on whose thread the record of a code lies: of a text those of all its paragraphs.
    ///
    /// - Throws: A `Refusal` with `record.not-found` where no record has the code.
    package func mandates(on code: String) throws(Refusal) -> [Mandate] {
        if let text = workspace.record(GoverningText.self, code: code) {
            let paragraphs = Set(workspace.paragraphs(of: text.id).map(\.id))
            return workspace.records(Mandate.self).filter {
                $0.paragraph.map(paragraphs.contains) ?? false
            }
        }
        if let mandate = workspace.record(Mandate.self, code: code) { return [mandate] }
        return try mandates(through: code)
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
        let elements = elements(on: keys)
        return workspace.records(Mandate.self).filter { mandate in
            wanted.contains(mandate.id) || isThread(mandate, through: elements)
                || mandate.content.values.contains { $0.keys.contains(where: keys.contains) }
        }
    }
}

extension Presentation {
    /// The elements among some records, those that indicators among them measure, and those that risks
    /// bear on, or risks that treatments among them treat.
    private func elements(on keys: [RecordKey]) -> [PlanElement] {
        keys.flatMap { key -> [PlanElement] in
            if let element = workspace[key.retyped(as: PlanElement.self)] { return [element] }
            if let indicator = workspace[key.retyped(as: Indicator.self)] {
                return [indicator.element].compactMap { $0.flatMap { workspace[$0] } }
            }
            let treated = workspace[key.retyped(as: Treatment.self)]?.risks ?? []
            return ([key.retyped(as: Risk.self)] + treated).compactMap { workspace[$0] }
                .flatMap(\.elements).compactMap { workspace[$0] }
        }
    }

    /// Whether the thread from a mandate leads to one of some elements, or they to what it names.
    private func isThread(_ mandate: Mandate, through elements: [PlanElement]) -> Bool {
        guard !elements.isEmpty else { return false }
        let wanted = Set(elements.map(\.id))
        let below = Set(elements.flatMap { workspace.wayUp(from: $0) }.map(\.id))
        return mandate.elements.contains { id in
            below.contains(id)
                || workspace[id].map { element in
                    workspace.wayUp(from: element).contains { wanted.contains($0.id) }
                } ?? false
        }
    }
}

/// Follows the thread through a workspace.
private struct Tracer {
    private let shown: Presentation
    private let duties: [Identifier<Mandate>?: [ReportingDuty]]
    private let reviews: [Identifier<Mandate>?: [MandateReview]]
    private let risks: [Identifier<PlanElement>: [Risk]]
    private let treatments: [Identifier<Risk>: [Treatment]]

    init(_ shown: Presentation) {
        self.shown = shown
        duties = Dictionary(grouping: shown.workspace.records(ReportingDuty.self), by: \.mandate)
        reviews = Dictionary(grouping: shown.workspace.records(MandateReview.self), by: \.mandate)
        risks = shown.workspace.records(Risk.self).grouped(byEach: \.elements)
        treatments = shown.workspace.records(Treatment.self).grouped(byEach: \.risks)
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
        return elements.map { element($0, depth: 0) }
    }

    /// An element with what measures it and what it leads to.
    ///
    /// - Complexity: a circle ends at a depth that no plan has.
    private func element(_ element: PlanElement, depth: Int) -> TraceNode {
        let role = shown.workspace.role(of: element)
        let level = shown.levelName(of: element)
        var node = TraceNode(
            term: level.isEmpty ? shown.phrases.term("kind.element") : level, code: element.code,
            words: shown.shown(element.name),
            link: .init(kind: PlanElement.kind, code: element.code), isBroken: false)
        let indicators = shown.workspace.indicators(of: element.id)
        let above = depth < 8 ? shown.workspace.above(element) : []
        node.children = indicators.map { record(Indicator.kind, $0.code, shown.shown($0.name)) }
        if indicators.isEmpty, role == .output || role == .outcome {
            node.children.append(broken("trace.no-indicator"))
        }
        node.children += risks[element.id, default: []].map(risk)
        node.children += above.map { self.element($0, depth: depth + 1) }
        if above.isEmpty, role == .output || role == .action {
            node.children.append(broken("trace.serves-nothing"))
        }
        return node
    }

    /// A risk with what is done about it.
    private func risk(_ risk: Risk) -> TraceNode {
        var node = record(Risk.kind, risk.code, shown.shown(risk.name))
        node.children = treatments[risk.id, default: []].map {
            record(Treatment.kind, $0.code, shown.shown($0.name))
        }
        return node
    }

    private func duty(_ duty: ReportingDuty) -> TraceNode {
        let next = duty.nextIssue?.description ?? shown.phrases.text("trace.no-date")
        let recipients = shown.phrases.several(shown.names(of: duty.recipients))
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

extension Array {
    /// The values by each of the keys that they have, in their order.
    fileprivate func grouped<Key: Hashable>(byEach keys: (Element) -> [Key]) -> [Key: [Element]] {
        reduce(into: [:]) { found, value in
            for key in keys(value) { found[key, default: []].append(value) }
        }
    }
}
