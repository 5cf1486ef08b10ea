import Records
import Testing
import Vocabulary

/// Edits of fields: what conflicts, and what two people may do at once.
@Suite struct EditTests {
    private func edit(_ settings: [(String, FieldValue)]) -> RecordEdit {
        RecordEdit(
            .set, kind: "post", key: Identifier(high: 1, low: 1),
            settings: settings.compactMap { path, value in
                FieldPath(parsing: path).map { .init($0, value) }
            })
    }

    @Test func `the same field to different values conflicts, to the same value it doesn't`() {
        let one = edit([("kind", .text("D1"))])
        #expect(one.conflicts(with: edit([("kind", .text("D2"))])).map(\.description) == ["kind"])
        #expect(one.conflicts(with: one).isEmpty)
        #expect(one.conflicts(with: edit([("parent", .absent)])).isEmpty)
    }

    @Test func `two languages of one text don't conflict, a language and the whole text do`() {
        let text = FieldValue.multilingual(MultilingualText("x", in: .french))
        let wording = { (language: Language, words: String) in
            FieldValue.wording(
                .init(language: language, text: words, state: .confirmed, sourceRevision: 1))
        }
        let french = edit([("name.fr", wording(.french, "un"))])
        #expect(french.conflicts(with: edit([("name.en", wording(.english, "one"))])).isEmpty)
        #expect(!french.conflicts(with: edit([("name.fr", wording(.french, "deux"))])).isEmpty)
        #expect(!french.conflicts(with: edit([("name", text)])).isEmpty)
    }

    @Test func `a removal conflicts with every edit of the record and with none of another`() {
        let removal = RecordEdit(.remove, kind: "post", key: Identifier(high: 1, low: 1))
        #expect(!edit([("kind", .absent)]).conflicts(with: removal).isEmpty)
        let other = RecordEdit(.remove, kind: "post", key: Identifier(high: 1, low: 2))
        #expect(edit([("kind", .absent)]).conflicts(with: other).isEmpty)
    }

    @Test func `two people's words in two languages come to the same in either order`() {
        var start = MultilingualText("one", in: .english)
        start.write("un", in: .french, state: .translated)
        var source = start
        source.write("two", in: .english)
        let english = source.version(in: .english)
        let french = MultilingualText.Version(
            language: .french, text: "une", state: .confirmed, sourceRevision: 1)
        var first = start
        first.place(english, in: .english)
        first.place(french, in: .french)
        var second = start
        second.place(french, in: .french)
        second.place(english, in: .english)
        #expect(first == second)
        #expect(first.isStale(in: .french))
    }
}
