import Diagnostics
import Journals
import Planning
import Records
import StoreSQLite
import TestSupport
import Testing
import Vocabulary

/// The records follow from the journal, whatever people do.
@Suite struct FoldedWorkspaces {
    @Test(arguments: StoreKind.allCases)
    func `the workspace folded from the journal is the kept one`(_ kind: StoreKind) throws {
        for seed in 1...8 {
            let register = try kind.register()
            // Often enough that records are kept on the way.
            try register.fill(to: seed == 1 ? 600 : 50, seed: seed)
            #expect(Doctor(register.store, .ships).findings() == [])
            let live = Picture(try register.workspace())
            let again = try Register(register.store, .ships, clock: Ticking().now)
            #expect(live == Picture(try again.workspace()))
            #expect(live.records.count > 3)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a code between two edits of one change leads nowhere, in memory and on the disk`(
        _ kind: StoreKind
    ) throws {
        let register = try kind.register()
        let vessel = Vessel.named("V1", 1)
        try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
        let edits = ["V2", "V3"].map { code in
            RecordEdit(
                .set, kind: "vessel", key: .number(1),
                settings: [.init(FieldPath("code"), .text(code))])
        }
        try register.commit(Change(from: 1, edits), by: .tester)
        let live = try register.workspace()
        try register.store.replaceRecords(with: live)
        for workspace in [live, try register.store.workspace(.ships)] {
            #expect(workspace.record(Vessel.self, code: "V2") == nil)
            #expect(workspace.record(Vessel.self, code: "V3")?.id == vessel.id)
            #expect(workspace.record(Vessel.self, code: "V1")?.id == vessel.id)
        }
        #expect(Doctor(register.store, .ships).findings() == [])
    }

    @Test func `independent changes come to the same in any order`() throws {
        for seed in 1...20 {
            var random = SeededGenerator(seed: UInt64(seed))
            var start = Workspace(.ships)
            start.fold((1...6).map { .creating(Vessel.named("V\($0)", UInt64($0), "Étoile")) })
            let vessels = start.records(Vessel.self)
            let changes = Self.independent(vessels)
            let expected = changes.reduce(into: start) { $0.fold($1) }
            for _ in 0..<4 {
                let shuffled = changes.shuffled(using: &random)
                let found = shuffled.reduce(into: start) { $0.fold($1) }
                #expect(Picture(found).contents == Picture(expected).contents)
            }
        }
    }

    /// One change a field and a language, each of every vessel.
    private static func independent(_ vessels: [Vessel]) -> [[RecordEdit]] {
        let alterations: [(inout Vessel) -> Void] = [
            { $0.berths = 12 }, { $0.builder = "Ö & Co" }, { $0.state = .afloat },
            { $0.isLeased = true }, { $0.code += ".b" },
        ]
        let translations = Language.allCases.filter { $0 != .french }.map { language in
            { (vessel: inout Vessel) in
                vessel.name.write("\(language)", in: language, state: .translated)
            }
        }
        let known = (alterations + translations).flatMap { alter in
            vessels.map { vessel in
                var changed = vessel
                alter(&changed)
                return [RecordEdit.changing(vessel, to: changed)].compactMap(\.self)
            }
        }
        let new = (50..<54).map { [RecordEdit.creating(Vessel.named("N\($0)", UInt64($0)))] }
        return known + new
    }

    @Test func `every record goes to JSON and back, and so does every entry`() throws {
        let register = try StoreKind.memory.register()
        try register.fill(to: 300, seed: 31)
        var count = 0
        try register.forEachEntry(in: 1...300) { number, entry in
            let bytes = EntryJSON.bytes(of: entry, .ships)
            #expect(EntryJSON.entry(bytes, .ships) == entry)
            count += 1
            return true
        }
        #expect(count == 300)
        #expect(
            try register.store.entries.allSatisfy { _, bytes in
                EntryJSON.entry(bytes, .ships).map { EntryJSON.bytes(of: $0, .ships) } == bytes
            })
        for position in stride(from: 10, through: 300, by: 10) {
            try register.workspace(asOf: position).forEachStored { type, key, stored in
                let content = stored.content(type)
                #expect(content?.key == key)
                #expect(content.map { type.json(of: $0)[...] } == stored.json)
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `kept records that were lost are made anew from the journal`(_ kind: StoreKind) throws {
        let register = try kind.register()
        try register.fill(to: 40, seed: 32)
        let before = Picture(try register.workspace())
        var wrong = Workspace(.ships)
        wrong.restore("vessel", .number(1), StoredRecord(version: 1, json: Array("{}".utf8)[...]))
        wrong.lead("vessel", "v1", to: .number(2))
        wrong.restored(to: 40)
        try register.store.replaceRecords(with: wrong)
        let doctor = Doctor(register.store, .ships)
        let codes = Set(doctor.findings().map(\.code))
        #expect(codes.isSuperset(of: ["record.kept-missing", "record.kept-extra"]))
        #expect(codes.contains("record.kept-code"))
        try doctor.rebuild()
        #expect(doctor.findings() == [])
        let again = try Register(register.store, .ships, clock: Ticking().now)
        #expect(Picture(try again.workspace()) == before)
    }

    @Test(arguments: StoreKind.allCases)
    func `records of an earlier position are not taken as the kept ones`(_ kind: StoreKind) throws {
        let register = try kind.register()
        try register.fill(to: 5, seed: 33)
        let early = try register.workspace(asOf: 4)
        #expect(throws: StoreError.changed(size: 5)) {
            try register.store.replaceRecords(with: early)
        }
        #expect(Doctor(register.store, .ships).findings() == [])
    }

    @Test(arguments: StoreKind.allCases)
    func `an entry behind the last one is none`(_ kind: StoreKind) throws {
        let register = try kind.register()
        try register.fill(to: 3, seed: 34)
        #expect(try register.entry(3) != nil)
        #expect(try register.entry(4) == nil)
    }

    /// All that a workspace holds, for comparison.
    private struct Picture: Equatable {
        var records: [RecordKey: StoredRecord] = [:]
        var contents: [RecordKey: ArraySlice<UInt8>] { records.mapValues(\.json) }
        var codes: [String: RecordKey] = [:]
        var position: Int

        init(_ workspace: Workspace) {
            position = workspace.position
            workspace.forEachStored { records[$1] = $2 }
            workspace.forEachFormerCode { codes["\($0.kind) \($1)"] = $2 }
        }
    }
}
