/// Passwords that guessers try first: words of a list, runs over a keyboard, and repetitions.
///
/// - Source: ASVS 5.0, 6.2.4 (the most common passwords) and 6.2.11 (words of the context).
struct WellKnownPasswords: Sendable {
    /// Those of the file `passwords.txt`.
    static let standard: WellKnownPasswords = {
        let file = EmbeddedData.files.first { $0.name == "passwords.txt" }
        return WellKnownPasswords(parsing: file.map { "\($0.text)" } ?? "")
    }()

    /// What passes for a letter.
    private static let disguises: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]
    /// A unit that is repeated is too short below so many characters.
    private static let shortestUnit = 7

    private let words: Set<String>
    private let runs: [String]

    /// The words and runs that `text` lists, one a line; a run begins with `~`.
    init(parsing text: String) {
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        words = Set(lines.filter { !$0.hasPrefix("~") }.map { Login.folded(String($0)) })
        runs = lines.filter { $0.hasPrefix("~") }.flatMap { line in
            let run = String(repeating: String(line.dropFirst()), count: 3)
            return [run, String(run.reversed())]
        }
    }

    /// Whether a password is one of them, whatever its case, its disguises and the digits around it.
    func contain(_ password: String) -> Bool {
        let folded = Login.folded(password)
        let unit = Self.unit(Array(folded))
        if folded.count > unit.count, unit.count < Self.shortestUnit { return true }
        if runs.contains(where: { $0.contains(folded) }) { return true }
        return Self.cores(of: unit).contains { words.contains($0) }
    }

    /// The shortest beginning that goes on twice or more, the last time perhaps in part; the whole
    /// where there is none.
    private static func unit(_ text: [Character]) -> String {
        let length = stride(from: 1, through: text.count / 2, by: 1).first { length in
            text.indices.allSatisfy { text[$0] == text[$0 % length] }
        }
        return String(text.prefix(length ?? text.count))
    }

    /// A text as it is, and without what stands around its letters, both undisguised too.
    private static func cores(of text: String) -> [String] {
        let plain = trimmed(text) { $0.isLetter }
        let disguised = trimmed(text) { $0.isLetter || disguises[$0] != nil }
        let tail = trimmed(text) { $0.isLetter || $0 == "@" || $0 == "$" }
        return [text, plain, undisguised(text), undisguised(disguised), undisguised(tail)]
    }

    private static func trimmed(_ text: String, _ isKept: (Character) -> Bool) -> String {
        let head = text.drop { !isKept($0) }
        return String(String(head.reversed().drop { !isKept($0) }).reversed())
    }

    private static func undisguised(_ text: String) -> String {
        String(text.map { disguises[$0] ?? $0 })
    }
}
