package import Vocabulary

/// The plural category of a whole number, as CLDR names them.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
    case zero, one, two, few, many, other
}

/// Which plural form a number takes in each language; data, from `plurals.txt`.
///
/// - Source: Unicode CLDR 45, `supplemental/plurals.xml`, rules for whole numbers.
package struct PluralRules: Sendable {
    /// One condition: the remainder of the number lies in one of the ranges, or in none of them.
    private struct Condition {
        let modulus: Int?
        let isNegated: Bool
        let ranges: [ClosedRange<Int>]

        func holds(for number: Int) -> Bool {
            let value = modulus.map { number % $0 } ?? number
            return ranges.contains { $0.contains(value) } != isNegated
        }
    }

    private let rules: [Language: [(category: PluralCategory, conditions: [Condition])]]

    /// The rules that `text` lists: `ar few: n % 100 = 3..10`, `and` between conditions.
    package init(parsing text: String) {
        var rules: [Language: [(category: PluralCategory, conditions: [Condition])]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let names = parts[0].split(separator: " ")
            guard parts.count == 2, names.count == 2,
                let language = Language(rawValue: String(names[0])),
                let category = PluralCategory(rawValue: String(names[1]))
            else { continue }
            let conditions = String(parts[1]).components(between: " and ").compactMap(
                Self.condition)
            rules[language, default: []].append((category, conditions))
        }
        self.rules = rules
    }

    /// The categories that a language has besides `other`, in the order in which they are tried.
    package func categories(of language: Language) -> [PluralCategory] {
        (rules[language] ?? []).map(\.category)
    }

    /// The category of a number; `other` where no rule holds.
    package func category(of number: Int, in language: Language) -> PluralCategory {
        let size = Int(exactly: number.magnitude) ?? Int.max
        let rule = rules[language]?.first { rule in
            rule.conditions.allSatisfy { $0.holds(for: size) }
        }
        return rule?.category ?? .other
    }

    private static func condition(_ text: String) -> Condition? {
        let words = text.split(separator: " ").map(String.init)
        guard words.first == "n", let ranges = words.last.map(Self.ranges), !ranges.isEmpty else {
            return nil
        }
        let modulus = words.count == 5 && words[1] == "%" ? Int(words[2]) : nil
        return Condition(modulus: modulus, isNegated: words.contains("!="), ranges: ranges)
    }

    private static func ranges(_ text: String) -> [ClosedRange<Int>] {
        text.split(separator: ",").compactMap { part in
            let ends = String(part).components(between: "..").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return nil }
            return first...last
        }
    }
}
