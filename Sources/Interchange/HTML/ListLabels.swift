/// The labels that a browser sets before the items of lists.
struct ListLabels {
    private struct List {
        let isOrdered: Bool
        let style: String
        let step: Int
        var next: Int
    }

    private var lists: [List] = []

    /// Opens a list.
    mutating func open(_ element: MarkupElement) {
        let isReversed = element.attribute("reversed") != nil
        let start = element.attribute("start").flatMap(Self.integer)
        lists.append(
            List(
                isOrdered: element.name == "ol", style: element.attribute("type") ?? "1",
                step: isReversed ? -1 : 1,
                next: start ?? (isReversed ? element.count(of: "li") : 1)))
    }

    /// Closes the innermost list.
    mutating func close() { _ = lists.popLast() }

    /// The label of the next item; `nil` outside of lists and where its words bring one.
    mutating func label(_ element: MarkupElement) -> String? {
        guard let last = lists.indices.last else { return nil }
        if let value = element.attribute("value").flatMap(Self.integer) { lists[last].next = value }
        let number = lists[last].next
        lists[last].next += lists[last].step
        guard !Self.bringsLabel(element.firstWords(24)) else { return nil }
        guard lists[last].isOrdered else { return "•" }
        switch lists[last].style {
        case "a": return Self.letters(number).map { $0 + ")" } ?? "\(number)."
        case "A": return Self.letters(number).map { $0.uppercased() + ")" } ?? "\(number)."
        case "i": return Self.roman(number).map { $0 + ")" } ?? "\(number)."
        case "I": return Self.roman(number).map { $0.uppercased() + ")" } ?? "\(number)."
        default: return "\(number)."
        }
    }

    private static func integer(_ value: String) -> Int? {
        Int(value).flatMap { abs($0) < 1_000_000 ? $0 : nil }
    }

    /// Whether words begin with a label of their own: `a)`, `(1)`, `2.` or a bullet.
    private static func bringsLabel(_ words: String) -> Bool {
        let words = words.drop { $0.isWhitespace }
        guard let first = words.first else { return true }
        if "(•‣▪●○◦·–-*＋（".contains(first) { return true }
        let token = words.prefix { $0.isLetter || $0.isNumber }
        let behind = words.dropFirst(token.count).first
        guard token.count <= 4, let behind else { return false }
        return behind == ")" || behind == "）" || (behind == "." && token.allSatisfy(\.isNumber))
            || (behind == "." && token.count == 1)
    }

    private static func letters(_ number: Int) -> String? {
        guard number > 0 else { return nil }
        var rest = number
        var letters = ""
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(0x61 + rest % 26))) + letters
            rest /= 26
        }
        return letters
    }

    private static func roman(_ number: Int) -> String? {
        guard (1...3_999).contains(number) else { return nil }
        return AdditiveNumeral.text(number, in: AdditiveNumeral.roman)
    }
}
