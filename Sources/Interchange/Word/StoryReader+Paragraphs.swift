import GoverningTexts

/// Paragraphs: their properties, and the line that each becomes.
extension StoryReader {
    mutating func beginParagraph() {
        if paragraph.isEndDeleted {
            // The one before goes on; what this one says about itself counts from now on.
            paragraph.style = 0
            paragraph.list = nil
            paragraph.level = nil
            paragraph.outline = nil
            paragraph.isEndDeleted = false
            return
        }
        paragraph.line.removeAll(keepingCapacity: true)
        paragraph = Paragraph(line: paragraph.line, firstChange: story.changes.count)
        run = Run()
    }

    mutating func readParagraphProperties() {
        let outside = scanner.depth - 1
        while scanner.depth > outside {
            switch scanner.next() {
            case .finish: return
            case .start: readParagraphProperty(elements.element(scanner))
            default: continue
            }
        }
    }

    private mutating func readParagraphProperty(_ element: WordElement) {
        switch element {
        case .pStyle: paragraph.style = styles.number(scanner)
        case .numId: paragraph.list = scanner.numberValue
        case .ilvl: paragraph.level = scanner.numberValue
        case .outlineLvl: paragraph.outline = scanner.numberValue
        case .runProperties: readEndProperties()
        case .pPrChange, .sectPr: scanner.skip()
        default: break
        }
    }

    /// The properties of a paragraph's end: whether it is deleted.
    private mutating func readEndProperties() {
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            switch elements.element(scanner) {
            case .del, .moveFrom: paragraph.isEndDeleted = true
            case .rPrChange: scanner.skip()
            default: break
            }
        }
    }

    // MARK: The end of a paragraph

    /// Writes the line of a paragraph; one whose end is deleted waits for the next, unless forced.
    mutating func endParagraph(isForced: Bool) {
        if paragraph.isEndDeleted {
            guard isForced, !paragraph.line.isEmpty else {
                if isForced { paragraph = Paragraph(firstChange: story.changes.count) }
                return
            }
        } else if isForced {
            // All paragraphs before ended by themselves.
            return
        }
        closeInstructions()
        write()
        paragraph.line.removeAll(keepingCapacity: true)
        paragraph = Paragraph(line: paragraph.line, firstChange: story.changes.count)
    }

    private mutating func write() {
        let style = styles[paragraph.style]
        let role = role(style)
        let start = beginLine(role)
        addLabel(style)
        trimLine()
        let labelEnd = story.bytes.count
        guard labelEnd > start || !paragraph.line.isEmpty else {
            isBlankWanted = true
            return placeChanges(from: story.bytes.count)
        }
        appendLines(role, start)
        placeChanges(from: labelEnd)
        writeNotes()
        if role?.isHeading == true { isBlankWanted = role != .call }
    }

    private func role(_ style: StyleSheet.Style) -> LineRole? {
        if let role = style.role, role != .text { return role }
        if let outline = paragraph.outline, (0...8).contains(outline) {
            return .heading(UInt8(outline + 1))
        }
        return rows.isEmpty ? style.role : .cell
    }

    /// Where the next line begins, behind a blank one where rows, headings or empty paragraphs ask for it.
    private mutating func beginLine(_ role: LineRole?) -> Int {
        let isHeading = role?.isHeading ?? false
        let count = story.bytes.count
        if isBlankWanted || isHeading, !paragraph.line.isEmpty, count > 1,
            story.bytes[count - 2] != 0x0A
        {
            story.bytes.append(0x0A)
        }
        if !paragraph.line.isEmpty { isBlankWanted = false }
        return story.bytes.count
    }

    /// The label of a paragraph in a list, with a tab behind it.
    private mutating func addLabel(_ style: StyleSheet.Style) {
        guard let number = paragraph.list ?? style.list?.number else { return }
        let inherited = paragraph.list == nil ? style.list?.level : nil
        let level = paragraph.level ?? inherited ?? 0
        guard number > 0 else { return }
        let start = story.bytes.count
        counter.addLabel(of: number, at: level, to: &story.bytes)
        if story.bytes.count > start { story.bytes.append(0x09) }
    }

    private mutating func trimLine() {
        while let last = paragraph.line.last, last <= 0x20 { paragraph.line.removeLast() }
        let first = paragraph.line.firstIndex { $0 > 0x20 } ?? 0
        guard first > 0 else { return }
        paragraph.line.removeFirst(first)
        for number in story.changes.indices.dropFirst(paragraph.firstChange) {
            story.changes[number].offset = max(0, story.changes[number].offset - first)
        }
    }

    /// Adds the words, which a break may have cut into lines, each with its role.
    private mutating func appendLines(_ role: LineRole?, _ start: Int) {
        if let role { story.roles.append(PlacedRole(offset: start, role: role)) }
        let base = story.bytes.count
        story.bytes.append(contentsOf: paragraph.line)
        story.bytes.append(0x0A)
        guard let role, let next = role.afterBreak, paragraph.line.contains(0x0A) else { return }
        for (place, byte) in paragraph.line.enumerated() where byte == 0x0A {
            story.roles.append(PlacedRole(offset: base + place + 1, role: next))
        }
    }

    private mutating func placeChanges(from start: Int) {
        for number in story.changes.indices.dropFirst(paragraph.firstChange) {
            story.changes[number].offset += start
        }
    }

    /// Writes the notes to a paragraph behind it, each with its mark.
    private mutating func writeNotes() {
        for reference in paragraph.notes {
            guard let note = notes[reference.key] else { continue }
            var isFirst = true
            let start = story.bytes.count
            for line in note.text.split(separator: 0x0A) {
                story.roles.append(PlacedRole(offset: story.bytes.count, role: .footnote))
                if isFirst, reference.number > 0 {
                    story.bytes.append(contentsOf: Self.mark(reference.number).utf8)
                    story.bytes.append(0x20)
                }
                isFirst = false
                story.bytes.append(contentsOf: line)
                story.bytes.append(0x0A)
            }
            for var change in note.changes {
                change.offset = min(change.offset + start, story.bytes.count)
                story.changes.append(change)
            }
        }
    }

    /// The number of a note as a raised mark.
    static func mark(_ number: Int) -> String {
        let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return String("\(number)".compactMap { $0.wholeNumberValue.map { raised[$0] } })
    }
}

extension LineRole {
    /// Whether a blank line stands before such a line.
    var isHeading: Bool {
        switch self {
        case .actNumber, .actTitle, .actReference, .call, .annexNumber, .annexTitle,
            .annexReference, .heading, .headingTitle:
            true
        case .point, .cell, .footnote, .contents, .source, .text: false
        }
    }

    /// The role of what stands behind a break in the same paragraph, or `nil` where its words decide.
    var afterBreak: LineRole? {
        switch self {
        case .annexNumber: .annexTitle
        case .actTitle, .annexTitle, .cell, .footnote, .contents, .text: self
        case .actNumber, .actReference, .annexReference, .call, .heading, .headingTitle, .point,
            .source:
            nil
        }
    }
}
