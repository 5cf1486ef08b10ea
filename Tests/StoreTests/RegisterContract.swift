import Diagnostics
import Journals
import Planning
import Records
import Testing
import Vocabulary

/// What every store does for a register.
@Suite struct RegisterContract {
    @Test(arguments: StoreKind.allCases)
    func `what was committed is there, also for another register on the same store`(
        _ kind: StoreKind
    ) throws {
        let register = try kind.register()
        let number = try register.commit(
            Change(from: 0, [.creating(Vessel.named("V1", 1, "Étoile"))]), by: .tester)
        #expect(number == 1)
        let other = try Register(register.store, .ships, clock: Ticking().now)
        for workspace in [try register.workspace(), try other.workspace()] {
            #expect(workspace.record(Vessel.self, code: "v1")?.name[.french] == "Étoile")
            #expect(workspace.position == 1)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `what is at hand is the newest, or not known, after any register's commit`(
        _ kind: StoreKind
    ) throws {
        let register = try kind.register()
        let other = try Register(register.store, .ships, clock: Ticking().now)
        for number in 1...30 {
            try other.commit(
                Change(
                    from: number - 1, [.creating(Vessel.named("V\(number)", UInt64(number)))]),
                by: .tester)
            #expect([nil, number].contains(register.workspaceAtHand?.position))
            _ = try register.workspace()
            #expect([nil, number].contains(register.workspaceAtHand?.position))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `what nobody changed for a while is at hand once it was read`(_ kind: StoreKind) throws {
        let register = try kind.register()
        try register.commit(Change(from: 0, [.creating(Vessel.named("V1", 1))]), by: .tester)
        var known: Workspace?
        while known == nil {
            _ = try register.workspace()
            known = register.workspaceAtHand
        }
        #expect(known?.position == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `a refused change leaves nothing behind`(_ kind: StoreKind) throws {
        let register = try kind.register()
        var voyage = Voyage(id: .number(9))
        voyage.vessel = .number(1)
        let refusal = #expect(throws: Refusal.self) {
            try register.commit(
                Change(
                    from: 0, [.creating(Vessel.named("A B", 1)), .creating(voyage)]), by: .tester)
        }
        #expect(refusal?.findings.map(\.code) == ["record.code-signs", "record.field-needed"])
        #expect(try register.store.size() == 0)
        #expect(try register.workspace().count("vessel") == 0)
    }

    @Test(arguments: StoreKind.allCases)
    func `a change that is no longer allowed where it is carried out is refused`(
        _ kind: StoreKind
    ) throws {
        let register = try kind.register()
        let other = try Register(register.store, .ships, clock: Ticking().now)
        let vessel = Vessel.named("V1", 1, "Étoile")
        try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
        var renamed = vessel
        renamed.code = "W1"
        let edit = try #require(RecordEdit.changing(vessel, to: renamed))
        _ = try other.workspace()
        try register.commit(Change(from: 1, [edit]), by: .tester)
        #expect(other.lastSeen.position == 1)
        var asked: [Int] = []
        let refusal = #expect(throws: Refusal.self) {
            try other.committed(
                Change(from: 1, [.creating(Vessel.named("V2", 2))]), by: .tester
            ) { workspace throws(Refusal) in
                asked.append(workspace.position)
                guard workspace.record(Vessel.self, code: "W1") == nil else {
                    throw Refusal(Finding("permission.denied", .error))
                }
            }
        }
        #expect(refusal?.findings.map(\.code) == ["permission.denied"])
        #expect(asked == [1, 2])
        #expect(try register.store.size() == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `edits of different fields from one version are merged`(_ kind: StoreKind) throws {
        let register = try kind.register()
        let vessel = Vessel.named("V1", 1, "Étoile")
        try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
        var first = vessel
        first.berths = 4
        var second = vessel
        second.name.write("Star", in: .english, state: .translated)
        for changed in [first, second] {
            let edit = try #require(RecordEdit.changing(vessel, to: changed))
            try register.commit(Change(from: 1, [edit]), by: .tester)
        }
        let merged = try #require(try register.workspace().record(Vessel.self, code: "V1"))
        #expect(merged.berths == 4)
        #expect(merged.name[.english] == "Star")
    }

    @Test(arguments: StoreKind.allCases)
    func `an edit of a field that was changed in the meantime is refused`(_ kind: StoreKind) throws
    {
        let register = try kind.register()
        let vessel = Vessel.named("V1", 1, "Étoile")
        try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
        var first = vessel
        first.berths = 4
        var second = vessel
        second.berths = 5
        let edits = try [first, second].map { try #require(RecordEdit.changing(vessel, to: $0)) }
        try register.commit(Change(from: 1, [edits[0]]), by: .tester)
        let refusal = #expect(throws: Refusal.self) {
            try register.commit(Change(from: 1, [edits[1]]), by: .tester)
        }
        #expect(refusal?.findings.map(\.code) == ["change.conflict"])
        #expect(refusal?.findings.first?.values["number"] == .number(2))
        try register.commit(Change(from: 1, [edits[0]]), by: .tester)
        #expect(try register.workspace().record(Vessel.self, code: "V1")?.berths == 4)
    }

    @Test(arguments: StoreKind.allCases)
    func `the workspace of any position is the one that was`(_ kind: StoreKind) throws {
        let register = try kind.register()
        var vessel = Vessel.named("V1", 1)
        try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
        for berths in 1...5 {
            var changed = vessel
            changed.berths = berths
            let edit = try #require(RecordEdit.changing(vessel, to: changed))
            try register.commit(Change(from: berths, [edit]), by: .tester)
            vessel = changed
        }
        for berths in 1...5 {
            let workspace = try register.workspace(asOf: berths + 1)
            #expect(workspace.record(Vessel.self, code: "V1")?.berths == berths)
        }
        #expect(try register.workspace(asOf: 0).count("vessel") == 0)
        #expect(throws: Refusal.self) { try register.workspace(asOf: 7) }
    }

    @Test(arguments: StoreKind.allCases)
    func `an earlier code leads on, and a removed record leads nowhere`(_ kind: StoreKind) throws {
        let register = try kind.register()
        let vessel = Vessel.named("V1", 1)
        var renamed = vessel
        renamed.code = "V2"
        try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
        let edit = try #require(RecordEdit.changing(vessel, to: renamed))
        try register.commit(Change(from: 1, [edit]), by: .tester)
        let again = try Register(register.store, .ships, clock: Ticking().now)
        #expect(try again.workspace().record(Vessel.self, code: "V1")?.code == "V2")
        try register.commit(Change(from: 2, [.removing(vessel.id)]), by: .tester)
        #expect(try again.workspace().record(Vessel.self, code: "V2") == nil)
        #expect(try again.workspace().count("vessel") == 0)
    }

    @Test(arguments: StoreKind.allCases)
    func `registers that write at once lose nothing`(_ kind: StoreKind) async throws {
        let first = try kind.register()
        let second = try Register(first.store, .ships, clock: Ticking().now)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<40 {
                let register = number.isMultiple(of: 2) ? first : second
                group.addTask {
                    let vessel = Vessel.named("V\(number)", UInt64(number))
                    try register.commit(Change(from: 0, [.creating(vessel)]), by: .tester)
                }
            }
            try await group.waitForAll()
        }
        #expect(try first.workspace().count("vessel") == 40)
        #expect(try second.workspace().position == 40)
    }
}
