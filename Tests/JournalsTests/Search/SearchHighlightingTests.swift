import TestSupport
import Testing

@testable import Journals

@Suite struct `What a search found in a text` {
    private func marked(_ typed: String, in text: String) throws -> String {
        let query = try #require(SearchQuery.parse(typed))
        return Self.marked(text, SearchWords.ranges(of: query, in: text))
    }

    private static func marked(_ text: String, _ ranges: [Range<String.Index>]) -> String {
        var result = ""
        var end = text.startIndex
        for range in ranges {
            result += text[end..<range.lowerBound] + "[" + text[range] + "]"
            end = range.upperBound
        }
        return result + text[end...]
    }

    @Test(arguments: [
        ("goal", "Strategic Goals, a goal", "Strategic [Goals], a [goal]"),
        ("developpement", "le Développement durable", "le [Développement] durable"),
        ("发展", "可持续发展目标，发现，展开", "可持续[发展]目标，发现，展开"),
        ("تنمية", "أهداف التَّنْمِية", "أهداف [التَّنْمِية]"),
        ("itu-t \"by 2030\"", "ITU-T: by 2030.", "[ITU-T]: [by 2030]."),
        ("stra*", "the strategy and Strategic", "the [strategy] and [Strategic]"),
        ("развитие", "О РАЗВИТИИ связи", "О [РАЗВИТИИ] связи"),
        ("union", "l'Unio\u{301}n, reunion", "l'[Unio\u{301}n], reunion"),
        ("nothing", "at all", "at all"),
        ("发 展", "发展", "[发展]"),
    ])
    func `the words found are marked in the text itself`(
        _ typed: String, _ text: String, _ expected: String
    ) throws {
        #expect(try marked(typed, in: text) == expected)
    }

    @Test func `a snippet stands around the first place found`() throws {
        let text =
            String(repeating: "many words before ", count: 40) + "the strategic goals of the Union "
            + String(repeating: "and words behind ", count: 40)
        let query = try #require(SearchQuery.parse("goal"))
        let snippet = SearchSnippet(of: query, in: text, length: 60)
        #expect(snippet.text.count <= 60)
        #expect(snippet.isCutBefore && snippet.isCutBehind)
        #expect(
            Self.marked(snippet.text, snippet.ranges)
                == "the strategic [goals] of the Union and words behind and words")
    }

    @Test func `a snippet of a short text is the text`() throws {
        let query = try #require(SearchQuery.parse("目标"))
        let snippet = SearchSnippet(of: query, in: "战略目标")
        #expect(snippet.text == "战略目标" && !snippet.isCutBefore && !snippet.isCutBehind)
        #expect(snippet.ranges.map { snippet.text[$0] } == ["目标"])
    }

    @Test func `a snippet never exceeds its length and marks only itself`() throws {
        var numbers = SeededGenerator(seed: 3)
        let pieces = [
            "goal", " ", "发展", "e\u{301}", "👩‍👩‍👧", "\r\n", "التَّنْمِية ", "x", "\u{301}", "goals ",
        ]
        for length in [0, 1, 2, 5, 20, 60] {
            for typed in ["goal", "发展", "تنمية", "absent", "e*"] {
                let text = (0..<40).map { _ in pieces.randomElement(using: &numbers) ?? "" }
                    .joined()
                let query = try #require(SearchQuery.parse(typed))
                let snippet = SearchSnippet(of: query, in: text, length: length)
                #expect(snippet.text.count <= length)
                #expect(text.contains(snippet.text))
                _ = Self.marked(snippet.text, snippet.ranges)
            }
        }
    }
}
