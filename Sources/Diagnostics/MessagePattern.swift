/// One message of the catalogue with the places that are filled in.
struct MessagePattern: Sendable {
    private enum Part: Sendable {
        case words(String)
        case value(String, forms: [PluralCategory: String]?)
    }

    private let parts: [Part]

    /// The messages that a file lists, by key.
    ///
    /// A line `key: words` begins one; indented lines go on. `{name}` is filled with a value,
    /// `{name|one=# point|other=# points}` with the plural form that the number takes.
    static func parsing(_ file: String) -> [String: MessagePattern] {
        var texts: [(key: String, text: String)] = []
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix(" "), !texts.isEmpty {
                texts[texts.count - 1].text += " " + line.drop { $0 == " " }
            } else if let colon = line.firstIndex(of: ":") {
                let text = line[line.index(after: colon)...].drop { $0 == " " }
                texts.append((String(line[..<colon]), String(text)))
            }
        }
        return Dictionary(
            texts.map { ($0.key, MessagePattern(parsing: unquoted($0.text))) },
            uniquingKeysWith: { $1 })
    }

    /// A text in double quotes stands for what is inside, so that spaces at its ends count.
    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return String(text.dropFirst().dropLast())
    }

    private init(parsing text: String) {
        var parts: [Part] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.words(String(rest[..<open])))
            parts.append(Self.value(rest[rest.index(after: open)..<close]))
            rest = rest[rest.index(after: close)...]
        }
        self.parts = rest.isEmpty && !parts.isEmpty ? parts : parts + [.words(String(rest))]
    }

    private static func value(_ text: Substring) -> Part {
        let pieces = text.split(separator: "|")
        var forms: [PluralCategory: String] = [:]
        for piece in pieces.dropFirst() {
            let halves = piece.split(separator: "=", maxSplits: 1)
            if halves.count == 2, let category = PluralCategory(rawValue: String(halves[0])) {
                forms[category] = String(halves[1])
            }
        }
        return .value(String(pieces.first ?? ""), forms: pieces.count > 1 ? forms : nil)
    }

    /// The names of all values, in order.
    var valueNames: [String] {
        parts.compactMap { part in
            if case .value(let name, _) = part { name } else { nil }
        }
    }

    /// The categories spelled out by each plural, in order.
    var pluralCategories: [[PluralCategory]] {
        parts.compactMap { part in
            if case .value(_, let forms?) = part { Array(forms.keys) } else { nil }
        }
    }

    /// The message with each value filled in by `fill`, which gets its name and plural forms.
    func filled(_ fill: (String, [PluralCategory: String]?) -> String) -> String {
        if parts.count == 1, case .words(let words) = parts[0] { return words }
        return parts.map { part in
            switch part {
            case .words(let words): words
            case .value(let name, let forms): fill(name, forms)
            }
        }.joined()
    }
}
