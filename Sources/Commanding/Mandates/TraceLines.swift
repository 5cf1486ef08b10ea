import Diagnostics
import Planning
import Records
import Vocabulary

/// The thread through a mandate or a text, drawn on a terminal: one line a joint, broken ones marked.
struct TraceLines {
    private let open: OpenRegister
    private let words: FieldWords

    init(_ open: OpenRegister) {
        self.open = open
        words = FieldWords(workspace: open.workspace, language: open.run.language)
    }

    /// From a governing text to all that carries it out.
    func lines(from text: GoverningText) -> [String] {
        let mandates = Dictionary(
            grouping: open.workspace.records(Mandate.self).filter { $0.paragraph != nil }
        ) { $0.paragraph ?? Identifier(high: 0, low: 0) }
        var lines = [line(0, GoverningText.kind, text.code, words.shown(text.title))]
        for paragraph in open.workspace.paragraphs(of: text.id) where paragraph.isInstruction {
            lines.append(line(1, Paragraph.kind, paragraph.code, words.shown(paragraph.words)))
            let own = mandates[paragraph.id] ?? []
            if own.isEmpty { lines.append(broken(2, "trace.no-mandate")) }
            for mandate in own { lines += self.mandate(mandate, 2) }
        }
        return lines
    }

    /// From a mandate up to its text and down to all that carries it out.
    func lines(from mandate: Mandate) -> [String] {
        let paragraph = mandate.paragraph.flatMap { open.workspace[$0] }
        let text = paragraph?.text.flatMap { open.workspace[$0] }
        var lines: [String] = []
        if let text { lines.append(line(0, GoverningText.kind, text.code, words.shown(text.title))) }
        if let paragraph {
            lines.append(line(1, Paragraph.kind, paragraph.code, words.shown(paragraph.words)))
        }
        return lines + self.mandate(mandate, 2)
    }

    // MARK: Below a mandate

    private func mandate(_ mandate: Mandate, _ depth: Int) -> [String] {
        let status = mandate.status.map { open.run.term("choice.\($0.rawValue)") } ?? ""
        return [line(depth, Mandate.kind, mandate.code, status)]
            + person(mandate.owner, "field.owner", depth + 1)
            + person(mandate.deputy, "field.deputy", depth + 1)
            + elements(mandate, depth + 1) + duties(mandate, depth + 1)
            + evidence(mandate, depth + 1) + reviews(mandate, depth + 1)
    }

    private func person(_ post: Identifier<Post>?, _ key: String, _ depth: Int) -> [String] {
        guard let post = post.flatMap({ open.workspace[$0] }) else {
            return [broken(depth, "trace.no-\(key.dropFirst("field.".count))")]
        }
        return [joint(depth, open.run.term(key), post.code, words.shown(post.name))]
    }

    private func elements(_ mandate: Mandate, _ depth: Int) -> [String] {
        let elements = mandate.elements.compactMap { open.workspace[$0] }
        guard !elements.isEmpty else { return [broken(depth, "trace.no-element")] }
        return elements.map { line(depth, PlanElement.kind, $0.code, words.shown($0.name)) }
    }

    private func duties(_ mandate: Mandate, _ depth: Int) -> [String] {
        open.workspace.records(ReportingDuty.self).filter { $0.mandate == mandate.id }.map { duty in
            let next = duty.nextIssue?.description ?? open.run.words("trace.no-date")
            let to = duty.recipients.map(\.name).joined(separator: "; ")
            return line(depth, ReportingDuty.kind, duty.code, "\(to) · \(next)")
        }
    }

    private func evidence(_ mandate: Mandate, _ depth: Int) -> [String] {
        if mandate.evidence.isEmpty {
            return mandate.status == .completed ? [broken(depth, "trace.no-evidence")] : []
        }
        return mandate.evidence.map { evidence in
            let parts = [evidence.note, evidence.name, evidence.link].filter { !$0.isEmpty }
            return joint(
                depth, open.run.term("field.evidence"), evidence.date?.description ?? "",
                parts.joined(separator: " · "))
        }
    }

    private func reviews(_ mandate: Mandate, _ depth: Int) -> [String] {
        open.workspace.records(MandateReview.self).filter { $0.mandate == mandate.id }.map {
            line(
                depth, MandateReview.kind, $0.code,
                $0.outcome.map { open.run.term("choice.\($0.rawValue)") } ?? "")
        }
    }

    // MARK: Lines

    private func line(_ depth: Int, _ kind: String, _ code: String, _ words: String) -> String {
        joint(depth, open.run.term("kind.\(kind)"), code, words)
    }

    private func joint(_ depth: Int, _ term: String, _ code: String, _ words: String) -> String {
        let head = indent(depth) + [term, code].filter { !$0.isEmpty }.joined(separator: " ")
        let room = max(20, open.run.console.columns - TextTable.width(of: head) - 4)
        return words.isEmpty ? head : head + "  " + TextTable.clipped(words, to: room)
    }

    private func broken(_ depth: Int, _ key: String) -> String {
        indent(depth) + "✗ " + open.run.words(key)
    }

    private func indent(_ depth: Int) -> String {
        depth == 0 ? "" : String(repeating: "   ", count: depth - 1) + "└─ "
    }
}
