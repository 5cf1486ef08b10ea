/// Writes the text of a document line by line, white space collapsed.
struct LineWriter {
    /// The lines so far, each ended.
    private(set) var bytes: [UInt8] = []
    private var line: [UInt8] = []
    private var isSpacePending = false
    /// The writer of the text around, while a note is written.
    private var outer: [LineWriter] = []
    private var marker: [UInt8] = []
    /// The note that the line began with, which may turn out to be all of it.
    private var leading: [UInt8] = []
    /// Notes that stood inside of sentences.
    private var notes: [UInt8] = []

    /// Adds words to the line that is being written.
    mutating func add(_ text: some Sequence<UInt8>) {
        for byte in text {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                isSpacePending = !line.isEmpty
                continue
            }
            if isSpacePending, line.last != 0x09 { line.append(0x20) }
            isSpacePending = false
            line.append(byte)
        }
    }

    /// Puts a space behind a word, unless its letters are ideographs.
    mutating func endWord() {
        guard let lead = line.last(where: { $0 & 0xC0 != 0x80 }) else { return }
        let isLetter = (0x41...0x5A).contains(lead & 0xDF) && lead < 0x80
        if isLetter || (0xC3..<0xE3).contains(lead) { isSpacePending = true }
    }

    /// Puts a tab behind a label, so that the words of its point follow on the same line.
    mutating func endLabel() {
        guard !line.isEmpty else { return }
        isSpacePending = false
        line.append(0x09)
    }

    /// Ends the line, if there is one.
    mutating func endLine() {
        while line.last == 0x09 || line.last == 0x20 { line.removeLast() }
        if line.isEmpty {
            bytes += leading
        } else {
            notes += leading
            bytes += line
            bytes.append(0x0A)
        }
        leading.removeAll()
        line.removeAll(keepingCapacity: true)
        isSpacePending = false
    }

    /// Begins a block; behind a label it begins on the label's line.
    mutating func beginBlock() { if !isBehindLabel { endBlock() } }

    private var isBehindLabel: Bool { line.last == 0x09 && line.count < 12 }

    /// Leaves a blank line, unless one stands there.
    mutating func endBlock() {
        endLine()
        guard bytes.count > 1, bytes[bytes.count - 1] == 0x0A, bytes[bytes.count - 2] == 0x0A else {
            if !bytes.isEmpty { bytes.append(0x0A) }
            return
        }
    }

    // MARK: Notes

    /// Begins a note; its words are kept apart from the line in which it stands.
    mutating func beginNote(_ marker: String?) {
        guard outer.count < 8 else { return endLine() }
        var note = LineWriter()
        note.outer = outer + [self]
        note.marker = Array((marker ?? "").utf8)
        self = note
    }

    /// Ends a note: alone on its line it stays there, else it waits for ``endNotes()``.
    mutating func endNote() {
        guard var around = outer.last else { return }
        endLine()
        var text = bytes + notes
        if !marker.isEmpty, !text.starts(with: marker), !text.isEmpty {
            text = marker + [0x20] + text
        }
        if around.line.isEmpty { around.leading += text } else { around.notes += text }
        self = around
    }

    /// Writes the notes that stood inside of sentences, under a rule.
    mutating func endNotes() {
        endLine()
        guard !notes.isEmpty else { return }
        bytes += [UInt8](repeating: 0x5F, count: 20) + [0x0A] + notes
        notes.removeAll()
    }
}
