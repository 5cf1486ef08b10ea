import Diagnostics
import Journals
import Testing

/// Somebody writes to the journal's tables behind the program's back.
@Suite struct TamperedJournals {
    @Test(arguments: [(23, 1), (40, 2), (41, 3), (64, 4)])
    func `of 10,000 edits of entries the first altered one is named`(
        size: Int, seed: Int
    ) throws {
        let journal = try TamperedJournal(size: size, seed: seed)
        for _ in 0..<2_500 {
            let deeds = try journal.tamper()
            let expected = try journal.firstAltered()
            let found = try JournalVerifier(journal.store).verify()
            #expect(found.firstAltered == expected, "\(deeds)")
            #expect(found.isClean == (expected == nil), "\(deeds)")
            if expected == nil { #expect(found == journal.clean) }
            try journal.undo()
        }
        #expect(try JournalVerifier(journal.store).verify() == journal.clean)
    }

    @Test(arguments: [(40, 5), (46, 6)])
    func `an altered, missing or extra node of the tree is told apart from an altered entry`(
        size: Int, seed: Int
    ) throws {
        let journal = try TamperedJournal(size: size, seed: seed)
        for _ in 0..<500 {
            let place = try journal.tamperWithNode()
            let found = try JournalVerifier(journal.store).verify()
            #expect(found.findings.count == 1, "\(place) \(found.findings)")
            #expect(found.findings.first?.code == place.code, "\(place) \(found.findings)")
            #expect(found.firstAltered == nil, "\(place)")
            if place.code != "journal.node-extra" {
                #expect(found.findings.first?.values["level"] == .number(place.level))
                #expect(found.findings.first?.values["index"] == .number(place.index))
            }
            #expect(found.root == journal.clean.root)
            try journal.undo()
        }
    }

    @Test func `an entry altered together with its own hash is among the entries that are named`()
        throws
    {
        let journal = try TamperedJournal(size: 40, seed: 7)
        for number in 1...40 {
            try journal.forge(number)
            let found = try JournalVerifier(journal.store).verify()
            let first = try #require(found.firstAltered)
            #expect((number - 1) & ~1 == first - 1)
            #expect(found.findings.map(\.code) == ["journal.altered-among"])
            try journal.undo()
        }
    }
}
