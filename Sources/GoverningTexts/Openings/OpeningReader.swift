/// Reads the opening words of a stretch of text.
struct OpeningReader {
    let bytes: [UInt8]
    let lexicon: Lexicon

    /// Reads the labels of points in the same text.
    var labels: LabelReader { LabelReader(bytes, letters: lexicon.pack.letters) }

    /// The opening at `start`, or `nil` where the text opens with no known verb.
    func opening(at start: Int, to end: Int) -> Opening? {
        var index = skipOrnaments(start, end)
        let first = index
        var verb = verb(at: index, to: end)
        var modifiers = 0
        while modifiers < 4,
            let modifier = lexicon.longest(bytes, at: index, to: end, wanted: Category.modifier.bit)
        {
            if let verb, verb.end >= modifier.end { break }
            index = skipSeparators(modifier.end, end, commas: true)
            verb = self.verb(at: index, to: end)
            modifiers += 1
        }
        guard let found = verb else { return nil }
        var phraseEnd = found.end
        for _ in 0..<3 {
            let next = skipSeparators(phraseEnd, end, commas: false)
            guard next < end,
                let modifier = lexicon.longest(
                    bytes, at: next, to: end, wanted: Category.modifier.bit)
            else { break }
            phraseEnd = modifier.end
        }
        var opening = completed(found.entries, first, phraseEnd, end)
        opening.verbWords = index..<found.end
        return opening
    }

    private func completed(_ entries: [UInt16], _ start: Int, _ phraseEnd: Int, _ end: Int)
        -> Opening
    {
        var opening = Opening(
            verb: -1, isPreambular: false, isOperative: false, start: start, end: phraseEnd,
            addresseesEnd: phraseEnd)
        opening.isPreambular = entries.contains { $0 & PackCompiler.VerbBits.preambular != 0 }
        opening.isOperative = entries.contains { $0 & PackCompiler.VerbBits.operative != 0 }
        let list = AddresseeReader(bytes: bytes, lexicon: lexicon).list(at: phraseEnd, to: end)
        opening.isWhole = isBlank(list.end, end)
        choose(&opening, entries, end)
        if opening.isDirective {
            opening.addressees = list.addressees
            opening.consulted = list.consulted
            opening.addresseesEnd = list.end
        } else {
            opening.isWhole = isBlank(phraseEnd, end)
        }
        return opening
    }

    /// Takes the class of a phrase in the operative part, and that in the preamble where it is another.
    private func choose(_ opening: inout Opening, _ entries: [UInt16], _ end: Int) {
        let inPreamble = entries.filter { $0 & PackCompiler.VerbBits.preambular != 0 }
        let others = entries.filter { $0 & PackCompiler.VerbBits.operative != 0 }
        opening.verb = verbClass(of: others.isEmpty ? inPreamble : others, opening, end)
        if !others.isEmpty, !inPreamble.isEmpty {
            opening.verbInPreamble = verbClass(of: inPreamble, opening, end)
        }
    }

    /// Of the classes that a phrase may mean, the one for its form: a heading, or before those who are
    /// free to act, or neither; -1 where there is none.
    private func verbClass(of entries: [UInt16], _ opening: Opening, _ end: Int) -> Int {
        let headings = entries.filter { $0 & PackCompiler.VerbBits.headingOnly != 0 }
        let free = entries.filter { $0 & PackCompiler.VerbBits.beforeFree != 0 }
        let others = entries.filter {
            $0 & (PackCompiler.VerbBits.headingOnly | PackCompiler.VerbBits.beforeFree) == 0
        }
        let next = skipSeparators(opening.end, end, commas: false)
        let isBeforeFree =
            !free.isEmpty
            && lexicon.longest(bytes, at: next, to: end, wanted: Category.free.bit) != nil
        let entry =
            (opening.isWhole ? headings.first : nil) ?? (isBeforeFree ? free.first : nil)
            ?? others.first ?? headings.first ?? free.first
        return entry.map { Int($0 & PackCompiler.VerbBits.classMask) } ?? -1
    }

    // MARK: What may be passed over

    /// Behind white space, quotation marks and marks of emphasis.
    func skipOrnaments(_ start: Int, _ end: Int) -> Int {
        skip(start, end) {
            $0 == Folding.space || $0 == 0x2A || $0 == 0x5F || $0 == 0x22 || $0 == 0x27
        }
    }

    func skipSeparators(_ start: Int, _ end: Int, commas: Bool) -> Int {
        skip(start, end) {
            $0 == Folding.space || (commas && $0 == 0x2C) || $0 == 0x2A || $0 == 0x5F
        }
    }

    private func skip(_ start: Int, _ end: Int, _ isSkipped: (Folding.Symbol) -> Bool) -> Int {
        var index = start
        var next = start
        while next < end {
            let symbol = Folding.next(bytes, &next, end)
            guard symbol == Folding.ignorable || isSkipped(symbol) else { return index }
            index = next
        }
        return end
    }

    /// The last sign between two places; a space where there is none.
    func lastSymbol(from start: Int, to end: Int) -> Folding.Symbol {
        var end = end
        while start < end {
            var first = end - 1
            while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
            var next = first
            let symbol = Folding.next(bytes, &next, end)
            if !Folding.isRaised(symbol) { return symbol }
            end = first
        }
        return Folding.space
    }

    /// Where the words between two places end, before white space.
    func trimmed(_ start: Int, _ end: Int) -> Int {
        var last = end
        while last > start,
            bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 || bytes[last - 1] == 0x0A
                || bytes[last - 1] == 0x0D
        { last -= 1 }
        return last
    }

    /// Whether nothing but space and punctuation stands between two places.
    func isBlank(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            let symbol = Folding.next(bytes, &index, end)
            if Folding.isWord(symbol) || Folding.isIdeograph(symbol) { return false }
        }
        return true
    }
}
