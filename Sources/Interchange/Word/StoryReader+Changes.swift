/// Tracked changes: what is inserted is part of the text, what is deleted is not; both are told.
extension StoryReader {
    /// Words of one change are kept up to this length.
    private static let mostWords = 300

    mutating func beginChange(_ element: WordElement) {
        if element == .del || element == .moveFrom { deletions += 1 }
        guard openChanges.count < XMLScanner.deepest else { return }
        let kind: TrackedChange.Kind =
            switch element {
            case .del: .deleted
            case .moveFrom: .movedAway
            case .moveTo: .movedHere
            default: .inserted
            }
        openChanges.append(
            TrackedChange(
                kind: kind, author: words(WordElement.Attribute.author),
                date: words(WordElement.Attribute.date), words: "",
                offset: paragraph.line.count))
    }

    mutating func endChange(_ element: WordElement) {
        if element == .del || element == .moveFrom, deletions > 0 { deletions -= 1 }
        guard let change = openChanges.popLast() else { return }
        if openChanges.isEmpty { keep(change) }
        guard !openChanges.isEmpty, !change.words.isEmpty else { return }
        // Within an insertion somebody deleted: both are told, the inner one first.
        keep(change)
    }

    private func words(_ attribute: UInt64) -> String {
        scanner.attribute(attribute).map { String(scanner.string($0).prefix(100)) } ?? ""
    }

    /// Keeps a change that has words; one by the same author right behind another of its kind goes on.
    private mutating func keep(_ change: TrackedChange) {
        guard !change.words.isEmpty else { return }
        let last = story.changes.count - 1
        if last >= paragraph.firstChange, story.changes[last].goesOn(with: change) {
            if story.changes[last].words.utf8.count < Self.mostWords {
                story.changes[last].words += change.words
            }
            return
        }
        story.changes.append(change)
    }

    mutating func readDeletedText() {
        while true {
            switch scanner.next() {
            case .text: addChanged(from: scanner.text)
            case .start: scanner.skip()
            case .end, .finish: return
            }
        }
    }

    /// Adds words that are no part of the text to the change that is open.
    mutating func addChanged(from range: Range<Int>) {
        guard let last = openChanges.indices.last,
            openChanges[last].words.utf8.count < Self.mostWords
        else { return }
        openChanges[last].words += scanner.string(range).prefix(Self.mostWords)
    }

    /// Adds the words that the line has got since `start` to the change that is open.
    mutating func noteInserted(from start: Int) {
        guard let last = openChanges.indices.last,
            openChanges[last].words.utf8.count < Self.mostWords
        else { return }
        let words = paragraph.line[min(start, paragraph.line.count)...].prefix(Self.mostWords)
        openChanges[last].words += String(decoding: words, as: UTF8.self)
    }
}

extension TrackedChange {
    /// Whether another change is but the next piece of this one.
    fileprivate func goesOn(with next: TrackedChange) -> Bool {
        kind == next.kind && author == next.author && date == next.date
            && next.offset == offset
                + (kind == .inserted || kind == .movedHere ? words.utf8.count : 0)
    }
}
