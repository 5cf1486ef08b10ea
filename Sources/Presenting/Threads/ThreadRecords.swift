import Planning
import Records
import Vocabulary

/// The records on the threads that lead through one record.
struct ThreadRecords {
    let texts: [GoverningText]
    let paragraphs: [Planning.Paragraph]
    let mandates: [Mandate]
    let duties: [ReportingDuty]

    /// The threads through a record; through a text lead those of all its instructions.
    init(_ workspace: Workspace, through kind: String, _ key: RecordKey) {
        let all = workspace.records(Mandate.self)
        let duties = workspace.records(ReportingDuty.self)
        var mandates: [Mandate]
        switch kind {
        case GoverningText.kind:
            paragraphs = workspace.paragraphs(of: key.retyped()).filter(\.isInstruction)
            let wanted = Set(paragraphs.map(\.id))
            mandates = all.filter { $0.paragraph.map(wanted.contains) ?? false }
        case Planning.Paragraph.kind:
            paragraphs = workspace[key.retyped(as: Planning.Paragraph.self)].map { [$0] } ?? []
            mandates = all.filter { $0.paragraph?.retyped() == key }
        default:
            mandates = Self.mandates(all, duties, workspace, through: key)
            paragraphs = mandates.compactMap { $0.paragraph.flatMap { workspace[$0] } }
        }
        self.mandates = mandates
        let known = Set(mandates.map(\.id))
        self.duties = duties.filter { $0.mandate.map(known.contains) ?? false }
        var seen: Set<Identifier<GoverningText>> = []
        texts = paragraphs.compactMap(\.text).filter { seen.insert($0).inserted }.compactMap {
            workspace[$0]
        }
    }

    private static func mandates(
        _ all: [Mandate], _ duties: [ReportingDuty], _ workspace: Workspace,
        through key: RecordKey
    ) -> [Mandate] {
        var wanted: Set<Identifier<Mandate>> = [key.retyped()]
        if let duty = duties.first(where: { $0.id.retyped() == key })?.mandate {
            wanted.insert(duty)
        }
        if let review = workspace[key.retyped(as: MandateReview.self)]?.mandate {
            wanted.insert(review)
        }
        return all.filter { mandate in
            wanted.contains(mandate.id)
                || mandate.content.values.contains { $0.keys.contains(key) }
        }
    }
}
