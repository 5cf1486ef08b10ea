import Planning
import Records
import TestSupport
import Testing
import Vocabulary

/// What the columns of a table are taken to hold.
@Suite struct GuessedColumns {
    private let workspace: Workspace = {
        var workspace = Workspace(.standard)
        var indicator = Indicator(id: .number(1))
        indicator.code = "I1"
        indicator.measure = .percentage
        workspace.fold([.creating(indicator)])
        return workspace
    }()

    private func roles(_ names: [String], _ rows: [[String]]) -> [ColumnRole?] {
        let named = RoleNames { role in
            switch role {
            case .value: ["value", "Wert"]
            case .denominator: ["of"]
            case .periodStart: ["from"]
            default: []
            }
        }
        let table = rows.enumerated().map { TableRow(line: $0.offset + 2, cells: $0.element) }
        return MappingGuess(nil, named, in: workspace).columns(names, table).map(\.role)
    }

    @Test(arguments: ["value", "Value", "Wert"])
    func `a column that is called value is the one, though another one has numbers too`(
        _ name: String
    ) {
        let found = roles(
            ["indicator", "year", name, "of", "rank"],
            [["I1", "2026", "45", "60", "1"], ["I1", "2027", "46", "60", "2"]])
        #expect(found == [.indicator, .period, .value, .denominator, .ignored])
    }

    @Test func `a name tells nothing where the column holds something else`() {
        let found = roles(["year", "from", "value"], [["2026", "Lisbon", "4"]])
        #expect(found == [.period, .dimension, .value])
    }

    @Test func `two columns of days are the first and the last of periods`() {
        let found = roles(
            ["a", "b", "c"],
            [["2026-01-01", "2026-06-30", "4"], ["2026-07-01", "2026-12-31", "5"]])
        #expect(found == [.periodStart, .periodEnd, .value])
    }

    @Test func `two columns of days that have no months between them are no periods`() {
        let found = roles(
            ["a", "b", "c"],
            [["2026-01-03", "2026-01-09", "4"], ["2026-02-01", "2026-02-11", "5"]])
        #expect(found == [.period, .ignored, .value])
    }

    @Test func `the first days alone are the periods`() {
        #expect(roles(["from", "value"], [["2026-01-01", "4"]]) == [.period, .value])
    }

    @Test func `two columns of days of which the second comes first are no periods`() {
        let found = roles(["a", "b", "c"], [["2026-06-30", "2026-01-01", "4"]])
        #expect(found == [.period, .ignored, .value])
    }
}
