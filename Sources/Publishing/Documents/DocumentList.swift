/// A list, numbered or not; lists may stand inside.
package struct DocumentList: Hashable, Sendable {
    /// What stands before an item.
    package enum Marker: String, CaseIterable, Sendable {
        /// 1)
        case number
        /// a), or the letters of the language
        case letter
        /// i)
        case roman
        case bullet
    }

    /// An item.
    package struct Item: Hashable, Sendable {
        /// Its paragraphs; the first has the marker.
        package var paragraphs: [[DocumentRun]]
        /// The lists inside, behind the paragraphs.
        package var lists: [DocumentList]
        /// Whether it was added or taken out as a whole.
        package var change: DocumentChange?

        package init(_ paragraphs: [[DocumentRun]], lists: [DocumentList] = []) {
            self.paragraphs = paragraphs
            self.lists = lists
        }

        package init(_ words: String, lists: [DocumentList] = []) {
            self.init([[DocumentRun(words)]], lists: lists)
        }
    }

    package var marker: Marker
    package var items: [Item]

    package init(_ marker: Marker, _ items: [Item]) {
        self.marker = marker
        self.items = items
    }

    /// What stands before the item with a number, counted from 1.
    func label(_ number: Int, _ letters: [String]) -> String {
        switch marker {
        case .number: "\(number))"
        case .letter: Self.letter(number, letters) + ")"
        case .roman: Self.roman(number) + ")"
        case .bullet: "•"
        }
    }

    /// The letter with a number; behind the last one come two alike, as Word has it.
    static func letter(_ number: Int, _ letters: [String]) -> String {
        guard number > 0, !letters.isEmpty else { return "\(number)" }
        let letter = letters[(number - 1) % letters.count]
        return String(repeating: letter, count: (number - 1) / letters.count + 1)
    }

    private static func roman(_ number: Int) -> String {
        let signs = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
            (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
