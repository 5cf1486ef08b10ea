/// Openings behind the one who acts: «The Committee approved …», «After a vote, the Council decided …».
extension OpeningReader {
    /// The opening whose verb stands behind its subject, at the start of a block or behind the words
    /// before the subject; `nil` where the first sentence has none.
    ///
    /// - Parameters:
    ///   - start: Where the block begins.
    ///   - end: Where it ends.
    ///   - own: The number of the body that acts, or -1 where any that may enact counts.
    ///   - isGround: Whether the block begins with the ground of the act; then no comma need stand
    ///     before the subject.
    /// - Returns: The opening, from its verb on.
    func openingBehindSubject(at start: Int, to end: Int, own: Int, isGround: Bool) -> Opening? {
        let first = skipOrnaments(start, end)
        if let opening = behindSubject(at: first, end, own) { return opening }
        var index = first
        let limit = min(end, first + 600)
        while index < limit {
            let symbol = Folding.next(bytes, &index, end)
            if symbol == 0x3B || symbol == 0x3A || endsSentence(symbol, index, end) { return nil }
            guard symbol == 0x2C || symbol == 0x29 || (isGround && symbol == Folding.space)
            else { continue }
            let next = skipSeparators(index, end, commas: true)
            if let opening = behindSubject(at: next, end, own) { return opening }
        }
        return nil
    }

    /// Whether a full stop ends a sentence: white space and a capital letter follow.
    private func endsSentence(_ symbol: Folding.Symbol, _ next: Int, _ end: Int) -> Bool {
        guard symbol == 0x2E else { return false }
        let word = skipSeparators(next, end, commas: false)
        guard word < end else { return true }
        if !lexicon.pack.hasSpaces { return bytes[next - 1] != 0x2E }
        let before = bytes[max(0, next - 4)..<next - 1]
        let isShort = before.contains { $0 == 0x20 || $0 == 0x2E || $0 == 0x28 }
        return word > next && !isShort && !(0x61...0x7A).contains(bytes[word])
            && !(0x30...0x39).contains(bytes[word])
    }

    private func behindSubject(at start: Int, _ end: Int, _ own: Int) -> Opening? {
        let list = AddresseeReader(bytes: bytes, lexicon: lexicon)
        if lexicon.pack.hasSubjectBehind, let opening = opening(at: start, to: end),
            opening.isOperative, !opening.isPreambular,
            let mention = list.mentions(
                at: skipSeparators(opening.end, end, commas: false), to: end
            ).first, acts(mention.body, own)
        {
            return opening
        }
        var subject = start
        if let article = lexicon.longest(
            bytes, at: start, to: end, wanted: .mask(.article, .selfBody, .body)),
            article.entry.category == .article
        {
            subject = skipSeparators(article.end, end, commas: false)
        }
        guard let mention = list.mentions(at: subject, to: end).first, acts(mention.body, own)
        else { return nil }
        var index = behindBracket(skipSeparators(mention.end, end, commas: true), end)
        index = skipSeparators(index, end, commas: true)
        guard index > mention.end || !lexicon.pack.hasSpaces,
            let opening = opening(at: index, to: end), opening.isOperative
        else { return nil }
        return opening
    }

    /// Whether a body is the one that acts.
    private func acts(_ body: Int, _ own: Int) -> Bool {
        if body == AddresseeReader.selfMark || (body >= 0 && body == own) { return true }
        guard body >= 0, Body.all[body].kind == .enacts else { return false }
        if own < 0 { return true }
        return Body.all[body].within(Body.all[own].organization).id == Body.all[own].id
            || Body.all[own].id.hasSuffix(Body.all[body].id)
    }

    /// Behind a short bracket, such as an acronym.
    private func behindBracket(_ start: Int, _ end: Int) -> Int {
        var index = start
        guard start < end, Folding.next(bytes, &index, end) == 0x28 else { return start }
        while index < min(end, start + 40) {
            if Folding.next(bytes, &index, end) == 0x29 { return index }
        }
        return start
    }
}
