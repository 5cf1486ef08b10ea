/// The words of an element with their lines kept.
extension XMLScanner {
    /// Goes to the first element; `false` where there is none.
    mutating func firstElement() -> Bool {
        while true {
            switch next() {
            case .start: return true
            case .text: continue
            case .end, .finish: return false
            }
        }
    }

    /// The words of the element that began last, those of elements within included; goes behind it.
    mutating func words() -> String {
        let outside = depth - 1
        var words: [UInt8] = []
        while depth > outside {
            switch next() {
            case .text: addLines(to: &words)
            case .start, .end: continue
            case .finish: return String(decoding: words, as: UTF8.self)
            }
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// Adds the text that came last: line ends and tabs as they are, references resolved but in CDATA.
    private func addLines(to words: inout [UInt8]) {
        let mark = Array("<![CDATA[".utf8)
        guard !bytes[..<text.lowerBound].suffix(mark.count).elementsEqual(mark) else {
            words += bytes[text]
            return
        }
        var start = text.lowerBound
        for index in text where bytes[index] == 0x0A || bytes[index] == 0x09 {
            add(start..<index, to: &words)
            words.append(bytes[index])
            start = index + 1
        }
        add(start..<text.upperBound, to: &words)
    }
}
