/// Numbers as people and spreadsheets write them.
extension Quantity {
    /// The sign before the digits behind the point.
    public enum DecimalSign: String, Hashable, Sendable, CaseIterable {
        case point, comma

        fileprivate var character: Character { self == .point ? "." : "," }
        fileprivate var other: Character { self == .point ? "," : "." }
    }

    /// A number that was read, with whether digits had to be left off.
    public struct Written: Hashable, Sendable {
        /// The number.
        public let quantity: Quantity
        /// Whether the text has more digits than are kept.
        public let isRounded: Bool
    }

    /// The number that a person or a spreadsheet wrote: with digits of any script, with spaces,
    /// apostrophes or the other sign between groups of three, with a real minus.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - sign: The decimal sign; where it is `nil`, a point or a comma, unless `1,234` could be both.
    /// - Returns: `nil` where it is no number, or not surely one.
    public static func written(_ text: String, _ sign: DecimalSign? = nil) -> Written? {
        if sign != .comma, let exact = Quantity(text) {
            return Written(quantity: exact, isRounded: false)
        }
        let plain = text.plainDigits
        guard let sign = sign ?? Self.likelySign(of: plain),
            let ungrouped = plain.withoutGroups(sign)
        else { return nil }
        if let exact = Quantity(ungrouped) { return Written(quantity: exact, isRounded: false) }
        return Quantity(nearest: ungrouped).map { Written(quantity: $0, isRounded: true) }
    }

    /// The sign that a text can only mean; `nil` where it could mean either.
    private static func likelySign(of text: String) -> DecimalSign? {
        guard let comma = text.lastIndex(of: ",") else { return .point }
        if let point = text.lastIndex(of: ".") { return point > comma ? .point : .comma }
        let isOnly = text.firstIndex(of: ",") == comma
        guard isOnly else { return .point }
        let digits = text[text.index(after: comma)...].count
        let before = text[..<comma].drop { $0 == "-" || $0 == "+" }
        return digits == 3 && before != "0" ? nil : .comma
    }
}

extension String {
    /// The text with ASCII digits and signs, without spaces around it.
    fileprivate var plainDigits: String {
        let plain = map { character -> Character in
            if character.isASCII { return character }
            if let digit = character.wholeNumberValue, (0...9).contains(digit), character.isNumber {
                return Character("\(digit)")
            }
            switch character {
            case "\u{66B}": return "."
            case "\u{66C}": return "'"
            case "\u{2212}", "\u{FE63}", "\u{FF0D}": return "-"
            case "\u{FF0E}": return "."
            case "\u{FF0C}": return ","
            case "\u{2019}": return "'"
            default: return character.isWhitespace ? " " : character
            }
        }
        let signs: Set<Character> = ["\u{200E}", "\u{200F}", "\u{61C}"]
        var kept = plain.filter { !signs.contains($0) }[...]
        while kept.first?.isWhitespace == true { kept.removeFirst() }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return String(kept)
    }

    /// The number with a point and without what parts its groups; `nil` where groups aren't of three.
    fileprivate func withoutGroups(_ sign: Quantity.DecimalSign) -> String? {
        let parts = split(separator: sign.character, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count) else { return nil }
        let marks: Set<Character> = [" ", "'", sign.other]
        let used = Set(parts[0].filter { marks.contains($0) })
        guard used.count <= 1, !parts.dropFirst().joined().contains(where: marks.contains) else {
            return nil
        }
        guard let mark = used.first else { return parts.joined(separator: ".") }
        let groups = parts[0].split(separator: mark, omittingEmptySubsequences: false)
        let isGrouped =
            groups.dropFirst().allSatisfy { $0.count == 3 }
            && (1...3).contains(groups[0].drop { $0 == "-" || $0 == "+" }.count)
        guard isGrouped else { return nil }
        return ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }
}
