/// Roman numbers as labels of points.
enum Roman {
    private static let digits: [(value: Int, text: String)] = [
        (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
        (1, "i"),
    ]

    /// The value of a letter, or 0 where it is no Roman digit.
    private static func value(of letter: Folding.Symbol) -> Int {
        switch letter {
        case 0x69: 1
        case 0x76: 5
        case 0x78: 10
        case 0x6C: 50
        case 0x63: 100
        default: 0
        }
    }

    /// The value of folded letters as a Roman number below 400, or 0 where they are none.
    static func value(of word: [Folding.Symbol]) -> Int {
        var sum = 0
        for (index, symbol) in word.enumerated() {
            let value = value(of: symbol)
            guard value > 0 else { return 0 }
            let following = index + 1 < word.count ? self.value(of: word[index + 1]) : 0
            sum += value < following ? -value : value
        }
        return sum > 0 && Folding.symbols(of: text(of: sum)) == word ? sum : 0
    }

    /// A number in small Roman letters; empty for 0.
    static func text(of number: Int) -> String {
        var rest = number
        var text = ""
        for digit in digits {
            while rest >= digit.value {
                text += digit.text
                rest -= digit.value
            }
        }
        return text
    }
}
