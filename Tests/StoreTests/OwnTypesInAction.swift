import Diagnostics
import Journals
import Planning
import Records
import Testing
import Vocabulary

/// Two types of records that cost one description each have all that a record has.
@Suite struct OwnTypesInAction {
    private let vessels = RecordDescription(Vessel.self)
    private let voyages = RecordDescription(Voyage.self)

    private var full: Vessel {
        var vessel = Vessel.named("V-1", 1, "Étoile")
        vessel.name.write("Star", in: .english, state: .translated)
        vessel.builder = "=HYPERLINK(\"x\") & Söhne"
        vessel.launched = CalendarDate(year: 2024, month: 2, day: 29)
        vessel.charter = Period(years: 2024, through: 2027)
        vessel.berths = -4
        vessel.state = .afloat
        vessel.isLeased = true
        var paper = Vessel.Paper()
        paper.title = "Certificate; \"A\""
        paper.issued = CalendarDate(year: 2025, month: 1, day: 1)
        vessel.papers = [paper, Vessel.Paper()]
        return vessel
    }

    private struct Codes: RecordCodes {
        func code(_ kind: String, _ key: RecordKey) -> String { key.description }
        func key(_ kind: String, _ code: String) -> RecordKey? { RecordKey(code) }
    }

    @Test func `JSON there and back is exact`() throws {
        let json = vessels.json(of: full.content)
        let read = try #require(vessels.content(try JSONReader.read(json)))
        #expect(Vessel(read) == full)
        #expect(vessels.json(of: read) == json)
        #expect(String(decoding: json, as: UTF8.self).hasPrefix("{\"type\":\"vessel\",\"id\":"))
    }

    @Test func `CSV there and back is exact, and shows no formula`() throws {
        var voyage = Voyage(id: .number(5))
        voyage.code = "Y;1"
        voyage.escorts = [.number(1), .number(2)]
        voyage.log = "-1+2\nnext;line"
        for (type, content) in [(vessels, full.content), (voyages, voyage.content)] {
            let table = RecordCSV(type, codes: Codes())
            let bytes = table.bytes(of: [content])
            let read = table.read(bytes, existing: { _ in nil }, newKey: { .number(99) })
            #expect(read.findings == [])
            #expect(read.contents == [content])
            #expect(!String(decoding: bytes, as: UTF8.self).contains(",=HYP"))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `history, difference and merge come with the description`(_ kind: StoreKind) throws {
        let register = try kind.register()
        var vessel = Vessel.named("V-1", 1, "Étoile")
        try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
        let old = vessel
        vessel.name.write("Star", in: .english)
        vessel.berths = 3
        let edit = try #require(RecordEdit.changing(old, to: vessel))
        #expect(edit.settings.map(\.path.description) == ["berths", "name.en"])
        try register.commit(Change(from: 1, [edit]), by: .tester)
        var other = old
        other.builder = "Yard"
        let late = try #require(RecordEdit.changing(old, to: other))
        try register.commit(Change(from: 1, [late]), by: .tester)
        let history = try register.history("vessel", vessel.id.retyped(), upTo: 3)
        #expect(history.map(\.number) == [1, 2, 3])
        #expect(history[1].differences.map(\.path.description) == ["name.en", "berths"])
        #expect(history[2].differences.first?.new == .text("Yard"))
    }

    @Test(arguments: StoreKind.allCases)
    func `words are found in every language, also after a change`(_ kind: StoreKind) throws {
        let register = try kind.register()
        var vessel = full
        try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
        func found(_ words: String) throws -> [RecordKey] {
            let query = try #require(SearchQuery.parse(words))
            return try register.search(query, limit: 10).map(\.key)
        }
        #expect(try found("etoile") == [vessel.id.retyped()])
        #expect(try found("star") == [vessel.id.retyped()])
        let old = vessel
        vessel.name.write("Луна", in: .russian)
        vessel.builder = ""
        let edit = try #require(RecordEdit.changing(old, to: vessel))
        try register.commit(Change(from: 1, [edit]), by: .tester)
        #expect(try found("луна").count == 1)
        #expect(try found("Söhne").isEmpty)
        try register.commit(Change(from: 2, [.removing(vessel.id)]), by: .tester)
        #expect(try found("star").isEmpty)
    }

    @Test func `what is missing is found, by condition too`() {
        var vessel = Vessel.named("V-1", 1)
        vessel.state = .afloat
        let fields = vessels.gaps(in: vessel.content).map { $0.values["field"] }
        #expect(fields == [.term("field.vessel.name"), .term("field.vessel.launched")])
        #expect(
            vessels.faults(of: Vessel(id: .number(1)).content).map(\.code) == [
                "record.field-needed"
            ])
    }

    @Test func `a value of another type is refused, whatever wrote it`() throws {
        let wrong = RecordEdit(
            .create, kind: "vessel", key: .number(1),
            settings: [
                .init(FieldPath("code"), .text("V")), .init(FieldPath("berths"), .text("four")),
                .init(FieldPath("colour"), .text("red")),
                .init(FieldPath("state"), .code("sunk")),
            ])
        let refusal = #expect(throws: Refusal.self) {
            try Workspace(.ships).applying([wrong])
        }
        #expect(
            refusal?.findings.map(\.code)
                == ["record.wrong-value", "record.unknown-field", "record.wrong-value"])
        let json = Array(#"{"type":"vessel","id":"\#(RecordKey.number(1))","berths":"four"}"#.utf8)
        #expect(vessels.content(try JSONReader.read(json)) == nil)
    }
}
