import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What people do to mandates besides changing fields.
enum MandateActions {
    /// Makes mandates and duties of what a text asks and nobody has confirmed: of the paragraphs that the
    /// form names, or of all where it names none.
    static func confirm(_ visit: Visit, _ code: String) throws(Refusal) -> Answer {
        let text = try visit.workspace.found(GoverningText.self, code)
        let wanted = visit.body.values.all("paragraph")
        let edits = MandateProposal.all(
            of: text, in: visit.workspace, newKey: visit.register.newKey
        ).filter { wanted.isEmpty || wanted.contains($0.paragraph.code) }.flatMap(\.edits)
        let back = [Section.of(GoverningText.kind)].compactMap { $0 }.flatMap {
            [$0.area.rawValue, $0.name, text.code]
        }
        guard !edits.isEmpty else { return .done(visit.address(back)) }
        let reason = visit.text("mandates.confirm-reason", ["code": .text(text.code)])
        let number = try visit.commit(edits, reason: reason, as: .confirmMandate)
        return .done(visit.address(back, [("done", "\(number)")]))
    }

    /// Says how far a mandate is, with what shows it.
    static func status(_ visit: Visit, _ code: String) throws(Refusal) -> Answer {
        let old = try visit.workspace.found(Mandate.self, code)
        let values = visit.body.values
        var mandate = old
        if let word = values.filled("status") { mandate.status = try status(word) }
        var files: [[UInt8]] = []
        if let evidence = evidence(visit, &files) { mandate.evidence.append(evidence) }
        let page = ["plan", "mandates", mandate.code]
        guard let edit = RecordEdit.changing(old, to: mandate) else {
            return .done(visit.address(page))
        }
        let number = try visit.commit([edit], from: try seen(visit, old), files: files)
        return .done(visit.address(page, [("done", "\(number)")]))
    }

    /// The position from which the change is made: evidence is added to what others added, so it goes on
    /// from the newest one unless somebody set another status since the form was made.
    private static func seen(_ visit: Visit, _ mandate: Mandate) throws(Refusal) -> Int? {
        guard let seen = visit.body.values.filled("from").flatMap({ Int($0) }),
            seen < visit.workspace.position,
            let before = try visit.register.content(
                Mandate.kind, mandate.id.retyped(), asOf: seen
            ).flatMap({ Mandate($0) }),
            before.status != mandate.status
        else { return nil }
        return seen
    }

    private static func status(_ word: String) throws(Refusal) -> MandateStatus {
        guard let status = MandateStatus(rawValue: word) else {
            throw Refusal(
                Finding(
                    "usage.wrong-value", .error,
                    [
                        "field": .term("field.mandate.status"), "value": .text(word),
                        "type": .term("type.code"),
                    ]))
        }
        return status
    }

    /// What the form adds as evidence; `nil` where it adds nothing.
    private static func evidence(
        _ visit: Visit, _ files: inout [[UInt8]]
    ) -> Evidence? {
        let values = visit.body.values
        var evidence = Evidence()
        evidence.note = values.filled("note") ?? ""
        evidence.link = values.filled("link") ?? ""
        if let file = visit.body.file("file") {
            evidence.file = Digest(of: file.bytes)
            evidence.name = file.name
            files.append(file.bytes)
        }
        guard evidence != Evidence() else { return nil }
        evidence.date = visit.site.clock().date
        return evidence
    }
}
