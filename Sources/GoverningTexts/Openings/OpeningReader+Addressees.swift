/// Addressees that no pack lists: they reach up to the words that say what is asked.
extension OpeningReader {
    /// The opening with all its addressees, also those that no pack lists, up to what is asked.
    ///
    /// An opening is given back as it is where its addressees end nowhere within 300 bytes, or only
    /// with the sentence: then the words behind those known are what is asked.
    func completed(_ opening: Opening, to end: Int) -> Opening {
        guard opening.isDirective, !opening.isWhole else { return opening }
        let start = skipSeparators(opening.addresseesEnd, end, commas: true)
        guard let stop = startOfAsking(from: start, to: end),
            stop < end || opening.addressees.isEmpty || lastSymbol(from: start, to: end) != 0x2E
        else { return opening }
        var completed = opening
        completed.addresseesEnd = trimmed(start, stop)
        completed.isWhole = isBlank(stop, end)
        for name in names(from: start, to: stop) {
            completed.addressees.append(
                Opening.Mention(start: name.lowerBound, end: name.upperBound, body: -1))
        }
        if stop <= start { completed.addresseesEnd = opening.addresseesEnd }
        return completed
    }

    /// The order that a body resolves to give: «to instruct the Director to …»; `nil` where there is none.
    func task(at start: Int, to end: Int) -> Opening? {
        let first = skipOrnaments(start, end)
        guard let verb = lexicon.longest(bytes, at: first, to: end, wanted: Category.task.bit)
        else { return nil }
        let list = AddresseeReader(bytes: bytes, lexicon: lexicon).list(at: verb.end, to: end)
        guard !list.addressees.isEmpty else { return nil }
        return Opening(
            verb: Int(verb.entry.value), isPreambular: false, isOperative: true, start: first,
            end: verb.end,
            addresseesEnd: list.end, addressees: list.addressees, consulted: list.consulted)
    }

    /// Those who are to do something: the names before «is to», «shall».
    func subjectsOfOrder(from start: Int, to end: Int) -> [Opening.Mention] {
        var index = start
        var isAtWord = true
        while index < min(end, start + 200) {
            if isAtWord, index > start,
                lexicon.longest(bytes, at: index, to: end, wanted: Category.ordering.bit) != nil
            {
                let list = AddresseeReader(bytes: bytes, lexicon: lexicon).list(
                    at: start, to: index)
                return list.addressees
                    + names(from: skipSeparators(list.end, index, commas: true), to: index).map {
                        Opening.Mention(start: $0.lowerBound, end: $0.upperBound, body: -1)
                    }
            }
            let symbol = Folding.next(bytes, &index, end)
            if [0x2E, 0x3B, 0x3A].contains(symbol) { return [] }
            isAtWord = !Folding.isWord(symbol) || !lexicon.pack.hasSpaces
        }
        return []
    }

    /// Where the clause of what is asked, or the first label, begins; the end of a short heading; or `nil`.
    private func startOfAsking(from start: Int, to end: Int) -> Int? {
        var index = start
        var isAtWord = true
        while index < min(end, start + 300) {
            if isAtWord, asks(at: index, to: end) { return index }
            if isAtWord, let label = labels.label(at: index, to: end), label.end < end,
                !label.isBullet, !label.isCapital,
                label.reads(as: .number, 1) || (!label.isBare && label.reads(as: .letter, 1))
            {
                return index
            }
            let symbol = Folding.next(bytes, &index, end)
            if symbol == 0x3B || symbol == 0x3A { return nil }
            isAtWord = !Folding.isWord(symbol) && symbol != 0x27
        }
        return index >= end ? end : nil
    }

    /// Whether what is asked begins here; a preposition must have an infinitive behind it.
    private func asks(at index: Int, to end: Int) -> Bool {
        guard let word = lexicon.longest(bytes, at: index, to: end, wanted: Category.asking.bit)
        else {
            return isInfinitive(at: index, to: end, lexicon.pack.askingEndings)
        }
        let endings = lexicon.pack.infinitiveEndings
        let next = skipSeparators(skipOrnaments(word.end, end), end, commas: false)
        if endings.isEmpty || bytes[index..<word.end].contains(0x20) || word.end - index >= 3
            || next >= end
        {
            return true
        }
        return isInfinitive(at: next, to: end, endings)
            || lexicon.longest(bytes, at: next, to: end, wanted: Category.asking.bit) != nil
    }

    /// Whether the word at a place has one of the endings of infinitives.
    private func isInfinitive(at start: Int, to end: Int, _ endings: [[Folding.Symbol]]) -> Bool {
        guard !endings.isEmpty else { return false }
        var position = start
        var verb: [Folding.Symbol] = []
        while position < end, verb.count < 30 {
            let symbol = Folding.next(bytes, &position, end)
            guard Folding.isWord(symbol) else { break }
            verb.append(symbol)
        }
        return endings.contains { verb.count > $0.count + 1 && verb.suffix($0.count) == $0[...] }
    }

    /// The names between two places: what stands between commas and «and», unless it only says how.
    private func names(from start: Int, to end: Int) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var index = start
        while index < end {
            index = behindJoints(index, end)
            if opensAnother(at: index, to: end) { return names }
            let chunkEnd = self.chunkEnd(index, end, isLater: index > start)
            let wanted = UInt64.mask(.clauseOpener, .consultedBefore, .condition, .modifier)
            let name = index..<trimmed(index, chunkEnd.end)
            let isName =
                lexicon.longest(bytes, at: index, to: end, wanted: wanted) == nil
                && !isBlank(index, chunkEnd.end)
            if isName { names.append(name) }
            index = skipSeparators(chunkEnd.next, end, commas: true)
        }
        return names
    }

    /// Behind «and», articles and prepositions before a name.
    private func behindJoints(_ start: Int, _ end: Int) -> Int {
        var index = start
        while let word = lexicon.longest(
            bytes, at: index, to: end, wanted: .mask(.and, .article, .asking, .body)),
            word.entry.category != .body
        {
            index = skipSeparators(skipOrnaments(word.end, end), end, commas: true)
        }
        return index
    }

    /// Whether a second verb begins here: «and invites …».
    private func opensAnother(at index: Int, to end: Int) -> Bool {
        opening(at: index, to: end).map { $0.isOperative && $0.isDirective } ?? false
    }

    /// The end of a name: at a comma, or in the last name of several at «and».
    private func chunkEnd(_ start: Int, _ end: Int, isLater: Bool) -> (end: Int, next: Int) {
        var index = start
        var and: (end: Int, next: Int)?
        var isAtWord = false
        while index < end {
            if isLater, isAtWord, and == nil,
                let found = lexicon.longest(bytes, at: index, to: end, wanted: Category.and.bit)
            {
                and = (index, found.end)
            }
            let before = index
            let symbol = Folding.next(bytes, &index, end)
            if symbol == 0x2C { return (before, index) }
            isAtWord = !Folding.isWord(symbol) && lexicon.pack.hasSpaces
        }
        return and ?? (end, end)
    }
}
