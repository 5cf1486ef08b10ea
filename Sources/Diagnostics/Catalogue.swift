package import Vocabulary

/// All wording that people see, by key and language, with the plural rules that fill it.
///
/// A target gives its own message files, one a language (`messages.fr.txt`); catalogues are joined
/// at the composition root. The format of the files stands at the head of `messages.en.txt`.
package struct Catalogue: Sendable {
    private var wordings: [Language: Wording] = [:]
    private let rules: PluralRules
    /// Whether texts that somebody wrote are kept from turning the words around them round.
    private var dropsTurns = false

    /// The catalogue of this target: what every face of the product needs.
    package static let base: Catalogue = {
        let rules = EmbeddedData.files.first { $0.name == "plurals.txt" }.map { "\($0.text)" } ?? ""
        return Catalogue(files: EmbeddedData.files, rules: PluralRules(parsing: rules))
    }()

    /// A catalogue of the message files among `files`, with plural rules of its own.
    package init(files: [(name: String, text: StaticString)], rules: PluralRules) {
        self.rules = rules
        for file in files {
            let parts = file.name.split(separator: ".")
            guard parts.count == 3, parts[0] == "messages",
                let language = Language(rawValue: String(parts[1]))
            else { continue }
            let added = Wording([file.text])
            wordings[language] = wordings[language]?.joined(with: added) ?? added
        }
    }

    /// This catalogue and the messages of another target's files.
    package func joined(with files: [(name: String, text: StaticString)]) -> Catalogue {
        var joined = self
        for (language, added) in Catalogue(files: files, rules: rules).wordings {
            joined.wordings[language] = joined.wordings[language]?.joined(with: added) ?? added
        }
        return joined
    }

    /// This catalogue, for pages: of what somebody wrote, signs that turn the direction of what follows
    /// are left out of messages.
    ///
    /// - Source: Unicode Standard Annex 9, section 2.
    package var withoutTurns: Catalogue {
        var plain = self
        plain.dropsTurns = true
        return plain
    }

    /// The keys that have wording in a language, sorted.
    package func keys(in language: Language) -> [String] {
        (wordings[language]?.keys ?? []).sorted()
    }

    /// The names of the values that a message needs, sorted; empty for an unknown key.
    package func valueNames(of key: String, in language: Language) -> [String] {
        Set(pattern(key, in: language)?.valueNames ?? []).sorted()
    }

    /// The plural categories that each plural of a message spells out.
    package func pluralCategories(of key: String, in language: Language) -> [[PluralCategory]] {
        pattern(key, in: language)?.pluralCategories ?? []
    }

    /// The categories that a plural in `language` must spell out.
    package func requiredCategories(in language: Language) -> [PluralCategory] {
        rules.categories(of: language) + [.other]
    }

    /// The words of a message, or `nil` when the language has no such key.
    package func text(
        _ key: String, in language: Language, _ values: [String: FindingValue] = [:]
    ) -> String? {
        pattern(key, in: language).map { pattern in
            pattern.filled { name, forms in
                guard let value = values[name] else { return "{\(name)}" }
                guard let forms, case .number(let number) = value else {
                    return self.format(value, in: language)
                }
                let category = self.rules.category(of: number, in: language)
                let form = forms[category] ?? forms[.other] ?? "#"
                return form.components(between: "#").joined(
                    separator: self.format(value, in: language))
            }
        }
    }

    /// A value as the language writes it.
    package func format(_ value: FindingValue, in language: Language) -> String {
        switch value {
        case .text(let text): dropsTurns ? text.withoutTurns : text
        case .term(let key): term(key, in: language)
        case .number(let number): grouped(number, in: language)
        case .quantity(let quantity): written(quantity, in: language)
        case .date(let date): self.date(date, in: language)
        case .list(let words): list(words, in: language)
        }
    }

    /// The words of a term; of `field.mandate.owner`, those of `field.owner` where it has none itself.
    ///
    /// - Returns: The last part of the key where the language has no such term; of `code.2020.T.1`, the
    ///   code of a record over a column, all behind `code.`.
    package func term(_ key: String, in language: Language) -> String {
        if let text = text(key, in: language) { return text }
        if key.hasPrefix("code.") { return String(key.dropFirst("code.".count)) }
        let parts = key.split(separator: ".")
        guard let first = parts.first, let last = parts.last else { return key }
        return text("\(first).\(last)", in: language) ?? String(last)
    }

    /// A day of a month as a date has it: the first one is «1er» in French.
    package func ordinal(ofDay day: Int, in language: Language) -> String {
        (day == 1 ? text("date.first", in: language) : nil) ?? "\(day)"
    }

    private func date(_ date: CalendarDate, in language: Language) -> String {
        let month = plain("date.month.\(date.month)", in: language)
        return text(
            "date.day", in: language,
            [
                "day": .text(ordinal(ofDay: date.day, in: language)), "month": .text(month),
                "year": .text("\(date.year)"),
            ])
            ?? date.description
    }

    private func list(_ words: [String], in language: Language) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        let head = words.dropLast().joined(separator: plain("list.comma", in: language))
        return head + plain("list.and", in: language) + last
    }

    private func grouped(_ number: Int, in language: Language) -> String {
        (number < 0 ? "-" : "") + grouped(String(number.magnitude), in: language)
    }

    /// A decimal number with the point or the comma of the language.
    private func written(_ quantity: Quantity, in language: Language) -> String {
        let parts = quantity.description.split(separator: "-").joined().split(separator: ".")
        let whole = grouped(String(parts[0]), in: language)
        let fraction = parts.dropFirst().map { plain("number.point", in: language) + $0 }
        return (quantity < .zero ? "-" : "") + whole + fraction.joined()
    }

    private func grouped(_ number: String, in language: Language) -> String {
        let digits = Array(number)
        let separator = plain("number.group", in: language)
        let isLong =
            digits.count > 4 || !["", "short"].contains(plain("number.group-from", in: language))
        guard isLong, digits.count > 3 else { return number }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += separator }
            grouped.append(digit)
        }
        return grouped
    }

    private func plain(_ key: String, in language: Language) -> String {
        pattern(key, in: language)?.filled { _, _ in "" } ?? ""
    }

    /// The message of a key; of several files, the last that was joined counts.
    private func pattern(_ key: String, in language: Language) -> MessagePattern? {
        wordings[language]?[key]
    }
}

extension String {
    /// The text without signs that set the direction of what follows.
    fileprivate var withoutTurns: String {
        guard unicodeScalars.contains(where: \.turnsDirection) else { return self }
        var text = UnicodeScalarView()
        text.append(contentsOf: unicodeScalars.filter { !$0.turnsDirection })
        return String(text)
    }
}

extension Unicode.Scalar {
    fileprivate var turnsDirection: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
