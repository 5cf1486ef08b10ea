import Diagnostics
import Testing

@Suite("Findings")
struct FindingTests {
    @Test func `a note matters less than a warning, a warning less than an error`() {
        #expect([Finding.Severity.error, .note, .warning].sorted() == [.note, .warning, .error])
    }

    @Test func `a finding put inside a file keeps its own place behind it`() {
        let line = Place.Step.line(4, column: 2, text: "a b")
        let finding = Finding("sample.wrong", .warning, at: Place(line), ["number": .number(3)])
        let placed = finding.inside(Place(.file("a.txt")))
        #expect(placed.place == Place(.file("a.txt"), line))
        #expect(placed.code == finding.code)
        #expect(placed.severity == finding.severity)
        #expect(placed.values == finding.values)
    }

    @Test func `an empty place adds nothing on either side`() {
        let place = Place(.file("a.txt"), .paragraph("op.1"))
        #expect(Place().followed(by: place) == place)
        #expect(place.followed(by: Place()) == place)
        #expect(Place().steps == [])
    }

    @Test func `a refusal lists its first reason first`() {
        let first = Finding("sample.first", .error)
        let second = Finding("sample.second", .note)
        #expect(Refusal(first, [second]).findings == [first, second])
        #expect(Refusal(second).findings == [second])
    }
}
