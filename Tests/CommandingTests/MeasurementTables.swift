import TestSupport
import Testing

/// Tables of values that somebody hands in with `indicator import`.
@Suite struct MeasurementTables {
    private let plan: PlanSession

    init() throws { plan = try PlanSession() }

    /// Imports a table for the indicator I1, which is told apart by sex.
    private func take(_ table: String, _ options: String = Self.long) throws -> Transcript {
        let path = try plan.session.file("table.csv", Array(table.utf8))
        return plan.session.run("indicator import --why Counted \(options)", path)
    }

    private static let long =
        "--indicator I1 --column Year=period --column Sex=dimension:sex --column N=value"

    @Test func `a table with a row a value is taken in, and a row that is there already is not`()
        throws
    {
        #expect(try take("Year,Sex,N\n2026,female,3\n2026,male,4\n").code == 0)
        let more = try take("Year,Sex,N\n2026,female,3\n2026,male,5\n2027,male,6\n")
        #expect(more.code == 0)
        #expect(plan.cells("record list submission", 1) == ["table.1", "table.2"])
        #expect(
            plan.cells("indicator series I1 --drafts", 1, 3, 5) == [
                "2026-01-01|female|3.0", "2026-01-01|male|5.0", "2027-01-01|male|6.0",
            ])
        #expect(try take("Year,Sex,N\n2027,male,6\n").error.contains("Nothing changes"))
    }

    @Test func `columns that are named as periods hold values, whatever stands above the table`()
        throws
    {
        let table =
            "Members by sex, in thousands\n\nSex;2026;2027;Remark\nfemale;1,5;..;x\nmale;7;8;\n"
        let taken = try take(
            table, "--indicator I1 --column Sex=dimension:sex --missing .. --save WIDE")
        #expect(taken.code == 0)
        #expect(taken.findings == ["table.unread", "Entry"])
        #expect(
            plan.cells("indicator series I1 --drafts", 1, 3, 5) == [
                "2026-01-01|female|1.5", "2026-01-01|male|7.0", "2027-01-01|male|8.0",
            ])
        #expect(try take(table, "--mapping WIDE").findings == ["table.imported"])
        #expect(try take(table + "male;1;2;\n", "--mapping WIDE").findings.contains("table.twice"))
    }

    @Test func `columns of values may each be of an indicator, and have a denominator`() throws {
        let table = "When,Members,Share,All\n2026-H1,12,45,60\n"
        let options =
            "--column When=period --column Members=value:I0 --column Share=value:I2"
        #expect(try take(table, options).code == 0)
        #expect(plan.cells("indicator series I0 --drafts", 4) == ["12.0"])
        #expect(plan.cells("indicator series I2 --drafts", 4) == ["45.0"])
        let parts = "When,Share,All\n2027,45,60\n"
        #expect(
            try take(
                parts,
                "--indicator I2 --column When=period --column Share=value --column All=denominator"
            ).code == 0)
        #expect(plan.cells("indicator series I2 --drafts", 4, 5) == ["45.0|", "45.0|60.0"])
    }

    @Test func `indicators and units are known by their codes or names, each row by itself`() throws
    {
        let table = "What,Who,When,N\nI1,Unit,2026,3\nI0,U1,2022,5\n"
        let options =
            "--column What=indicator --column Who=reporter --column When=period --column N=value"
        #expect(try take(table, options).code == 0)
        #expect(plan.cells("indicator series I1 --drafts", 0, 3, 4) == ["I0|U1|5.0", "I1|U1|3.0"])
    }

    @Test func `all that is wrong is said at once, by row, and nothing is kept`() throws {
        let table = """
            Year,Sex,N
            2026,female,"1,234"
            20x6,male,1
            2026,other,1
            2025,male,1
            2026-H1,male,2
            2026-Q1,male,2
            2026-H1,male,3

            """
        let taken = try take(table)
        #expect(taken.code == 1)
        #expect(
            taken.findings == [
                "table.no-number", "table.no-period", "measurement.unknown-category",
                "measurement.locked", "measurement.overlap", "table.twice",
            ])
        let places = taken.error.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap {
            $0.split(separator: " ").last
        }
        #expect(places == ["2:1", "3:1", "4:1", "5:1", "7:1", "8:1"])
        #expect(plan.cells("record list submission", 1).isEmpty)
        let report = try take(table, Self.long + " --faults")
        #expect(report.output.split(separator: "\r\n").count == 7)
    }

    @Test func `a value in another unit is refused`() throws {
        plan.run("record add indicator C measure=number direction=rising unit=member --why Made")
        let options =
            "--indicator C --column Y=period --column N=value --column U=unit"
        #expect(try take("Y,N,U\n2026,1,Member\n", options).code == 0)
        let other = try take("Y,N,U\n2027,1,event\n", options)
        #expect(other.findings == ["table.other-unit"])
        #expect(try take("Y,N,U\n2027,1,people (member)\n", options).code == 0)
    }

    @Test func `a part of nothing is refused, and none of none is no number`() throws {
        let options =
            "--indicator I2 --column Y=period --column N=value --column D=denominator"
        let part = try take("Y,N,D\n2026,5,0\n", options)
        #expect(part.findings == ["ratio.part-of-nothing"])
        #expect(try take("Y,N,D\n2026,0,0\n", options + " --state approved").code == 0)
        let figures = try #require(try plan.json("figures I2") as? [[String: Any]])
        #expect(figures.first?["missing"] as? String == "not-applicable")
    }

    @Test func `what is wrong with the columns is said at once`() throws {
        let wrong = try take("A,B,B\n1,2,3\n", "--column C=value --column B=note")
        #expect(
            wrong.findings == [
                "mapping.no-column", "mapping.column-twice", "mapping.no-value",
                "mapping.no-period", "mapping.no-indicator",
            ])
        #expect(try take("", "--column A=value").findings == ["table.empty"])
        #expect(try take("A\n", "--column A=what").findings == ["usage.column"])
    }

    @Test func `a hundred thousand bad rows make one report with a few of each kind`() throws {
        let rows = (0..<100_000).map { "2026,female,x\($0)" }.joined(separator: "\n")
        let taken = try take("Year,Sex,N\n" + rows)
        #expect(taken.findings.count == 6)
        #expect(taken.findings.last == "table.more")
        #expect(taken.error.contains("99,995"))
        let report = try take("Year,Sex,N\n" + rows, Self.long + " --faults")
        #expect(report.output.split(separator: "\r\n").count == 100_001)
    }
}
