import Diagnostics
import Planning

extension Rule {
    /// `paragraph.no-mandate`: an operative paragraph of a text in force that asks something and that
    /// nobody has taken up.
    static let instructionsWithoutMandate = Rule(codes: ["paragraph.no-mandate"]) { inspection in
        let taken = Set(inspection.mandates.compactMap(\.paragraph))
        return inspection.library.texts.filter { $0.state == .inForce }.flatMap { text in
            (inspection.library.paragraphs[text.id] ?? []).filter {
                $0.isInstruction && !taken.contains($0.id)
            }.map {
                Finding(
                    "paragraph.no-mandate", .warning,
                    at: Place(.record(kind: Paragraph.kind, code: $0.code)))
            }
        }
    }
}
