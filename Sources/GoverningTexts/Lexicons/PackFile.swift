/// A language pack as it stands in its file: sections, keys and values, not yet interpreted.
///
/// The format is described at the head of `en.pack`.
struct PackFile {
    /// One key of a section with its values, in file order.
    struct Line {
        let key: String
        let values: [String]
    }

    private var sections: [String: [Line]] = [:]

    init(parsing text: String) {
        var section = ""
        for line in Self.logicalLines(of: text) {
            if line.hasPrefix("["), let close = line.firstIndex(of: "]") {
                section = String(line[line.index(after: line.startIndex)..<close])
            } else if let colon = line.firstIndex(of: ":") {
                let values = line[line.index(after: colon)...].split(separator: ";")
                    .map(Self.trimmed).filter { !$0.isEmpty }
                sections[section, default: []].append(
                    Line(key: Self.trimmed(line[..<colon]), values: values))
            }
        }
    }

    /// The lines of a section, in file order.
    func lines(_ section: String) -> [Line] { sections[section] ?? [] }

    /// The values of a key of a section; empty where it isn't given.
    func values(_ section: String, _ key: String) -> [String] {
        lines(section).filter { $0.key == key }.flatMap(\.values)
    }

    /// The single value of a key, or `nil`.
    func value(_ section: String, _ key: String) -> String? { values(section, key).first }

    private static func logicalLines(of text: String) -> [String] {
        var lines: [String] = []
        var isContinued = false
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let goesOn = line.hasSuffix("\\")
            let part = goesOn ? line.dropLast() : line
            if isContinued, let last = lines.popLast() {
                lines.append(last + " " + part)
            } else {
                lines.append(String(part))
            }
            isContinued = goesOn
        }
        return lines
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0 == " " || $0 == "\t" }
        return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    /// Every spelling of a phrase with alternatives: `decide<s|d>` is `decides` and `decided`.
    static func spellings(of phrase: String) -> [String] {
        guard let open = phrase.firstIndex(of: "<"),
            let close = phrase[open...].firstIndex(of: ">")
        else { return [phrase] }
        let rests = spellings(of: String(phrase[phrase.index(after: close)...]))
        let choices = phrase[phrase.index(after: open)..<close]
            .split(separator: "|", omittingEmptySubsequences: false)
        return choices.flatMap { choice in rests.map { phrase[..<open] + choice + $0 } }
    }
}
