/// Reads a list of bodies: those instructed, and behind «in consultation with» those consulted.
struct AddresseeReader {
    /// What a list says, and where it ends.
    struct List {
        var addressees: [Opening.Mention] = []
        var consulted: [Opening.Mention] = []
        var end: Int

        /// Adds those instructed.
        ///
        /// Where the head stands behind («A局和B局主任»), it heads the units before it too.
        mutating func add(_ found: [Opening.Mention], isSpaced: Bool) {
            if !isSpaced, let head = found.first, head.body >= 0, Body.all[head.body].kind == .head
            {
                let name = Body.all[head.body].id.split(separator: ".").last.map(String.init) ?? ""
                for index in addressees.indices.reversed() {
                    guard addressees[index].body >= 0,
                        let whole = Body.all[addressees[index].body].headed(by: name)
                    else { break }
                    addressees[index].body = Body.indexByID[whole.id] ?? -1
                }
            }
            addressees += found
        }
    }

    let bytes: [UInt8]
    let lexicon: Lexicon

    private static let names = UInt64.mask(.body, .headBefore, .headAlone, .selfBody)

    /// The list that begins at `start`; empty, and ending there, where no body stands.
    func list(at start: Int, to end: Int) -> List {
        var list = List(end: start)
        var index = start
        var isConsulted = false
        for _ in 0..<40 {
            if let consulted = consulted(at: skipCommas(index, end), to: end) {
                list.consulted += consulted.mentions
                isConsulted = lexicon.pack.hasSpaces
                index = consulted.end
                list.end = index
                continue
            }
            let found = mentions(at: skipJoints(index, end), to: end)
            guard let last = found.last else { break }
            if isConsulted {
                list.consulted += found
            } else {
                list.add(found, isSpaced: lexicon.pack.hasSpaces)
            }
            index = behindTail(last.end, end)
            list.end = index
        }
        return list
    }

    /// The first bodies behind «in consultation with»; where words don't stand apart, all of them up
    /// to the word that closes the phrase (与…协作), without which it is none.
    private func consulted(at start: Int, to end: Int) -> (mentions: [Opening.Mention], end: Int)? {
        guard
            let before = lexicon.longest(
                bytes, at: start, to: end, wanted: Category.consultedBefore.bit)
        else { return nil }
        var found: [Opening.Mention] = []
        var index = before.end
        repeat {
            let more = mentions(at: skipJoints(index, end), to: end)
            guard let last = more.last else { break }
            found += more
            index = behindTail(last.end, end)
        } while !lexicon.pack.hasSpaces && found.count < 20
        guard !found.isEmpty else { return nil }
        if lexicon.pack.hasSpaces { return (found, index) }
        return lexicon.longest(
            bytes, at: skipSpace(index, end), to: end, wanted: Category.consultedAfter.bit
        ).map { (found, $0.end) }
    }

    /// The body, or the heads of the units, named at `start`; none where there is no known name.
    func mentions(at start: Int, to end: Int) -> [Opening.Mention] {
        if let group = numberedGroup(at: start, to: end) { return [group] }
        let head = lexicon.longest(bytes, at: start, to: end, wanted: Category.headBefore.bit)
        let body = lexicon.longest(
            bytes, at: start, to: end, wanted: Self.names & ~Category.headBefore.bit)
        if let head {
            let headed = headedUnits(Head.allCases[Int(head.entry.value)], start, head.end, end)
            if let last = headed.last, last.end >= (body?.end ?? 0) { return headed }
        }
        guard let body else { return [] }
        switch body.entry.category {
        case .headAlone:
            let directors = Body.indexByID[
                "itu.bureaux.\(Head.allCases[Int(body.entry.value)].rawValue)"]
            return [Opening.Mention(start: start, end: body.end, body: directors ?? -1)]
        case .selfBody:
            return [Opening.Mention(start: start, end: body.end, body: Self.selfMark)]
        default:
            let mention = Opening.Mention(start: start, end: body.end, body: Int(body.entry.value))
            let whole = composed(mention, end)
            return isPartOfName(whole, mention, end) ? [] : [whole]
        }
    }

    /// Whether a listed name only begins another one: «Council of Europe», «United Nations Development Programme».
    private func isPartOfName(_ whole: Opening.Mention, _ first: Opening.Mention, _ end: Int)
        -> Bool
    {
        guard whole.body == first.body, whole.body >= 0, lexicon.pack.hasSpaces else {
            return false
        }
        let next = skipSpace(whole.end, end)
        guard next > whole.end, next < end else { return false }
        let body = Body.all[whole.body]
        if body.kind == .organization { return (0x41...0x5A).contains(bytes[next]) }
        guard body.kind == .enacts, body.organization == nil,
            let of = lexicon.longest(bytes, at: next, to: end, wanted: Category.actOf.bit)
        else { return false }
        let owner = skipSpace(of.end, end)
        return owner < end && (0x41...0x5A).contains(bytes[owner])
            && lexicon.longest(bytes, at: owner, to: end, wanted: Self.names) == nil
    }

    /// Stands for «this conference», «this assembly» until the text's own body is known.
    static let selfMark = -2

    /// «Directors of the A and B»: each unit's head.
    private func headedUnits(_ head: Head, _ start: Int, _ from: Int, _ end: Int) -> [Opening
        .Mention]
    {
        var found: [Opening.Mention] = []
        var index = from
        var mentionStart = start
        while found.count < 8 {
            let next = skipJoints(index, end)
            guard let unit = lexicon.longest(bytes, at: next, to: end, wanted: Category.body.bit),
                let body = Body.all[Int(unit.entry.value)].headed(by: head.rawValue)
                    ?? (found.isEmpty ? Self.unlistedHead(head, of: unit.entry.value) : nil)
            else { break }
            if !found.isEmpty { mentionStart = next }
            index = behindTail(unit.end, end)
            found.append(
                Opening.Mention(
                    start: mentionStart, end: index, body: Body.indexByID[body.id] ?? -1))
        }
        return found
    }

    private static func unlistedHead(_ head: Head, of unit: UInt16) -> Body? {
        Body.all[Int(unit)].kind == .unit ? Body.named(head.rawValue) : nil
    }

    /// A sector followed by a role («ITU-T study groups»), or a unit followed by its head (电信标准化局主任).
    private func composed(_ mention: Opening.Mention, _ end: Int) -> Opening.Mention {
        var mention = mention
        let first = Body.all[mention.body]
        if first.id.hasSuffix("-groups") { mention.end = behindNumbers(mention.end, end) }
        let next = skipArticles(mention.end, end)
        if let after = lexicon.longest(
            bytes, at: mention.end, to: end, wanted: Category.headAfter.bit)
        {
            let head = Head.allCases[Int(after.entry.value)]
            mention.end = after.end
            mention.body =
                first.headed(by: head.rawValue).flatMap { Body.indexByID[$0.id] } ?? Body.indexByID[
                    head.rawValue] ?? -1
        } else if let role = lexicon.longest(bytes, at: next, to: end, wanted: Category.body.bit),
            let whole = Body.indexByID["\(first.id).\(Body.all[Int(role.entry.value)].id)"]
        {
            mention.end = role.end
            mention.body = whole
        } else if let of = lexicon.longest(bytes, at: next, to: end, wanted: Category.actOf.bit),
            let owner = lexicon.longest(
                bytes, at: skipArticles(of.end, end), to: end, wanted: Category.body.bit),
            let whole = Body.indexByID["\(Body.all[Int(owner.entry.value)].id).\(first.id)"]
        {
            mention.end = owner.end
            mention.body = whole
        }
        return mention
    }

    /// Behind the numbers of groups: «Study Groups 5, 11 and 17».
    private func behindNumbers(_ start: Int, _ end: Int) -> Int {
        let tokens = TokenReader(bytes: bytes, lexicon: lexicon)
        var index = start
        for _ in 0..<20 {
            var next = tokens.skip(index, end, SymbolSet(Folding.space, 0x2C))
            if index > start,
                let and = lexicon.longest(bytes, at: next, to: end, wanted: Category.and.bit)
            {
                next = tokens.skip(and.end, end)
            }
            guard let number = tokens.integer(at: next, to: end), number.value < 100 else { break }
            index = number.end
        }
        return index
    }

    // MARK: What joins the names

    /// Behind an acronym in brackets, and «of the Union» with its organization.
    private func behindTail(_ start: Int, _ end: Int) -> Int {
        var index = start
        let bracket = skipSpace(index, end)
        if bracket < end, let close = closingBracket(bracket, end) { index = close }
        let next = skipSpace(index, end)
        if let of = lexicon.longest(bytes, at: next, to: end, wanted: Category.actOf.bit),
            let owner = lexicon.longest(
                bytes, at: skipArticles(of.end, end), to: end, wanted: Category.body.bit),
            Body.all[Int(owner.entry.value)].kind == .organization
        {
            index = owner.end
        }
        return index
    }

    /// The end of a short bracket that opens at `start`, or `nil`.
    private func closingBracket(_ start: Int, _ end: Int) -> Int? {
        var index = start
        guard Folding.next(bytes, &index, end) == 0x28 else { return nil }
        let limit = min(end, start + 40)
        while index < limit {
            let symbol = Folding.next(bytes, &index, end)
            if symbol == 0x29 { return index }
            if Folding.isDigit(symbol) { return nil }
        }
        return nil
    }

    func skipSpace(_ start: Int, _ end: Int) -> Int {
        skip(start, end, wanted: 0) { $0 == Folding.space }
    }

    private func skipCommas(_ start: Int, _ end: Int) -> Int {
        skip(start, end, wanted: 0) { $0 == Folding.space || $0 == 0x2C }
    }

    private func skipArticles(_ start: Int, _ end: Int) -> Int {
        skip(start, end, wanted: Category.article.bit) { $0 == Folding.space || $0 == 0x27 }
    }

    private func skipJoints(_ start: Int, _ end: Int) -> Int {
        skip(start, end, wanted: .mask(.and, .article, .deadlineNext)) {
            $0 == Folding.space || $0 == 0x2C || $0 == 0x27 || $0 == 0x22
        }
    }

    private func skip(
        _ start: Int, _ end: Int, wanted: UInt64, _ isSkipped: (Folding.Symbol) -> Bool
    ) -> Int {
        var index = start
        while index < end {
            var next = index
            let symbol = Folding.next(bytes, &next, end)
            if symbol == Folding.ignorable || isSkipped(symbol) {
                index = next
                continue
            }
            guard wanted != 0,
                let word = lexicon.longest(
                    bytes, at: index, to: end, wanted: wanted | Category.body.bit),
                word.entry.category.bit & wanted != 0
            else { return index }
            index = word.end
        }
        return end
    }
}
