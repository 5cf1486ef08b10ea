/// What the texts of a column stand for, by numbers, so that each text is read once.
struct KnownTexts {
    private var numbers: [String: Int] = [:]
    /// What was known last, since the same text often stands below itself.
    private var last: (text: String, number: Int)?

    init() {}

    /// The number of a text, or `nil` where it was not read yet.
    subscript(text: String) -> Int? {
        mutating get {
            if let last, last.text == text { return last.number }
            guard let number = numbers[text] else { return nil }
            last = (text, number)
            return number
        }
    }

    /// Notes what a text stands for, and gives it back.
    mutating func know(_ text: String, as number: Int) -> Int {
        numbers[text] = number
        last = (text, number)
        return number
    }
}
