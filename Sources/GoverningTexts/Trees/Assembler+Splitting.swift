import Diagnostics
import Vocabulary

/// Points and headings that a converter left in the middle of a line.
extension Assembler {
    /// Cuts off what begins a point or a section inside the words just placed.
    ///
    /// Only in texts whose verbs are headings: there a verb behind a comma, or the next label of the
    /// list behind a semicolon, does not belong to the sentence before.
    mutating func splitOff(from block: Block) -> Block? {
        guard let last = nodes.last, last.textEnd == block.textEnd,
            last.textEnd - last.textStart > 8,
            [.point, .text, .section, .continuation, .chapeau].contains(last.kind)
        else { return nil }
        if last.kind == .section { return splitHeading(last, block) }
        var index = last.textStart
        while index < block.textEnd {
            index = punctuation(from: index, to: block.textEnd)
            guard index < block.textEnd else { break }
            let symbol = Folding.next(bytes, &index, block.textEnd)
            guard symbol == 0x3B || symbol == 0x2C || symbol == 0x3A || symbol == 0x2E else {
                continue
            }
            let start = openingReader.skipSeparators(index, block.textEnd, commas: false)
            guard start > index || !lexicon.pack.hasSpaces, start < block.textEnd else { continue }
            if let rest = rest(at: start, behind: symbol, of: block) {
                nodes[nodes.count - 1] = last.cut(at: openingReader.trimmed(last.textStart, start))
                return rest
            }
        }
        return nil
    }

    /// Cuts the beginning of the operative part off the preamble on whose last line it stands: its first
    /// paragraph, or a verb above a list.
    mutating func splitOperativePart(from block: Block) -> Block? {
        splitFirstNumber(from: block) ?? splitLastVerb(from: block)
    }

    /// Cuts «…, Decides:» off the end of the preamble.
    private mutating func splitLastVerb(from block: Block) -> Block? {
        guard part == .preambular, let last = nodes.last, last.textEnd == block.textEnd,
            last.kind == .paragraph || last.kind == .continuation,
            openingReader.lastSymbol(from: last.textStart, to: last.textEnd) == 0x3A
        else { return nil }
        var index = last.textStart
        var comma = last.textStart
        while index < last.textEnd {
            if Folding.next(bytes, &index, last.textEnd) == 0x2C { comma = index }
        }
        let start = openingReader.skipSeparators(comma, last.textEnd, commas: false)
        guard comma > last.textStart,
            let opening = openingReader.opening(at: start, to: last.textEnd), opening.isWhole,
            opening.isOperative, !opening.isPreambular
        else { return nil }
        nodes[nodes.count - 1] = last.cut(at: comma)
        return block.rest(from: start, label: nil, textStart: start)
    }

    /// Cuts the first operative paragraph off the preamble.
    private mutating func splitFirstNumber(from block: Block) -> Block? {
        guard part == .preambular, let last = nodes.last, last.kind == .paragraph,
            last.textEnd == block.textEnd
        else { return nil }
        var index = last.textStart
        while let comma = bytes[index..<last.textEnd].firstIndex(of: 0x2C) {
            index = comma + 1
            let start = openingReader.skipSeparators(index, last.textEnd, commas: false)
            guard let label = openingReader.labels.label(at: start, to: last.textEnd),
                label.number == 1, !label.isBare, !label.isBullet
            else { continue }
            let words = openingReader.skipSeparators(label.end, last.textEnd, commas: false)
            guard let opening = openingReader.opening(at: words, to: last.textEnd),
                opening.isOperative, !opening.isPreambular
            else { continue }
            nodes[nodes.count - 1] = last.cut(at: index)
            return block.rest(from: start, label: label, textStart: words)
        }
        return nil
    }

    /// The next place where a sign may stand behind which something is split off.
    ///
    /// «،» and «؛» are found by their second byte, as their first one begins half of all Arabic letters.
    private func punctuation(from start: Int, to end: Int) -> Int {
        var index = start
        while true {
            index = ByteScan.next(Self.punctuation, in: bytes, from: index, to: end)
            guard index < end, bytes[index] & 0xC0 == 0x80 else { return index }
            if index > start, bytes[index - 1] == 0xD8 { return index - 1 }
            index += 1
        }
    }

    private static let punctuation = ByteScan.Wanted {
        [0x2C, 0x2E, 0x3A, 0x3B, 0x8C, 0x9B, 0xE3, 0xEF].contains($0)
    }

    /// Cuts off what stands behind a heading on its line.
    private mutating func splitHeading(_ section: Node, _ block: Block) -> Block? {
        let end = openings[section.opening].addresseesEnd
        guard section.opening >= 0, openings[section.opening].verb >= 0,
            !openings[section.opening].isWhole
        else { return nil }
        let start = openingReader.skipSeparators(end, block.textEnd, commas: true)
        guard start < block.textEnd, gluedHeading(at: block.textStart, to: block.textEnd) != nil
        else {
            return nil
        }
        nodes[nodes.count - 1] = section.cut(at: end)
        var rest = block
        rest.start = start
        rest.textStart = start
        rest.isAfterBlank = false
        rest.label = openingReader.labels.label(
            at: start, to: block.textEnd)
        if let label = rest.label {
            rest.textStart = openingReader.skipSeparators(label.end, block.textEnd, commas: false)
        }
        return rest
    }

    private func rest(at start: Int, behind symbol: Folding.Symbol, of block: Block) -> Block? {
        var rest = block
        rest.start = start
        rest.isAfterBlank = false
        rest.hasNoise = false
        rest.label = nil
        if let label = openingReader.labels.label(
            at: start, to: block.textEnd),
            label.end < block.textEnd, !label.isBullet, !label.isCapital
        {
            let placement = stack.placement(of: label)
            guard placement.isInSequence, placement.ordinal > 1 || symbol == 0x3A,
                symbol != 0x2C || !label.isBare
            else { return nil }
            rest.label = label
            rest.textStart = openingReader.skipSeparators(label.end, block.textEnd, commas: false)
            return rest
        }
        guard symbol != 0x3A, part == .operative || part == .preambular,
            gluedHeading(at: start, to: block.textEnd) != nil
        else { return nil }
        rest.textStart = start
        return rest
    }

    /// Whether words behind the verb («further», «with concern») show a heading of the preamble whose
    /// only clause follows up to the comma at the end.
    private func isQualified(_ opening: Opening, to end: Int) -> Bool {
        opening.end > opening.verbWords.upperBound
            && openingReader.lastSymbol(from: opening.start, to: end) == 0x2C
    }

    /// Whether the body speaks anew behind a comma («…, confirms the decision»), and no relative clause goes on.
    private func speaksAnew(_ opening: Opening, to end: Int) -> Bool {
        guard part == .operative, !opening.isDirective, !opening.isWhole, lexicon.pack.hasSpaces,
            lexicon.pack.loneForm.admits(
                Folding.symbols(of: String(decoding: bytes[opening.verbWords], as: UTF8.self))),
            [0x2C, 0x2E].contains(openingReader.lastSymbol(from: opening.start, to: end))
        else { return false }
        let next = openingReader.skipSeparators(opening.verbWords.upperBound, end, commas: false)
        let isDefinite =
            opening.verbWords.count > 12 && bytes[opening.verbWords].contains(0x20)
            || lexicon.longest(bytes, at: next, to: end, wanted: .mask(.article, .own)) != nil
        return isDefinite && !hasRelative(from: max(0, opening.start - 60), to: opening.start)
    }

    private func hasRelative(from start: Int, to end: Int) -> Bool {
        var index = start
        var isAtWord = false
        while index < end {
            if isAtWord,
                lexicon.longest(bytes, at: index, to: end, wanted: Category.relative.bit) != nil
            {
                return true
            }
            let symbol = Folding.next(bytes, &index, end)
            isAtWord = !Folding.isWord(symbol)
        }
        return false
    }

    /// The heading that stands here before a label or the clause of what is asked, or `nil`.
    ///
    /// `opening` is the one that was found here, where it was looked for before.
    func gluedHeading(at start: Int, to end: Int, opening: Opening? = nil) -> Opening? {
        guard let found = opening ?? openingReader.opening(at: start, to: end),
            !bytes[start..<found.end].contains(0x2C)
        else { return nil }
        let opening = openingReader.completed(found, to: end)
        let next = openingReader.skipSeparators(opening.addresseesEnd, end, commas: true)
        let label = openingReader.labels.label(at: next, to: end)
        let opensList = label.map { $0.reads(as: .number, 1) || $0.reads(as: .letter, 1) } ?? false
        if opening.isPreambular, !opening.isOperative {
            let isFollowed = opening.isWhole || (label?.isBare == false && opensList)
            return part == .preambular && (isFollowed || isQualified(opening, to: end))
                ? opening : nil
        }
        let ending = openingReader.lastSymbol(from: start, to: end)
        guard opening.isOperative, !opening.isPreambular, part != .preambular || ending != 0x3B
        else { return nil }
        if speaksAnew(opening, to: end) { return opening }
        if opensList || (opening.isWhole && opening.isDirective) { return opening }
        let asks = lexicon.longest(bytes, at: next, to: end, wanted: Category.asking.bit) != nil
        return opening.isDirective && !opening.addressees.isEmpty && asks && label == nil
            ? opening : nil
    }
}

extension Node {
    /// The same node with its words ending earlier.
    fileprivate func cut(at end: Int) -> Node {
        Node(
            kind: kind, parent: parent, part: part, start: start, labelStart: labelStart,
            labelEnd: labelEnd,
            textStart: textStart, textEnd: max(textStart, end), component: component,
            opening: opening, row: row)
    }
}

extension Block {
    /// What is left of a block behind the words that were cut off.
    fileprivate func rest(from start: Int, label: Label?, textStart: Int) -> Block {
        var rest = self
        rest.start = start
        rest.isAfterBlank = false
        rest.hasNoise = false
        rest.label = label
        rest.textStart = textStart
        return rest
    }
}
