import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import GoverningTexts

/// `docs/verbs.md` is made from the language packs; `UPDATE_DOCS=1` writes it anew.
@Suite struct VerbsDocument {
    private var text: String {
        var text = """
            # Classes of opening verbs

            Made from the language packs by the test `VerbsDocument`; do not edit.

            A class is a notion that all six languages can tell apart by their opening words alone. The
            class is what `verb` says in the JSON of `throughline read`. «directive» means that the verb
            instructs somebody, so that the paragraph has addressees. In the phrases, `~` stands for any
            ending and `<a|b>` for one of several forms; `@heading` marks words that have the class only
            when they stand as a heading, `@free` those that have it only before bodies that are free to
            act (States, parties). Adverbs may stand between the words of a phrase.


            """
        let packs = Language.allCases.map {
            ($0, PackFile(parsing: DataTable.text("\($0.code).pack")))
        }
        for verb in VerbClass.all {
            text +=
                "## \(verb.name)\n\n\(verb.meaning)\(verb.isDirective ? "; directive" : "").\n\n"
            for part in ["preambular", "operative"] {
                let rows = packs.compactMap { language, pack -> String? in
                    let phrases = pack.values("verbs", "\(verb.name).\(part)")
                    let cell = phrases.joined(separator: "; ").replacing("|", with: "\\|")
                    return phrases.isEmpty ? nil : "| \(language.code) | \(cell) |\n"
                }
                guard !rows.isEmpty else { continue }
                text += "| \(part) | phrases |\n| --- | --- |\n" + rows.joined() + "\n"
            }
        }
        return text
    }

    @Test func `the document of verbs is what the packs say`() throws {
        let url = SharedData.package.appending(path: "docs/verbs.md")
        if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
            try text.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == text)
    }
}
