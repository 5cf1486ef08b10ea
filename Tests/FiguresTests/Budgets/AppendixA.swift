import Figures
import Planning
import Testing
import Vocabulary

/// The allocation of planned cost to goals for 2020-2023, in thousands of Swiss francs.
///
/// - Source: PP Resolution 71 (Rev. Dubai, 2018), appendix A.
@Suite struct AppendixA {
    /// Cost, drivers in hundredths and published amounts for goals 1 to 5; `nil` where nothing stands.
    static let rows: [(code: String, cost: Int, drivers: [Int?], published: [Int?])] = [
        ("T.1", 57_966, [40, 20, 10, 20, 10], [23_985, 12_299, 6_573, 9_909, 5_200]),
        ("T.2", 26_188, [15, 75, nil, 10, nil], [3_921, 20_107, nil, 2_160, nil]),
        ("T.3", 11_332, [50, 30, 10, 5, 5], [5_655, 3_480, 1_240, 467, 490]),
        ("T.4", 19_291, [30, 50, 10, 5, 5], [5_747, 9_822, 2_100, 791, 831]),
        ("T.5", 3_039, [25, 20, 10, 10, 35], [799, 656, 350, 264, 970]),
    ]

    static var budget: SmallBudget {
        var budget = SmallBudget(precision: "1000")
        for row in rows {
            budget.line("L-\(row.code)", of: row.code, "\(row.cost)000")
            for goal in 1...5 {
                guard let driver = row.drivers[goal - 1] else { continue }
                budget.spread(
                    row.code, "G\(goal)", "\(driver)",
                    published: row.published[goal - 1].map { "\($0)000" })
            }
        }
        return budget
    }

    private static func thousands(_ number: Int) -> Computed { amount(number * 1_000) }

    @Test func `every published row sums to its cost, every column to the line of the Sector`()
        throws
    {
        let figures = Self.budget.figures
        let table = try #require(figures.planned.tiers.first)
        #expect(figures.planned.tiers.count == 1)
        for (row, given) in zip(table.rows, Self.rows) {
            #expect(row.source.place.code == given.code)
            #expect(row.source.cost.result == Self.thousands(given.cost))
            #expect(row.published == Self.thousands(given.cost), "\(given.code)")
        }
        let columns = [40_107, 46_364, 10_263, 13_591, 7_491]
        #expect(table.columns.map { table.published($0) } == columns.map(Self.thousands))
        #expect(table.cost == Self.thousands(117_816))
        #expect(table.published == Self.thousands(117_816))
        #expect(figures.total(.planned).result == Self.thousands(117_816))
    }

    @Test func `what was worked out sums to the same rows and the same whole`() throws {
        let table = try #require(Self.budget.figures.planned.tiers.first)
        for (row, given) in zip(table.rows, Self.rows) {
            #expect(row.sum == Self.thousands(given.cost), "\(given.code)")
        }
        #expect(table.sum == Self.thousands(117_816))
        let columns = table.columns.map { table.sum($0) }
        // 39,327.65, 44,887.1, 9,162.8, 16,047.05 and 8,391.4 in thousands, each rounded as a whole.
        #expect(columns == [39_327, 44_887, 9_163, 16_048, 8_391].map(Self.thousands))
    }

    @Test func `trap 16: published amounts are not their percentages; the difference is shown`()
        throws
    {
        let table = try #require(Self.budget.figures.planned.tiers.first)
        let row = table.rows[0]
        let differences = table.columns.map { row.cells[$0]?.difference }
        #expect(differences == [-799, -706, -776, 1_684, 597].map { Self.thousands($0) })
        #expect(row.cells[table.columns[0]]?.amount.result == Self.thousands(23_186))
        #expect(row.cells[table.columns[0]]?.published == exact("23985000"))
        #expect(table.rows[1].cells[table.columns[2]] == nil)
    }

    @Test func `an amount explains itself: cost, driver and the sum of drivers`() throws {
        let table = try #require(Self.budget.figures.planned.tiers.first)
        let figure = try #require(table.rows[0].cells[table.columns[0]]?.amount)
        #expect(figure.inputs.map(\.role) == [.cost, .driver, .drivers])
        #expect(figure.inputs.map(\.result) == [Self.thousands(57_966), amount(40), amount(100)])
        #expect(figure.inputs[0].figures.first?.inputs.first?.record?.code == "L-T.1")
        #expect(figure.inputs[1].record == RecordPlace("allocation", "T.1>G1"))
    }
}
