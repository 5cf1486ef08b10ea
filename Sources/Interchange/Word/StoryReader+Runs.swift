import GoverningTexts

/// Runs: words, tabs, breaks, signs, fields and marks of notes.
extension StoryReader {
    /// Whether words that come now are part of the text.
    private var isShown: Bool { deletions == 0 && !run.isHidden && fields.allSatisfy { $0 } }

    mutating func readRunProperties() {
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            switch elements.element(scanner) {
            case .vanish: run.isHidden = scanner.isOn
            case .rStyle:
                if styles[styles.number(scanner)].isHidden { run.isHidden = true }
            case .rPrChange: scanner.skip()
            default: break
            }
        }
    }

    mutating func readText() {
        let isShown = isShown
        let start = paragraph.line.count
        while true {
            switch scanner.next() {
            case .text:
                if isShown {
                    addWords(scanner.text)
                } else if run.isHidden {
                    noteHidden()
                } else if deletions > 0, !openChanges.isEmpty {
                    addChanged(from: scanner.text)
                }
            case .start: scanner.skip()
            case .end, .finish:
                if isShown, !openChanges.isEmpty { noteInserted(from: start) }
                return
            }
        }
    }

    private mutating func addWords(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound, scanner.bytes[index] >= 0x20, scanner.bytes[index] != 0x26 {
            index += 1
        }
        paragraph.line.append(contentsOf: scanner.bytes[range.lowerBound..<index])
        guard index < range.upperBound else { return }
        let isKnown = scanner.add(index..<range.upperBound, to: &paragraph.line)
        story.isKnown = story.isKnown && isKnown
    }

    private mutating func noteHidden() {
        story.hiddenCount += 1
        if story.hiddenWords.count < 200 { scanner.add(scanner.text, to: &story.hiddenWords) }
    }

    mutating func add(_ byte: UInt8) {
        if isShown { paragraph.line.append(byte) }
    }

    mutating func add(_ text: String) {
        if isShown { paragraph.line.append(contentsOf: text.utf8) }
    }

    /// A line break ends the line behind the end of a clause; within one it is a space.
    ///
    /// Breaks of pages and columns say nothing.
    mutating func addBreak() {
        let kind = scanner.attribute(WordElement.Attribute.type).map(scanner.string)
        guard kind == nil || kind == "textWrapping", isShown else { return }
        var last = paragraph.line.count - 1
        while last >= 0, paragraph.line[last] == 0x20 { last -= 1 }
        paragraph.line.append(endsClause(at: last) || isTwofold ? 0x0A : 0x20)
    }

    /// Whether the style is one for a number with a title behind a break.
    private var isTwofold: Bool {
        let role = styles[paragraph.style].role
        return role == .annexNumber || role == .actTitle
    }

    private func endsClause(at last: Int) -> Bool {
        guard last >= 0 else { return false }
        let line = paragraph.line
        if [0x2E, 0x3B, 0x3A].contains(line[last]) { return true }
        guard last >= 2 else { return false }
        return ["。", "；", "："].contains { $0.utf8.elementsEqual(line[last - 2...last]) }
            || "؛".utf8.elementsEqual(line[last - 1...last])
    }

    mutating func addSymbol() {
        guard let char = scanner.attribute(WordElement.Attribute.char).map(scanner.string),
            let code = UInt32(char, radix: 16)
        else { return }
        let font = scanner.attribute(WordElement.Attribute.font).map(scanner.string) ?? ""
        add(SymbolFont.text(of: code, font: font))
    }

    // MARK: Fields

    mutating func readFieldMark() {
        switch scanner.attribute(WordElement.Attribute.kind).map(scanner.string) {
        case "begin" where fields.count < XMLScanner.deepest: fields.append(false)
        case "separate" where !fields.isEmpty: fields[fields.count - 1] = true
        case "end" where !fields.isEmpty: fields.removeLast()
        default: break
        }
    }

    /// An instruction that goes on behind its paragraph is broken; what follows is shown.
    mutating func closeInstructions() {
        for number in fields.indices where !fields[number] { fields[number] = true }
    }

    // MARK: Notes

    /// A mark in the line for a note, and the note for later.
    mutating func addNoteMark(_ element: WordElement) {
        guard isShown, let id = scanner.attribute(WordElement.Attribute.id).map(scanner.string)
        else { return }
        let custom = scanner.attribute(WordElement.Attribute.customMark).map(scanner.string)
        let isNumbered = custom == nil || custom == "0" || custom == "false"
        if isNumbered {
            noteNumber += 1
            add(Self.mark(noteNumber))
        }
        let key = element.rawValue + id
        guard notes[key] != nil, usedNotes.insert(key).inserted else { return }
        paragraph.notes.append((key, isNumbered ? noteNumber : 0))
    }

    /// Keeps the text of one note of a part that holds notes.
    mutating func readNote(_ element: WordElement) {
        let kind = scanner.attribute(WordElement.Attribute.type).map(scanner.string)
        let id = scanner.attribute(WordElement.Attribute.id).map(scanner.string) ?? ""
        guard kind == nil || kind == "normal" else { return scanner.skip() }
        finishNote()
        noteKey = element.rawValue + "Reference" + id
    }

    /// Takes what was read so far as the text of the note that is open.
    mutating func finishNote() {
        if let noteKey {
            story.notes[noteKey] = Story.Note(text: story.bytes, changes: story.changes)
            story.bytes.removeAll()
            story.changes.removeAll()
            story.roles.removeAll()
        }
        noteKey = nil
        isBlankWanted = false
        paragraph = Paragraph()
    }
}
