import Diagnostics
import Records
import Vocabulary

/// What becomes of paragraphs and mandates when a revision takes the place of a text.
struct MandateCarrying {
    let fates: [ImportPlan.ParagraphFate]
    let carried: [ImportPlan.CarriedMandate]
    let edits: [RecordEdit]
    let findings: [Finding]

    init(
        _ workspace: Workspace, _ old: [Paragraph], _ new: [Paragraph], _ language: Language
    ) {
        let alignment = Alignment.of(
            old.map { $0.aligned(in: language) }, new.map { $0.aligned(in: language) })
        fates = alignment.fates.map { fate in
            ImportPlan.ParagraphFate(
                fate, old: fate.old.map { old[$0].code }, new: fate.new.map { new[$0].code })
        }
        let numbers = Dictionary(
            uniqueKeysWithValues: old.enumerated().map { ($1.id, $0) })
        var carried: [ImportPlan.CarriedMandate] = []
        var edits: [RecordEdit] = []
        var findings: [Finding] = []
        let duties = workspace.records(ReportingDuty.self)
        for mandate in workspace.records(Mandate.self) {
            guard let paragraph = mandate.paragraph, let number = numbers[paragraph] else {
                continue
            }
            let fate = alignment.fate(ofOld: number)
            let place = Place(.record(kind: Mandate.kind, code: mandate.code))
            guard let target = fate.new.map({ new[$0] }) else {
                findings.append(Finding("mandate.paragraph-gone", .warning, at: place))
                continue
            }
            let moved = mandate.carried(to: target, from: old[number])
            if let edit = RecordEdit.changing(mandate, to: moved) { edits.append(edit) }
            edits += duties.compactMap { $0.follow(mandate, to: moved) }
            carried.append(
                .init(
                    old: mandate.code, new: moved.code, fate: fate.kind,
                    isReworded: fate.isReworded))
            if fate.isReworded {
                findings.append(
                    Finding(
                        "mandate.reworded", .warning, at: place, ["new": .text(moved.code)]))
            }
        }
        (self.carried, self.edits, self.findings) = (carried, edits, findings)
    }
}

extension Mandate {
    /// The mandate tied to the paragraph of a revision; status, owner and evidence stay.
    func carried(to paragraph: Paragraph, from old: Paragraph) -> Mandate {
        var carried = self
        carried.paragraph = paragraph.id
        carried.carriedFrom.append(old.id)
        if code == old.code { carried.code = paragraph.code }
        if due == old.due?.date { carried.due = paragraph.due?.date }
        return carried
    }
}

extension ReportingDuty {
    /// The edit by which the duty takes over a new code of its mandate; `nil` where it has another one.
    fileprivate func follow(_ mandate: Mandate, to moved: Mandate) -> RecordEdit? {
        guard self.mandate == mandate.id, code == mandate.code else { return nil }
        var renamed = self
        renamed.code = moved.code
        return .changing(self, to: renamed)
    }
}
