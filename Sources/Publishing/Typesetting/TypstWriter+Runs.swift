import Markup
import Vocabulary

/// Runs of a document as source of typst.
extension TypstWriter {
    /// Writes runs; those that say no change of their own have that of their paragraph.
    mutating func runs(_ runs: [DocumentRun], _ change: DocumentChange?) {
        for run in runs { write(run, run.change ?? change) }
    }

    private mutating func write(_ run: DocumentRun, _ change: DocumentChange?) {
        var ends = 0
        func open(_ code: StaticString) {
            typst.raw(code)
            ends += 1
        }
        switch change?.kind {
        case .added: open("#added[")
        case .removed: open("#removed[")
        case nil: break
        }
        if let link = run.link {
            typst.raw("#link(")
            typst.text(link.text)
            open(")[")
        }
        let slants = (run.language.map { Typography.of($0) } ?? typography).slants
        let isSlanted = run.emphasis.contains(.slanted)
        if run.emphasis.contains(.strong) || isSlanted && !slants { open("#strong[") }
        if isSlanted, slants { open("#emph[") }
        if run.emphasis.contains(.underlined) { open("#underline[") }
        content(run)
        for _ in 0..<ends { typst.raw("]") }
    }

    private mutating func content(_ run: DocumentRun) {
        switch run.content {
        case .words(let words): self.words(words, run)
        case .tab: typst.raw("#h(2em)")
        case .lineBreak: typst.raw("#linebreak()")
        case .reference(let bookmark):
            guard let target = index.targets[bookmark] else { return string(bookmark) }
            typst.code("#link(<\(WordBody.bookmark(bookmark))>)[")
            string(target.text)
            typst.raw("]")
        }
    }

    /// Writes words that stand in markup.
    mutating func string(_ words: String) {
        guard !words.isEmpty else { return }
        typst.raw("#")
        typst.text(words)
        typst.raw(";")
    }

    private mutating func words(_ words: String, _ run: DocumentRun) {
        guard let language = run.language else { return string(words) }
        if run.isUntranslated { typst.raw("#missing[") }
        typst.raw("#text(lang: ")
        typst.text(language.code)
        typst.raw(")[")
        string(words)
        typst.raw("]")
        guard run.isUntranslated else { return }
        typst.raw("][")
        string("\u{A0}" + (document.labels.untranslated[language] ?? ""))
        typst.raw("]")
    }
}
