import Diagnostics
import Testing
import Vocabulary

@Suite("Message files")
struct MessagePatternTests {
    private func messages(_ text: StaticString) -> Catalogue {
        Catalogue(files: [(name: "messages.en.txt", text: text)], rules: PluralRules(parsing: ""))
    }

    @Test func `comments and empty lines are passed over`() {
        let catalogue = messages("# a: one\n\n# b: two\nc: three\n")
        #expect(catalogue.keys(in: .english) == ["c"])
    }

    @Test func `an indented line goes on with the message above it`() {
        let catalogue = messages("a: one\n   two\n  three\nb: four\n")
        #expect(catalogue.text("a", in: .english) == "one two three")
        #expect(catalogue.text("b", in: .english) == "four")
    }

    @Test func `a colon in the words belongs to them`() {
        #expect(messages("a: b: c").text("a", in: .english) == "b: c")
    }

    @Test func `words in double quotes keep the spaces at their ends`() {
        let catalogue = messages("a: \"  b \"\nc: \"\nd: say \"no\"")
        #expect(catalogue.text("a", in: .english) == "  b ")
        #expect(catalogue.text("c", in: .english) == "\"")
        #expect(catalogue.text("d", in: .english) == "say \"no\"")
    }

    @Test func `a value may stand twice, and beside another`() {
        let catalogue = messages("a: {x}{y}, {x}")
        let text = catalogue.text("a", in: .english, ["x": .text("1"), "y": .text("2")])
        #expect(text == "12, 1")
        #expect(catalogue.valueNames(of: "a", in: .english) == ["x", "y"])
    }

    @Test func `braces in a value are not filled again`() {
        let catalogue = messages("a: {x} and {y}")
        let text = catalogue.text("a", in: .english, ["x": .text("{y}"), "y": .text("2")])
        #expect(text == "{y} and 2")
    }

    @Test func `each plural of a message lists the forms it spells out`() {
        let catalogue = messages("a: {x|one=#|other=#} {y} {z|other=#}")
        let categories = catalogue.pluralCategories(of: "a", in: .english).map { Set($0) }
        let expected: [Set<PluralCategory>] = [[.one, .other], [.other]]
        #expect(categories == expected)
        #expect(catalogue.pluralCategories(of: "unknown", in: .english) == [])
    }

    @Test func `a plural filled with words shows the words`() {
        let catalogue = messages("a: {x|one=# point|other=# points}")
        #expect(catalogue.text("a", in: .english, ["x": .text("many")]) == "many")
    }
}
