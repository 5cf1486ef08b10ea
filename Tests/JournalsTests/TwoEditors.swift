import Diagnostics
import Journals
import Planning
import Records
import Testing
import Vocabulary

/// Two people who change one target from the same position of the journal.
@Suite struct TwoEditors {
    private static let (first, second) = (
        Authorship(Identifier(high: 1, low: 1), why: "first"),
        Authorship(Identifier(high: 1, low: 2), why: "second")
    )
    private let register: Register
    private let target: Target

    init() throws {
        register = try Register(MemoryStore(.standard)) { Instant(milliseconds: 0) }
        var indicator = Indicator(id: Identifier(high: 2, low: 1))
        indicator.code = "I1"
        var target = Target(id: Identifier(high: 2, low: 2))
        target.code = "I1@2027"
        target.indicator = indicator.id
        target.period = Period(years: 2027, through: 2027)
        target.value = Quantity(100)
        self.target = target
        try register.commit(
            Change(from: 0, [.creating(indicator), .creating(target)]), by: Self.first)
    }

    /// Commits the target with a change, as if nothing had happened since the first entry.
    private func commit(_ by: Authorship, _ change: (inout Target) -> Void) throws {
        var changed = target
        change(&changed)
        let edit = try #require(RecordEdit.changing(target, to: changed))
        try register.commit(Change(from: 1, [edit]), by: by)
    }

    private var now: Target? {
        get throws { try register.workspace().record(Target.self, code: "I1@2027") }
    }

    @Test func `one field changed by both is refused with both versions, and nothing is lost`()
        throws
    {
        try commit(Self.first) { $0.value = Quantity(120) }
        let refusal = #expect(throws: Refusal.self) {
            try commit(Self.second) { $0.value = Quantity(90) }
        }
        let finding = try #require(refusal?.findings.first)
        #expect(refusal?.findings.count == 1 && finding.code == "change.conflict")
        #expect(
            finding.values["yours"] != nil && finding.values["yours"] != finding.values["theirs"])
        #expect(finding.place == Place(.record(kind: "target", code: "I1@2027")))
        #expect(finding.values["field"] == .term("field.target.value"))
        #expect(finding.values["number"] == .number(2))
        #expect(finding.values["actor"] == .text("\(Self.first.actor)"))
        let theirs = try #require(try register.entry(2)?.edits.first)
        #expect(theirs.settings.map(\.value) == [.quantity(Quantity(120))])
        #expect(try now?.value == Quantity(120))
        #expect(try register.workspace().position == 2)
    }

    @Test func `different fields merge`() throws {
        try commit(Self.first) { $0.value = Quantity(120) }
        try commit(Self.second) { $0.note = MultilingualText("Agreed", in: .english) }
        #expect(try now?.value == Quantity(120))
        #expect(try now?.note[.english] == "Agreed")
    }

    @Test func `of several fields the one that both changed is enough to refuse all`() throws {
        try commit(Self.first) { $0.value = Quantity(120) }
        #expect(throws: Refusal.self) {
            try commit(Self.second) {
                $0.value = Quantity(90)
                $0.targetKind = .milestone
            }
        }
        #expect(try now?.targetKind == nil)
    }

    @Test func `elements that two people put below each other make no circle`() throws {
        var elements = (1...2).map { number in
            var element = PlanElement(id: Identifier(high: 3, low: UInt64(number)))
            element.code = "E\(number)"
            return element
        }
        try register.commit(
            Change(from: 1, elements.map { .creating($0) }), by: Self.first)
        let before = elements
        elements[0].parent = elements[1].id
        elements[1].parent = elements[0].id
        let edits = try zip(before, elements).map { try #require(RecordEdit.changing($0, to: $1)) }
        try register.commit(Change(from: 2, [edits[0]]), by: Self.first)
        let refusal = #expect(throws: Refusal.self) {
            try register.commit(Change(from: 2, [edits[1]]), by: Self.second)
        }
        #expect(refusal?.findings.map(\.code) == ["record.circle"])
    }
}
