package import Vocabulary

extension CandidateProfile {
    /// Nobody has worked longer than this, in months.
    package static let mostMonths = 1_200

    /// The months that `text` writes as `14y11m`, `12y`, `30m` or, in years, `15`; `nil` where it
    /// doesn't.
    package static func months(_ text: some StringProtocol) -> Int? {
        var (months, digits, last) = (0, "", 0)
        for character in text.lowercased() {
            if character.isASCII, character.isNumber, digits.count < 5 {
                digits.append(character)
                continue
            }
            let unit = character == "y" ? 12 : character == "m" ? 1 : 0
            guard unit > 0, let number = Int(digits), last == 0 || unit < last else { return nil }
            months += number * unit
            (digits, last) = ("", unit)
        }
        if let years = Int(digits), last == 0 {
            months = 12 * years
        } else if !digits.isEmpty {
            return nil
        }
        return text.isEmpty || months > mostMonths ? nil : months
    }

    /// The language with its level that `text` writes as `en:proficient`; `nil` where it doesn't.
    package static func language(
        _ text: some StringProtocol
    ) -> (language: Language, level: LanguageLevel)? {
        let parts = text.lowercased().split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let language = Language(rawValue: String(parts[0])),
            let level = LanguageLevel(rawValue: String(parts[1]))
        else { return nil }
        return (language, level)
    }
}
