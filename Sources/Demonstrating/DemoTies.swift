import Planning
import Records
import Vocabulary

/// Who carries out the mandates of the demo, through what, and how far they are: all illustrative.
struct DemoTies {
    /// What ties them.
    let edits: [RecordEdit]

    init(_ workspace: Workspace, newKey: () -> RecordKey) {
        let file = DemoFile.json("ties.json")
        edits =
            (file["mandates"]?.elements ?? []).compactMap { Self.mandate($0, workspace) }
            + (file["duties"]?.elements ?? []).compactMap { Self.duty($0, workspace) }
            + (file["reviews"]?.elements ?? []).map { Self.review($0, workspace, newKey()) }
    }

    private static func mandate(_ item: JSONValue, _ workspace: Workspace) -> RecordEdit? {
        guard let old = workspace.record(Mandate.self, code: item["code"]?.text ?? "") else {
            return nil
        }
        var mandate = old
        mandate.owner = post(item["owner"], workspace)
        mandate.deputy = post(item["deputy"], workspace)
        mandate.elements = (item["elements"]?.elements ?? []).compactMap { element in
            element.text.flatMap { workspace.record(PlanElement.self, code: $0)?.id }
        }
        mandate.status = item["status"]?.text.flatMap { MandateStatus(rawValue: $0) }
        mandate.due = item.date("due")
        mandate.note = item["note"]?.wordings ?? MultilingualText()
        mandate.evidence = (item["evidence"]?.elements ?? []).map { item in
            var evidence = Evidence()
            evidence.date = item.date("date")
            evidence.note = item["note"]?.text ?? ""
            return evidence
        }
        mandate.basis = .illustrative
        return RecordEdit.changing(old, to: mandate)
    }

    private static func post(_ code: JSONValue?, _ workspace: Workspace) -> Identifier<Post>? {
        code?.text.flatMap { workspace.record(Post.self, code: $0)?.id }
    }

    private static func duty(_ item: JSONValue, _ workspace: Workspace) -> RecordEdit? {
        guard let old = workspace.record(ReportingDuty.self, code: item["code"]?.text ?? "") else {
            return nil
        }
        var duty = old
        duty.lastIssue = item.date("lastIssue")
        duty.nextIssue = item.date("nextIssue")
        duty.basis = .illustrative
        return RecordEdit.changing(old, to: duty)
    }

    private static func review(
        _ item: JSONValue, _ workspace: Workspace, _ key: RecordKey
    ) -> RecordEdit {
        var review = MandateReview(id: key.retyped())
        review.code = item["code"]?.text ?? ""
        review.mandate = workspace.record(Mandate.self, code: item["mandate"]?.text ?? "")?.id
        review.date = item.date("date")
        review.isSetElsewhere = answer(item["setElsewhere"])
        review.isRepeated = answer(item["repeated"])
        review.needsOnlyEditing = answer(item["onlyEditing"])
        review.isAccomplished = answer(item["accomplished"])
        review.outcome = item["outcome"]?.text.flatMap { ReviewOutcome(rawValue: $0) }
        review.reason = item["reason"]?.wordings ?? MultilingualText()
        review.basis = .illustrative
        return .creating(review)
    }

    private static func answer(_ item: JSONValue?) -> Answer? {
        item?.text.flatMap { Answer(rawValue: $0) }
    }
}
