/// One line of a text: where it stands and where its words begin and end.
struct Line: Sendable {
    var start: Int
    var contentStart: Int
    var contentEnd: Int
    /// Behind the line break.
    var end: Int
    var hasNoise: Bool

    var isBlank: Bool { contentStart >= contentEnd }
}

/// Cuts a text into lines.
struct LineScanner {
    private let bytes: [UInt8]
    private var index: Int

    /// A scanner of the bytes from `start` on.
    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        index = start
    }

    /// The next line, or `nil` at the end of the text.
    mutating func next() -> Line? {
        guard index < bytes.count else { return nil }
        var line = Line(
            start: index, contentStart: index, contentEnd: index, end: index, hasNoise: false)
        var position = index
        let end = ByteScan.lineFeed(in: bytes, from: position)
        index = min(end + 1, bytes.count)
        line.end = index
        skipLeading(&position, end, &line)
        line.contentStart = position
        line.contentEnd = trimmedEnd(position, end)
        return line
    }

    /// Passes white space, invisible marks and noise at the start of a line.
    private func skipLeading(_ position: inout Int, _ end: Int, _ line: inout Line) {
        while position < end {
            if NoiseReader.mayBegin(with: bytes[position]),
                let noise = NoiseReader.end(bytes, at: position, to: end)
            {
                position = noise
                line.hasNoise = true
                continue
            }
            var next = position
            let symbol = Folding.next(bytes, &next, end)
            guard symbol == Folding.space || symbol == Folding.ignorable else { return }
            position = next
        }
    }

    private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
        var last = end
        while last > start {
            var first = last - 1
            while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
            var next = first
            let symbol = Folding.next(bytes, &next, end)
            guard symbol == Folding.space || symbol == Folding.ignorable, next == last else {
                return last
            }
            last = first
        }
        return last
    }

    /// How many columns the words of a line take, a wide character taking two.
    func width(of line: Line) -> Int {
        var width = 0
        for index in line.contentStart..<line.contentEnd {
            let byte = bytes[index]
            if byte < 0x80 || byte >= 0xC0 { width += byte >= 0xE3 && byte < 0xF0 ? 2 : 1 }
        }
        return width
    }
}
