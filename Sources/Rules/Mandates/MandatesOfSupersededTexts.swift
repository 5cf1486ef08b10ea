import Diagnostics
import Planning

extension Rule {
    /// `mandate.superseded-text`: an open mandate tied to a text that counts no more.
    static let mandatesOfSupersededTexts = Rule(codes: ["mandate.superseded-text"]) { inspection in
        inspection.mandates.filter { $0.status?.isOpen ?? true }.compactMap { mandate in
            guard let paragraph = mandate.paragraph.flatMap({ inspection.workspace[$0] }),
                let text = paragraph.text.flatMap({ inspection.workspace[$0] }),
                text.state == .superseded || text.state == .suppressed
            else { return nil }
            return Finding(
                "mandate.superseded-text", .warning, at: mandate.place,
                [
                    "text": .text(text.code),
                    "state": .term("choice.\(text.state?.rawValue ?? "")"),
                ])
        }
    }
}
