import Diagnostics
package import Vocabulary

/// What the container of a text states of it: used where the text itself says nothing.
package struct StatedFacts: Hashable, Sendable {
    /// The language.
    package var language: Language?
    /// The number.
    package var number: String?
    /// The title.
    package var title: String?
    /// The year of adoption.
    package var year: Int?
    /// The identifier of the body that adopted it.
    package var body: String?

    package init() {}
}

extension TextReader {
    /// The tree of a text, completed from what its container states; where both differ, the text
    /// is followed and the finding `akn.disagrees` raised.
    package func read(
        _ raw: [UInt8], layout: TextLayout = .plain, stated: StatedFacts
    ) -> TextTree {
        var tree = read(raw, layout: layout)
        if tree.language == nil, let language = stated.language {
            tree = reading(in: language).read(raw, layout: layout)
        }
        return tree.completed(by: stated)
    }
}

extension TextTree {
    fileprivate func completed(by stated: StatedFacts) -> TextTree {
        var completed = heading
        completed.number = heading.number ?? stated.number
        completed.title = heading.title ?? stated.title
        completed.year = heading.year ?? stated.year
        completed.body = heading.body ?? stated.body
        return changed(heading: completed).adding(disagreements(with: stated))
    }

    private func disagreements(with stated: StatedFacts) -> [Finding] {
        let pairs = [
            ("FRBRlanguage", stated.language?.code, language?.code),
            ("FRBRnumber", stated.number, heading.number),
            ("FRBRdate", stated.year.map(String.init), heading.year.map(String.init)),
            ("FRBRauthor", stated.body, heading.body),
        ]
        return pairs.compactMap { element, stated, found in
            guard let stated, let found, Self.bare(stated) != Self.bare(found) else { return nil }
            return Finding(
                "akn.disagrees", .warning,
                ["element": .text(element), "stated": .text(stated), "found": .text(found)])
        }
    }

    /// Letters and digits alone, so that `c25-45` and «C25/45» are alike.
    private static func bare(_ value: String) -> String {
        value.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
