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

    /// The sections of a file, or only one of them.
    init(parsing text: String, only wanted: String? = nil) {
        var section = ""
        var lines: [Line] = []
        var key: Substring.UTF8View?
        var values: [String] = []
        func close() {
            if let name = key { lines.append(Line(key: String(Substring(name)), values: values)) }
            key = nil
            values = []
        }
        for line in text.utf8.split(separator: 0x0A) where line.first != 0x23 {
            if line.first == 0x5B, let end = line.firstIndex(of: 0x5D) {
                close()
                if !lines.isEmpty { sections[section, default: []] += lines }
                if wanted != nil, section == wanted { return }
                lines = []
                section = String(Substring(line[line.index(after: line.startIndex)..<end]))
                continue
            }
            guard wanted == nil || section == wanted else { continue }
            var rest = line
            if let colon = line.firstIndex(of: 0x3A), line.first != 0x20 {
                close()
                key = Self.trimmed(line[..<colon])
                rest = line[line.index(after: colon)...]
            }
            for value in rest.split(separator: 0x3B) {
                let trimmed = Self.trimmed(value)
                if !trimmed.isEmpty { values.append(String(Substring(trimmed))) }
            }
        }
        close()
        if !lines.isEmpty { sections[section, default: []] += lines }
    }

    /// The lines of a section, in file order.
    func lines(_ section: String) -> [Line] { sections[section] ?? [] }

    /// The values of a key of a section; empty where it isn't given.
    func values(_ section: String, _ key: String) -> [String] {
        lines(section).filter { $0.key == key }.flatMap(\.values)
    }

    /// The single value of a key, or `nil`.
    func value(_ section: String, _ key: String) -> String? { values(section, key).first }

    /// Without spaces, tabs and the mark of continuation at the ends.
    private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        let isOuter: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x5C }
        var trimmed = text.drop(while: isOuter)
        while let last = trimmed.last, isOuter(last) { trimmed.removeLast() }
        return trimmed
    }

    /// Every spelling of a phrase with alternatives: `decide<s|d>` is `decides` and `decided`.
    static func spellings(of phrase: String) -> [String] {
        guard phrase.utf8.contains(0x3C), let open = phrase.firstIndex(of: "<"),
            let close = phrase[open...].firstIndex(of: ">")
        else { return [phrase] }
        let rests = spellings(of: String(phrase[phrase.index(after: close)...]))
        let choices = phrase[phrase.index(after: open)..<close]
            .split(separator: "|", omittingEmptySubsequences: false)
        return choices.flatMap { choice in rests.map { phrase[..<open] + choice + $0 } }
    }
}
