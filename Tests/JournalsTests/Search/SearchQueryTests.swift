import Foundation
import TestSupport
import Testing

@testable import Journals

@Suite struct `A query as it was typed` {
    @Test(arguments: ["", "  ", "*", "\"\"", "()", "\u{0}", "—", "\u{301}", "🙂", "'"])
    func `there is no query without a word`(_ typed: String) {
        #expect(SearchQuery.parse(typed) == nil)
    }

    @Test func `every term stands in quotes`() throws {
        let query = try #require(SearchQuery.parse("goals \"by 2030\" ITU-T pla*"))
        #expect(
            query.expression
                == "(\"goals\" OR \"øgoals\" OR \"goal\" OR \"øgoal\") AND \"by 2030\" AND \"itu t\" "
                + "AND \"pla\" *")
    }

    @Test(arguments: [
        "a\"b", "NEAR(a b)", "a OR b", "a AND NOT b", "text:plan", "{text}:plan", "^plan",
        "plan +goal",
        "\"a\" \"", "plan*goal*", "(((", "a\u{0}b", "-plan", "'; drop table words", "\\\"", "øgoal",
        "\u{202E}plan", "plan\n\"", "NEAR", "OR", "*plan", "\"plan\"*", ":", "a:b*", "\u{FFFF}x",
    ])
    func `nothing typed is taken for syntax`(_ typed: String) throws {
        guard let query = SearchQuery.parse(typed) else { return }
        let texts = ["plan", "goal text b a", "near", "or", "drop table words plan"]
        let indexed = texts.map { SearchWords.indexed($0) }
        let found = try SQLiteOracle.matches(of: [query.expression], in: indexed)
        #expect(found.count == 1, "\(query.expression)")
        #expect(found.first == indexed.indices.filter { query.matches(indexed[$0]) })
        let plain = query.expression.unicodeScalars.filter { !"\" *()".unicodeScalars.contains($0) }
        #expect(plain.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    }

    @Test func `a very long query is cut`() throws {
        let long = (0..<500).map { "w\($0)" }.joined(separator: " ")
        #expect(try #require(SearchQuery.parse(long)).terms.count == 32)
        let characters = String(repeating: "规划", count: 500)
        let query = try #require(SearchQuery.parse(characters))
        #expect(query.matches(SearchWords.indexed(characters)))
        #expect(
            try SQLiteOracle.matches(
                of: [query.expression], in: [SearchWords.indexed(characters)]) == [[0]])
    }
}

@Suite struct `SQLite and matches` {
    private static let pieces = [
        "plan", "plans", "planes", "planet", "goal", "Goals", "norme", "normes", "nationaux",
        "National",
        "развитие", "развития", "План", "планов", "й", "ё", "التنمية", "تنمية", "وقرار", "للجنة",
        "可", "持续",
        "发展", "发", "展", "ITU-T", "C26/35-E", "2.2", "l'Union", "œuvre", "Ⅳ", "①", "straße", "ﷺ",
        "ﻻ", "カ",
        "ガ", "한국", "हिन्दी", "ไทย", "x\u{300}", "\u{1D400}", "𠀀", "🙂", "\u{0}", "ʼ", "ø", "Ø", "İ", "ſ",
        " ", " ", " ", "-", ".", "\"", "*", "'", ",", "\n", "(", "\u{AD}", "\u{200F}", "µ", "½",
        "²",
    ]

    private static func text(_ count: Int, _ numbers: inout SeededGenerator) -> String {
        (0..<count).map { _ in
            (pieces.randomElement(using: &numbers) ?? "")
                + (Bool.random(using: &numbers) ? " " : "")
        }.joined()
    }

    @Test func `agree on random texts and queries`() throws {
        var numbers = SeededGenerator(seed: 7)
        let texts = (0..<400).map { _ in SearchWords.indexed(Self.text(12, &numbers)) }
        let queries = (0..<1500).compactMap { number in
            SearchQuery.parse(Self.text(1 + number % 3, &numbers))
        }
        let found = try SQLiteOracle.matches(of: queries.map(\.expression), in: texts)
        #expect(found.count == queries.count)
        var hits = 0
        for (query, rows) in zip(queries, found) {
            hits += rows.count
            #expect(
                rows == texts.indices.filter { query.matches(texts[$0]) }, "\(query.expression)")
        }
        #expect(hits > 1000)
    }

    @Test func `SQLite leaves the words of every letter as they are`() throws {
        let scalars = (1...0x323AF).compactMap { Unicode.Scalar(UInt32($0)) }
        let texts = scalars.map { SearchWords.indexed("q\($0)q") }
        let terms = try SQLiteOracle.terms(of: texts)
        for (text, terms) in zip(texts, terms) where text != terms.joined(separator: " ") {
            Issue.record("\(text.unicodeScalars.map { $0.value }) \(terms)")
        }
    }

    @Test func `composed and decomposed spellings have the same words`() {
        for code in 1...0xFFFF {
            guard let scalar = Unicode.Scalar(UInt32(code)), !(0xAC00...0xD7A3).contains(code)
            else { continue }
            let letter = "x " + String(scalar)
            let parts = letter.decomposedStringWithCanonicalMapping
            // Seven rare characters stand for ones beyond the basic plane, and are kept.
            if parts.unicodeScalars.contains(where: { $0.value > 0xFFFF }) { continue }
            #expect(SearchWords.indexed(letter) == SearchWords.indexed(parts), "\(code)")
        }
    }
}
