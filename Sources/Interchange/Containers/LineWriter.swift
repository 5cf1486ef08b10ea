/// Writes the text of a document line by line, white space collapsed.
struct LineWriter {
    /// The lines so far, each ended.
    private(set) var bytes: [UInt8] = []
    private var line: [UInt8] = []
    private var isSpacePending = false

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
        if !line.isEmpty {
            bytes += line
            bytes.append(0x0A)
        }
        line.removeAll(keepingCapacity: true)
        isSpacePending = false
    }

    /// Leaves a blank line, unless one stands there.
    mutating func endBlock() {
        endLine()
        if bytes.suffix(2) != [0x0A, 0x0A], !bytes.isEmpty { bytes.append(0x0A) }
    }
}
