import Testing

/// Owners are wanted from the first release on, however a record came in.
@Suite struct OwnersFromTheStart {
    private static let csv = """
        code,measure,direction,unit,overTime,frequency,owner,deputy\r
        I1,number,rising,member,latest,year,,\r
        I2,number,rising,member,latest,year,P1,\r
        I3,number,rising,member,latest,year,P1,P2\r

        """

    private func session() throws -> RegisterSession {
        let session = try RegisterSession()
        session.run("init --origin example.org/owners")
        for post in ["P1", "P2"] {
            session.run("record add post \(post) name.en=Head --why Made")
        }
        return session
    }

    @Test func `trap 18: who brings indicators in without an owner is told of each`() throws {
        let session = try session()
        let file = try session.file("indicators.csv", Array(Self.csv.utf8))
        let imported = session.run("import --type indicator --why Moved", file)
        #expect(imported.code == 0, "\(imported.error)")
        let found = session.rows("check indicator.no-owner indicator.no-deputy").map {
            "\($0[0]) \($0[2])"
        }
        #expect(
            found == [
                "indicator.no-owner indicator I1", "indicator.no-deputy indicator I1",
                "indicator.no-deputy indicator I2",
            ])
    }

    @Test func `trap 18: an indicator that is added has the same fields from the start`() throws {
        let session = try session()
        session.run("record add indicator I1 measure=number --why Made")
        let found = session.rows("check indicator.no-owner indicator.no-deputy").map { $0[0] }
        #expect(found == ["indicator.no-owner", "indicator.no-deputy"])
        let refused = session.run("record set indicator I1 owner=P1 deputy=P1 --why Both")
        #expect(refused.code == 1)
        session.run("record set indicator I1 owner=P1 deputy=P2 --why Named")
        #expect(session.rows("check indicator.no-owner indicator.no-deputy").isEmpty)
    }
}
