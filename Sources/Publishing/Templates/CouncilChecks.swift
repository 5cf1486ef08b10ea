import Diagnostics
import Planning
import Vocabulary

/// Whether the parts of a council document fit one another.
struct CouncilChecks {
    private let annexes: CouncilContribution.Annexes

    init(_ annexes: CouncilContribution.Annexes) { self.annexes = annexes }

    func run(_ builder: inout DocumentBuilder) {
        references(&builder)
        action(&builder)
        units(&builder)
        years(&builder)
    }

    /// Each annex that the text speaks of is there, and of each the text speaks.
    private func references(_ builder: inout DocumentBuilder) {
        let text = words(.body, builder) + words(.action, builder)
        guard !text.isEmpty else { return }
        let there = Set(annexes.letters.values)
        for letter in ["A", "B", "C", "D", "E", "F", "G", "H"] {
            let name = builder.annexName(letter)
            let isNamed = text.contains { $0.localizedMention(of: name) }
            if isNamed, !there.contains(letter) {
                builder.note("paper.annex-missing", .error, ["annex": .text(name)])
            } else if !isNamed, there.contains(letter) {
                builder.note("paper.annex-unnamed", .warning, ["annex": .text(name)])
            }
        }
    }

    /// Box, last paragraph and decision ask for the same.
    private func action(_ builder: inout DocumentBuilder) {
        guard let box = words(.action, builder).first, let last = words(.body, builder).last,
            let decision = words(.decides, builder).last
        else { return }
        let asked = SignPairs(box)
        let isAlike =
            SignPairs(last).share(in: asked) >= 0.5 && SignPairs(decision).share(in: asked) >= 0.4
        if !isAlike { builder.note("paper.action-unlike", .warning) }
    }

    /// Each unit that changes is named as in the chart, or by its code.
    private func units(_ builder: inout DocumentBuilder) {
        guard let version = annexes.version else { return }
        let text = (words(.body, builder) + words(.purpose, builder)).joined(separator: "\n")
        guard !text.isEmpty else { return }
        for unit in StructureDifference(of: version, in: builder.workspace).changed {
            let names = [unit.before, unit.after].compactMap { $0 }.flatMap {
                [$0.code, builder.plain($0.name)]
            }
            if !names.contains(where: { !$0.isEmpty && text.localizedMention(of: $0) }) {
                builder.note("paper.unit-unnamed", .note, ["unit": .text(unit.code)])
            }
        }
    }

    /// The financial implications name a year.
    private func years(_ builder: inout DocumentBuilder) {
        let text = words(.financialImplications, builder).joined()
        guard !text.isEmpty else { return }
        let numbers = text.split { !("0"..."9").contains($0) }
        if !numbers.contains(where: { $0.count == 4 }) {
            builder.note("paper.budget-unnamed", .warning)
        }
    }

    private func words(_ part: PassagePart, _ builder: DocumentBuilder) -> [String] {
        builder.passages(part).map { builder.plain($0.words) }.filter { !$0.isEmpty }
    }
}

extension String {
    /// Whether the words stand in it, in large or small letters, and no letter of a word follows.
    fileprivate func localizedMention(of words: String) -> Bool {
        let text = Array(lowercased())
        let wanted = Array(words.lowercased())
        guard !wanted.isEmpty, text.count >= wanted.count else { return false }
        return (0...(text.count - wanted.count)).contains { start in
            guard text[start..<start + wanted.count].elementsEqual(wanted) else { return false }
            let end = start + wanted.count
            return end == text.count || !text[end].isASCII || !text[end].isLetter
        }
    }
}
