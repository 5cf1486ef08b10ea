import Vocabulary

/// Runs of a Word document: words, fields, links, changes.
extension WordBody {
    /// Writes runs; those that say no change of their own have that of their paragraph.
    mutating func runs(_ runs: [DocumentRun], _ change: DocumentChange?, _ isTurned: Bool) {
        for run in runs { write(run, run.change ?? change) }
    }

    private mutating func write(_ run: DocumentRun, _ change: DocumentChange?) {
        // A link may hold changes in Word, a change no links.
        if let link = run.link {
            let number = links.firstIndex(of: link) ?? links.endIndex
            if number == links.endIndex { links.append(link) }
            xml.raw("<w:hyperlink r:id=\"rLink")
            xml.number(number + 1)
            xml.raw("\" w:history=\"1\">")
        }
        if let change {
            mark(change)
            xml.raw(">")
        }
        content(run, isRemoved: change?.kind == .removed)
        if let change {
            xml.raw(change.kind == .added ? "</w:ins>" : "</w:del>")
        }
        if run.link != nil { xml.raw("</w:hyperlink>") }
    }

    private mutating func content(_ run: DocumentRun, isRemoved: Bool) {
        switch run.content {
        case .words(let words):
            self.words(words, run, isRemoved: isRemoved)
            guard run.isUntranslated, let language = run.language,
                let mark = document.labels.untranslated[language]
            else { return }
            // Its brackets belong to the mark, whichever way the words before it run.
            let edge = isRightToLeft ? "\u{200F}" : "\u{200E}"
            let isSame = language.isRightToLeft == isRightToLeft
            let told = isSame ? mark : edge + mark + edge
            self.words("\u{A0}" + told, DocumentRun(""), isRemoved: isRemoved)
        case .reference(let bookmark) where isRemoved:
            // What was taken out leads nowhere any more.
            words(index.text(of: bookmark), run, isRemoved: true)
        case .reference(let bookmark): reference(to: bookmark, run)
        case .tab: xml.raw("<w:r><w:tab/></w:r>")
        case .lineBreak: xml.raw("<w:r><w:br/></w:r>")
        }
    }

    /// Writes words, those that run the other way as runs of their own.
    mutating func words(_ words: String, _ run: DocumentRun, isRemoved: Bool = false) {
        let language = run.language ?? document.language
        let stretches = ScriptStretch.of(words, isRightToLeft: language.isRightToLeft)
        for stretch in stretches {
            xml.raw("<w:r>")
            properties(run, isRightToLeft: stretch.isRightToLeft)
            lines(String(stretch.words), isRemoved: isRemoved)
            xml.raw("</w:r>")
        }
    }

    /// Writes words, with the tabs and ends of lines in them as Word has those.
    private mutating func lines(_ words: String, isRemoved: Bool) {
        let isPlain = words.utf8.allSatisfy { $0 != 0x09 && $0 != 0x0A }
        guard !isPlain else { return text(words, isRemoved: isRemoved) }
        var piece = ""
        for character in words {
            guard character == "\t" || character == "\n" else {
                piece.append(character)
                continue
            }
            if !piece.isEmpty { text(piece, isRemoved: isRemoved) }
            piece = ""
            if character == "\t" { xml.raw("<w:tab/>") } else { xml.raw("<w:br/>") }
        }
        if !piece.isEmpty { text(piece, isRemoved: isRemoved) }
    }

    private mutating func text(_ words: String, isRemoved: Bool) {
        xml.raw(
            isRemoved ? "<w:delText xml:space=\"preserve\">" : "<w:t xml:space=\"preserve\">")
        xml.text(words)
        if isRemoved { xml.raw("</w:delText>") } else { xml.raw("</w:t>") }
    }

    /// How words of a run look.
    mutating func properties(_ run: DocumentRun, isRightToLeft: Bool) {
        let own = run.language.map { Typography.of($0) }
        let typography = own ?? self.typography
        let isEastern = typography.slot == "eastAsia"
        let isPlain = run.emphasis.isEmpty && run.link == nil && !run.isUntranslated
        if isPlain, own == nil, !isRightToLeft, !isEastern { return }
        xml.raw("<w:rPr>")
        if run.isUntranslated {
            xml.raw("<w:rStyle w:val=\"Untranslated\"/>")
        } else if run.link != nil {
            xml.raw("<w:rStyle w:val=\"Hyperlink\"/>")
        }
        // Without the hint, quotation marks of Chinese words would be Latin ones.
        if isEastern { xml.raw("<w:rFonts w:hint=\"eastAsia\"/>") }
        let isSlanted = run.emphasis.contains(.slanted)
        if run.emphasis.contains(.strong) || isSlanted && !typography.slants {
            xml.raw("<w:b/><w:bCs/>")
        }
        if isSlanted, typography.slants { xml.raw("<w:i/><w:iCs/>") }
        if run.emphasis.contains(.underlined) { xml.raw("<w:u w:val=\"single\"/>") }
        if isRightToLeft { xml.raw("<w:rtl/>") }
        if own != nil { self.language(typography) }
        xml.raw("</w:rPr>")
    }

    private mutating func language(_ typography: Typography) {
        xml.raw("<w:lang w:")
        xml.text(typography.slot)
        xml.raw("=\"")
        xml.text(typography.locale)
        xml.raw("\"/>")
    }

    // MARK: Fields

    /// Writes a field that Word works out, with what it says now.
    mutating func field(
        _ instruction: String, _ result: String, _ run: DocumentRun = DocumentRun(""),
        isDirty: Bool = false
    ) {
        fieldStart(instruction, isDirty: isDirty)
        words(result, run)
        fieldEnd()
    }

    mutating func fieldStart(_ instruction: String, isDirty: Bool = false) {
        xml.raw("<w:r><w:fldChar w:fldCharType=\"begin\"")
        xml.raw(isDirty ? " w:dirty=\"true\"/>" : "/>")
        xml.raw("</w:r><w:r><w:instrText xml:space=\"preserve\"> ")
        xml.text(instruction)
        xml.raw(" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
    }

    mutating func fieldEnd() {
        xml.raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
    }

    private mutating func reference(to bookmark: String, _ run: DocumentRun) {
        guard let target = index.targets[bookmark] else { return words(bookmark, run) }
        let way = target.kind == .number ? "\\r \\h" : "\\h"
        field("REF \(Self.bookmark(bookmark)) \(way)", target.text, run)
    }

    /// Writes the contents, with the headings as they are now.
    mutating func contents(_ levels: Int) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"ContentsTitle\"/>")
        close(isRightToLeft, nil, nil)
        words(document.labels.contents, DocumentRun(""))
        xml.raw("</w:p>")
        let entries = index.entries.filter { $0.level <= levels }
        for (place, entry) in entries.enumerated() {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"TOC")
            xml.number(entry.level)
            xml.raw("\"/>")
            close(isRightToLeft, nil, nil)
            if place == 0 {
                fieldStart("TOC \\o \"1-\(min(max(levels, 1), 3))\" \\h \\z", isDirty: true)
            }
            self.entry(entry)
            if place == entries.count - 1 { fieldEnd() }
            xml.raw("</w:p>")
        }
    }

    private mutating func entry(_ entry: DocumentIndex.Entry) {
        let name = Self.bookmark(entry.bookmark)
        xml.raw("<w:hyperlink w:anchor=\"")
        xml.text(name)
        xml.raw("\" w:history=\"1\">")
        if let number = entry.number {
            words(number, DocumentRun(""))
            xml.raw("<w:r><w:tab/></w:r>")
        }
        for run in entry.runs { words(run.words ?? "", DocumentRun("", in: run.language)) }
        xml.raw("<w:r><w:tab/></w:r>")
        field("PAGEREF \(name) \\h", "")
        xml.raw("</w:hyperlink>")
    }
}
