/// Sentences of minutes that name any body before its verb: «The Committee took note …», «The Council,
/// considering …, decided …».
extension Assembler {
    /// Places a whole sentence whose subject is a body that enacts; only within an act.
    mutating func placeSentence(_ block: Block) -> Bool {
        guard isInAct, part != .annex, block.label == nil, nodes[holder].kind != .section,
            [0x2E, 0x3A].contains(
                openingReader.lastSymbol(from: block.textStart, to: block.textEnd)),
            let subject = headings.subject(block)
        else { return false }
        let start = openingReader.skipSeparators(subject, block.textEnd, commas: true)
        guard let found = openingReader.opening(at: start, to: block.textEnd),
            var opening = found.isOperative ? found : decision(behind: start, block)
        else { return false }
        opening.isPreambular = false
        return placeParagraph(openingReader.completed(opening, to: block.textEnd), block)
    }

    /// The verb behind a clause of reasons between commas; `nil` where none follows.
    private func decision(behind start: Int, _ block: Block) -> Opening? {
        var index = start
        for _ in 0..<8 {
            guard
                let comma = bytes[index..<block.textEnd].firstIndex(where: {
                    $0 == 0x2C || $0 == 0x8C
                })
            else { return nil }
            index = comma + 1
            let next = openingReader.skipSeparators(index, block.textEnd, commas: true)
            if let opening = openingReader.opening(at: next, to: block.textEnd),
                opening.isOperative, !opening.isPreambular
            {
                return opening
            }
        }
        return nil
    }
}
