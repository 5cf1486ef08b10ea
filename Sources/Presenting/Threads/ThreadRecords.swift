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
        switch kind {
        case GoverningText.kind:
            paragraphs = workspace.paragraphs(of: key.retyped()).filter(\.isInstruction)
            let wanted = Set(paragraphs.map(\.id))
            mandates = workspace.records(Mandate.self).filter {
                $0.paragraph.map(wanted.contains) ?? false
            }
        case Planning.Paragraph.kind:
            paragraphs = workspace[key.retyped(as: Planning.Paragraph.self)].map { [$0] } ?? []
            mandates = workspace.records(Mandate.self, mentioning: key).filter {
                $0.paragraph?.retyped() == key
            }
        default:
            mandates = Self.mandates(workspace, through: kind, key)
            paragraphs = mandates.compactMap { $0.paragraph.flatMap { workspace[$0] } }
        }
        duties = Self.duties(workspace, of: mandates)
        var seen: Set<Identifier<GoverningText>> = []
        texts = paragraphs.compactMap(\.text).filter { seen.insert($0).inserted }.compactMap {
            workspace[$0]
        }
    }

    private static func duties(_ workspace: Workspace, of mandates: [Mandate]) -> [ReportingDuty] {
        let known = Set(mandates.map(\.id))
        return workspace.records(ReportingDuty.self).filter {
            $0.mandate.map(known.contains) ?? false
        }
    }

    /// The mandates that a record belongs to, or that point to it, in the order of their codes.
    private static func mandates(
        _ workspace: Workspace, through kind: String, _ key: RecordKey
    ) -> [Mandate] {
        switch kind {
        case Mandate.kind: [workspace[key.retyped(as: Mandate.self)]].compactMap { $0 }
        case ReportingDuty.kind:
            [workspace[key.retyped(as: ReportingDuty.self)]?.mandate.flatMap { workspace[$0] }]
                .compactMap { $0 }
        case MandateReview.kind:
            [workspace[key.retyped(as: MandateReview.self)]?.mandate.flatMap { workspace[$0] }]
                .compactMap { $0 }
        default:
            workspace.records(Mandate.self, mentioning: key).sorted {
                CodeOrder($0.code) < CodeOrder($1.code)
            }
        }
    }
}
