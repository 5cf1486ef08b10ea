import Diagnostics
import GoverningTexts
import Planning

extension Rule {
    /// `reference.unknown-text`: a reference to a text that the workspace doesn't have.
    static let referencesToUnknownTexts = Rule(codes: ["reference.unknown-text"]) { inspection in
        inspection.library.texts.filter { $0.state == .inForce }.flatMap { text in
            inspection.library.citations(of: text).filter { $0.text == nil }.map { reference in
                let citation = reference.citation
                let words = [
                    citation.number, citation.body.uppercased(),
                    citation.year.map(String.init) ?? "",
                ].filter { !$0.isEmpty }
                return Finding(
                    "reference.unknown-text", .note,
                    at: Place(.record(kind: GoverningText.kind, code: text.code)),
                    [
                        "kind": .term("act.\(citation.actKind?.rawValue ?? "unknown")"),
                        "reference": .text(words.joined(separator: ", ")),
                    ])
            }
        }
    }
}
