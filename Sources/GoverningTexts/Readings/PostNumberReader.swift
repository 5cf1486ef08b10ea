/// The numbers of posts, such as `ST02/D1/579`: unit, grade, number.
///
/// - Source: ITU Council document on the reorganization of TSB; the unit is letters with digits, the
///   grade a letter with a digit, the number digits.
enum PostNumberReader {
    /// The first number of a post in a line, or `nil`.
    static func first(in line: String) -> String? {
        var run: [Character] = []
        for character in line + " " {
            if character.isASCII, character.isLetter || character.isNumber || character == "/" {
                run.append(character)
            } else {
                if isNumber(String(run)) { return String(run) }
                run = []
            }
        }
        return nil
    }

    private static func isNumber(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return false }
        let isUnit =
            (2...6).contains(parts[0].count) && parts[0].first?.isLetter == true
            && parts[0].contains(where: \.isNumber)
        return isUnit && isGrade(String(parts[1])) && parts[2].allSatisfy(\.isNumber)
            && !parts[2].isEmpty
    }

    /// The grade that a line gives, alone or behind a word and a colon: `Grade: D.1`.
    static func grade(in line: String) -> String? {
        guard line.count <= 24,
            let last = line.split(whereSeparator: { $0 == " " || $0 == ":" || $0 == "：" }).last
        else { return nil }
        return isGrade(String(last)) ? String(last) : nil
    }

    /// Whether a line is a grade alone: `D.1`, `P-5`, `G6`.
    static func isGrade(_ line: String) -> Bool {
        let signs = Array(line.trimmed.filter { $0 != "." && $0 != "-" && $0 != " " })
        return signs.count == 2 && ["D", "P", "G"].contains(signs[0]) && signs[1].isNumber
            && line.count <= 5
    }
}
