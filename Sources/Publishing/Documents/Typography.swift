import Vocabulary

/// How documents are set in a language, as `typography.tsv` says.
struct Typography: Sendable {
    /// The language with its region, such as `zh-CN`.
    let locale: String
    /// The attribute of `w:lang` in which Word looks for it: `val`, `eastAsia` or `bidi`.
    let slot: String
    /// The fonts that Word is asked for.
    let latin: String
    let complex: String
    let eastern: String
    /// The fonts that typst looks for, in order.
    let typeset: [String]
    /// The letters of lists.
    let letters: [String]
    /// What Word calls lists of these letters.
    let letterFormat: String
    /// Whether words stand out by being slanted; the others stand out by weight.
    let slants: Bool

    /// How documents are set in a language.
    static func of(_ language: Language) -> Typography { all[language] ?? none }

    private static let none = Typography(Array(repeating: "", count: 10))

    private static let all: [Language: Typography] = {
        let text = EmbeddedData.files.first { $0.name == "typography.tsv" }.map { "\($0.text)" }
        var all: [Language: Typography] = [:]
        for line in (text ?? "").split(separator: "\n") where !line.hasPrefix("#") {
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count == 10, let language = Language(rawValue: columns[0]) else {
                continue
            }
            all[language] = Typography(columns)
        }
        return all
    }()

    private init(_ columns: [String]) {
        locale = columns[1]
        slot = columns[2]
        latin = columns[3]
        complex = columns[4]
        eastern = columns[5]
        typeset = columns[6].split(separator: "|").map(String.init)
        letters = columns[7].split(separator: " ").map(String.init)
        letterFormat = columns[8]
        slants = columns[9] == "yes"
    }
}
