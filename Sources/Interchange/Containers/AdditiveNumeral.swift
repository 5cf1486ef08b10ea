/// Numbers written by adding up signs, as Roman and Hebrew ones are.
enum AdditiveNumeral {
    /// The small Roman signs, the largest first.
    static let roman = [
        (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
        (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]

    /// A number in signs that are given with their values, the largest first; empty for 0.
    static func text(_ number: Int, in signs: [(value: Int, sign: String)]) -> String {
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
