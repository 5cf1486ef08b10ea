import Testing
import Vocabulary

/// The demo's plans of three cycles: what was aligned with what, and which indicators were followed.
@Suite(.serialized) struct DemoCycles {
    /// Of each objective of ITU-T, how much of its cost went to each of the five goals, in percent.
    ///
    /// - Source: PP Resolution 71 (Rev. Dubai, 2018), appendix A.
    private static let shares: [(objective: String, shares: [Int])] = [
        ("T.1", [40, 20, 10, 20, 10]), ("T.2", [15, 75, 0, 10, 0]), ("T.3", [50, 30, 10, 5, 5]),
        ("T.4", [30, 50, 10, 5, 5]), ("T.5", [25, 20, 10, 10, 35]),
    ]

    /// The goal with the greatest share is served primarily, the others with one secondarily.
    private static var derived: [String] {
        shares.flatMap { objective, shares in
            shares.enumerated().filter { $0.element > 0 }.map { goal, share in
                let rank = share == shares.max() ? "primary" : "secondary"
                let strength = share >= 40 ? "strong" : share >= 20 ? "medium" : "weak"
                return "2020.\(objective)|2020.G\(goal + 1)|\(rank)|\(strength)"
            }
        }
    }

    @Test func `objectives serve the goals of 2020-2023 as their cost was shared out`() throws {
        let demo = try DemoSession()
        let matrix = demo.cells("record list alignment", 2, 3, 4, 5).filter {
            $0.hasPrefix("2020.")
        }
        #expect(matrix.sorted() == Self.derived.sorted())
        #expect(matrix.count == 23)
        #expect(matrix.count { $0.contains("|primary|") } == 5)
        #expect(Self.shares.allSatisfy { $0.shares.reduce(0, +) == 100 })
    }

    @Test func `conflicting standards, a falling indicator, are followed through three cycles`()
        throws
    {
        let demo = try DemoSession()
        let series = demo.cells("indicator series 2024.TP5-b.2", 0, 1, 4)
        let expected = [
            ("2016.T.5.1", 2016, [16, 15, 14, 13]), ("2020.T.5-b.1", 2020, [13, 12, 10, 9]),
            ("2024.TP5-b.2", 2024, [8, 7]),
        ]
        #expect(series == rows(expected))
        // From 9 on the last day of 2023 down to 3 in 2027: 7 is a third of the way.
        let figures = demo.run("figures 2024.TP5-b.2 --format json").output
        #expect(figures.contains("0.3333333333333333"), "\(figures)")
    }

    @Test func `memoranda, a rising indicator, are followed through three cycles`() throws {
        let demo = try DemoSession()
        let expected = [
            ("2016.T.5-3.1", 2016, [45, 49, 54, 58]), ("2020.T.5-c.1", 2020, [60, 63, 68, 72]),
            ("2024.TP5-b.1", 2024, [75, 79]),
        ]
        #expect(demo.cells("indicator series 2024.TP5-b.1", 0, 1, 4) == rows(expected))
        #expect(demo.cells("indicator series 2020.T.5-c.1", 0, 1, 4) == rows(expected.dropLast()))
    }

    @Test func `the crosswalk names the indicators that go on, whatever became of their element`()
        throws
    {
        let demo = try DemoSession()
        let lines = demo.cells("plan crosswalk SP-2020 SP-2024", 1, 2, 6)
        #expect(lines.contains("dropped|2020.T.5-b|2020.T.5-b.1 → 2024.TP5-b.2"))
        #expect(lines.contains { $0.hasPrefix("renamed|2020.T.5-c|") })
        let earlier = demo.cells("plan crosswalk SP-2016 SP-2020", 1, 6).joined(separator: "\n")
        #expect(earlier.contains("2016.T.5.1 → 2020.T.5-b.1"))
        #expect(earlier.contains("2016.T.5-3.1 → 2020.T.5-c.1"))
    }

    private func rows(_ cycles: some Sequence<(String, Int, [Int])>) -> [String] {
        cycles.flatMap { code, year, values in
            values.enumerated().map { "\(code)|\(year + $0.offset)-01-01|\($0.element).0" }
        }
    }
}
