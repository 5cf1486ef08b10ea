/// Turns the sections of a pack file into phrases with entries, for the trie.
struct PackCompiler {
    /// Bits of a verb's entry beside its class.
    enum VerbBits {
        static let preambular: UInt16 = 0x100
        static let operative: UInt16 = 0x200
        static let headingOnly: UInt16 = 0x400
        static let beforeFree: UInt16 = 0x800
        static let classMask: UInt16 = 0xFF
    }

    private let file: PackFile
    private let hasSpaces: Bool

    init(_ file: PackFile, hasSpaces: Bool) {
        self.file = file
        self.hasSpaces = hasSpaces
    }

    /// Every phrase of the pack.
    var phrases: [(symbols: [Folding.Symbol], entry: Trie.Entry)] {
        verbs + acts + bodies + plain + dated
    }

    private typealias Phrase = (symbols: [Folding.Symbol], entry: Trie.Entry)

    private func phrase(_ text: String, _ category: Category, _ value: Int) -> [Phrase] {
        PackFile.spellings(of: text).compactMap { spelling in
            var symbols = Folding.symbols(of: spelling).map { $0 == 0x7E ? Folding.anyLetters : $0 }
            if !hasSpaces { symbols.removeAll { $0 == Folding.space } }
            while symbols.last == Folding.space { symbols.removeLast() }
            while symbols.first == Folding.space { symbols.removeFirst() }
            guard !symbols.isEmpty else { return nil }
            return (symbols, Trie.Entry(category: category, value: UInt16(value)))
        }
    }

    private var verbs: [Phrase] {
        file.lines("verbs").flatMap { line -> [Phrase] in
            let parts = line.key.split(separator: ".").map(String.init)
            guard parts.count == 2, let index = VerbClass.indexByName[parts[0]] else { return [] }
            if parts[1] == "task" { return line.values.flatMap { phrase($0, .task, index) } }
            let part = parts[1] == "preambular" ? VerbBits.preambular : VerbBits.operative
            return line.values.flatMap { value -> [Phrase] in
                let cut = value.firstIndex(of: "@") ?? value.endIndex
                let bits = part | (Self.conditions[String(value[cut...])] ?? 0)
                return phrase(String(value[..<cut]), .verb, index | Int(bits))
            }
        }
    }

    /// What a phrase may end in, where it belongs to a class only under a condition.
    private static let conditions = [
        "@heading": VerbBits.headingOnly, "@free": VerbBits.beforeFree,
    ]

    private var acts: [Phrase] {
        let others: [String: Category] = [
            "number": .actNumber, "draft": .actDraft, "of": .actOf, "series": .actSeries,
        ]
        return file.lines("acts").flatMap { line -> [Phrase] in
            if line.key == "annex" { return [] }
            let kind = ActKind.allCases.firstIndex { $0.rawValue == line.key }
            guard let category = others[line.key] ?? kind.map({ _ in .act }) else { return [] }
            return line.values.flatMap { phrase($0, category, kind ?? 0) }
        }
    }

    private var bodies: [Phrase] {
        let bodies = file.lines("bodies").flatMap { line -> [Phrase] in
            guard let index = Body.indexByID[line.key] else { return [] }
            return line.values.flatMap { phrase($0, .body, index) }
        }
        let heads = file.lines("heads").flatMap { line -> [Phrase] in
            let parts = line.key.split(separator: ".").map(String.init)
            let categories: [String: Category] = [
                "before": .headBefore, "after": .headAfter, "alone": .headAlone,
            ]
            guard parts.count == 2, let category = categories[parts[1]],
                let head = Head.allCases.firstIndex(where: { $0.rawValue == parts[0] })
            else { return [] }
            return line.values.flatMap { phrase($0, category, head) }
        }
        return bodies + heads
    }

    /// Sections whose keys are categories, without values of their own or numbered in file order.
    private var plain: [Phrase] {
        let keys: [(section: String, key: String, category: Category)] = [
            ("modifiers", "words", .modifier), ("modifiers", "degrees", .degree),
            ("weak", "words", .weak),
            ("free", "words", .free), ("nouns", "words", .noun), ("nouns", "tails", .nounTail),
            ("lone", "complements", .complement), ("lone", "sentences", .loneSentence),
            ("revision", "words", .revision),
            ("self", "words", .selfBody), ("self", "own", .own),
            ("lists", "and", .and), ("lists", "articles", .article),
            ("consulted", "before", .consultedBefore), ("consulted", "after", .consultedAfter),
            ("clause", "openers", .clauseOpener), ("clause", "asks", .asking),
            ("clause", "orders", .ordering),
            ("clause", "relatives", .relative),
            ("obligation", "report", .report), ("obligation", "consider", .consider),
            ("obligation", "continue", .continue), ("obligation", "resources", .resources),
            ("obligation", "participate", .participate), ("obligation", "light", .light),
            ("recipient", "before", .recipientBefore), ("recipient", "after", .recipientAfter),
            ("recipient", "own", .recipientOwn),
            ("deadline", "by", .deadlineBy), ("deadline", "before", .deadlineBefore),
            ("deadline", "by.after", .deadlineAfter),
            ("deadline", "next", .deadlineNext), ("deadline", "within", .deadlineWithin),
            ("deadline", "end", .deadlineEnd), ("deadline", "events", .deadlineEvent),
            ("annex", "words", .annex), ("job", "department", .department), ("job", "posts", .post),
            ("job", "head", .postHead), ("job", "duties", .duties),
            ("job", "qualifications", .qualifications), ("job", "competencies", .competencies),
            ("signature", "words", .signature), ("position", "above", .above),
            ("position", "below", .below),
        ]
        let numbered = file.values("signature", "numbered").flatMap { phrase($0, .signature, 1) }
        return keys.flatMap { row in
            file.values(row.section, row.key).flatMap { phrase($0, row.category, 0) }
        } + numbered
    }

    /// Sections whose values are numbered: kinds of box rows, conditions, recurrences, units, months.
    private var dated: [Phrase] {
        keyed("box", .box, BoxRow.allCases.map(\.rawValue))
            + keyed("conditions", .condition, Condition.Kind.allCases.map(\.rawValue))
            + keyed("recurrence", .recurrence, Recurrence.Rhythm.allCases.map(\.rawValue))
            + keyed("deadline", .deadlineUnit, Deadline.Unit.allCases.map(\.rawValue))
            + ordered(file.values("months", "names"), .month)
            + ordered(file.values("numbers", "one"), .number)
    }

    private func keyed(_ section: String, _ category: Category, _ kinds: [String]) -> [Phrase] {
        file.lines(section).flatMap { line -> [Phrase] in
            guard let kind = kinds.firstIndex(of: line.key) else { return [] }
            return line.values.flatMap { phrase($0, category, kind) }
        }
    }

    /// Values numbered from 1; a slash joins the names of one.
    private func ordered(_ values: [String], _ category: Category) -> [Phrase] {
        values.enumerated().flatMap { index, value -> [Phrase] in
            let names = value.split(separator: "/").map(String.init)
            let joined =
                names.count == 2 ? ["\(names[0])/\(names[1])", "\(names[1])/\(names[0])"] : []
            return (names + joined).flatMap { phrase($0, category, index + 1) }
        }
    }
}
