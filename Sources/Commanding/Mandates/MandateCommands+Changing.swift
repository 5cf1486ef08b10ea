import Diagnostics
import Journals
import Planning
import Records
import Vocabulary

extension MandateCommands {
    static func confirm(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        var edits: [RecordEdit] = []
        for code in run.arguments.words {
            edits += try proposals(code, open).flatMap(\.edits)
        }
        try open.commit(edits)
        return 0
    }

    /// The proposals of a text, or the one of a paragraph.
    private static func proposals(
        _ code: String, _ open: OpenRegister
    ) throws(Refusal) -> [MandateProposal] {
        if let text = open.workspace.record(GoverningText.self, code: code) {
            return MandateProposal.all(of: text, in: open.workspace, newKey: open.newKey)
        }
        let paragraph = try open.record(Paragraph.self, code)
        guard let text = paragraph.text.flatMap({ open.workspace[$0] }) else { return [] }
        let found = MandateProposal.all(of: text, in: open.workspace, newKey: open.newKey).filter {
            $0.paragraph.id == paragraph.id
        }
        guard !found.isEmpty else {
            throw Refusal(
                Finding(
                    "mandate.not-proposed", .error,
                    at: Place(.record(kind: Paragraph.kind, code: paragraph.code))))
        }
        return found
    }

    static func link(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let old = try open.record(Mandate.self, run.arguments.words[0])
        var mandate = old
        if let code = run.arguments["--owner"] {
            mandate.owner = try open.record(Post.self, code).id
        }
        if let code = run.arguments["--deputy"] {
            mandate.deputy = try open.record(Post.self, code).id
        }
        for code in run.arguments.values["--element"] ?? [] {
            let element = try open.record(PlanElement.self, code).id
            if !mandate.elements.contains(element) { mandate.elements.append(element) }
        }
        if let date = try open.date("--due") { mandate.due = date }
        try open.commit(old, mandate)
        return 0
    }

    static func status(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let old = try open.record(Mandate.self, run.arguments.words[0])
        var mandate = old
        guard let status = MandateStatus(rawValue: run.arguments.words[1]) else {
            throw Refusal(
                Finding(
                    "usage.invalid-value", .error,
                    [
                        "option": .text("STATUS"), "value": .text(run.arguments.words[1]),
                        "choices": .list(MandateStatus.allCases.map(\.rawValue)),
                        "command": .text("mandate status"),
                    ]))
        }
        mandate.status = status
        var files: [[UInt8]] = []
        if let evidence = try evidence(open, &files) { mandate.evidence.append(evidence) }
        try open.commit(old, mandate, files: files)
        return 0
    }

    private static func evidence(
        _ open: OpenRegister, _ files: inout [[UInt8]]
    ) throws(Refusal) -> Evidence? {
        let arguments = open.run.arguments
        guard ["--evidence", "--file", "--link"].contains(where: arguments.has) else { return nil }
        var evidence = Evidence()
        evidence.date = try open.date("--date") ?? open.run.console.clock().date
        evidence.note = arguments["--evidence"] ?? ""
        evidence.link = arguments["--link"] ?? ""
        if let file = arguments["--file"] {
            let bytes = try InputFile(open.run.console).bytes(of: file)
            evidence.file = Digest(of: bytes)
            evidence.name = file.split(separator: "/").last.map(String.init) ?? file
            files.append(bytes)
        }
        return evidence
    }

    static func review(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let mandate = try open.record(Mandate.self, run.arguments.words[0])
        let count = open.workspace.records(MandateReview.self).filter { $0.mandate == mandate.id }
            .count
        var review = MandateReview(id: open.newKey().retyped())
        review.code = "\(mandate.code).R\(count + 1)"
        review.mandate = mandate.id
        review.date = try open.date("--date") ?? run.console.clock().date
        for question in questions {
            review[keyPath: question.path] = run.arguments.choice(question.option)
        }
        review.outcome = run.arguments.choice("--outcome")
        if let reason = run.arguments["--reason"] { review.reason.write(reason, in: run.language) }
        try open.commit([.creating(review)])
        return 0
    }
}

extension OpenRegister {
    /// Carries out what differs between two versions of a record.
    func commit<Changed: Record>(
        _ old: Changed, _ new: Changed, files: [[UInt8]] = []
    ) throws(Refusal) {
        try commit(RecordEdit.changing(old, to: new).map { [$0] } ?? [], files: files)
    }

    /// The date that an option names, or `nil` where it wasn't given.
    ///
    /// - Throws: A `Refusal` with `usage.date`.
    func date(_ option: String) throws(Refusal) -> CalendarDate? {
        guard let text = run.arguments[option] else { return nil }
        guard let date = CalendarDate(text) else {
            throw Refusal(
                Finding(
                    "usage.date", .error, ["option": .text(option), "value": .text(text)]))
        }
        return date
    }
}
