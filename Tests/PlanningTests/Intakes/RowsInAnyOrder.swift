import Diagnostics
import Planning
import Records
import TestSupport
import Testing
import Vocabulary

/// Which rows of a table are taken in, whatever the order in which they stand.
@Suite struct RowsInAnyOrder {
    /// A row as it stands in the table; the category is empty where it is for all.
    private struct Row: Hashable {
        let indicator: Int
        let year: Int
        let category: String
        let reporter: String
        let value: Int

        var cells: [String] { ["I\(indicator)", "\(year)", category, reporter, "\(value)"] }
        /// What the value is of, without itself.
        var place: [String] { Array(cells.dropLast()) }
    }

    private static func indicator(_ number: UInt64) -> Indicator {
        var indicator = Indicator(id: .number(number))
        indicator.code = "I\(number)"
        indicator.measure = .number
        var dimension = IndicatorDimension()
        dimension.name = "region"
        indicator.dimensions = [dimension]
        return indicator
    }

    private let workspace: Workspace = {
        var workspace = Workspace(.standard)
        var unit = Unit(id: .number(90))
        unit.code = "U1"
        workspace.fold((0..<3).map { .creating(indicator($0)) } + [.creating(unit)])
        return workspace
    }()

    private static let mapping: ColumnMapping = {
        var mapping = ColumnMapping(id: .number(80))
        let roles: [ColumnRole] = [.indicator, .period, .dimension, .reporter, .value]
        mapping.columns = zip(["what", "when", "region", "who", "value"], roles).map { name, role in
            var column = MappedColumn()
            (column.name, column.role) = (name, role)
            return column
        }
        return mapping
    }()

    private func taken(_ rows: [Row]) throws -> TakenMeasurements {
        try taken(cells: rows.map(\.cells))
    }

    private func taken(cells: [[String]]) throws -> TakenMeasurements {
        var lines = ([Self.mapping.columns.map(\.name)] + cells).enumerated().map {
            TableRow(line: $0 + 1, cells: $1)
        }[...]
        return try MeasurementIntake.taken(
            by: Self.mapping, CategoryNames(of: workspace) { _ in [] }, in: workspace,
            since: NothingMeasured()
        ) { lines.popFirst() }
    }

    private static func rows(_ random: inout SeededGenerator) -> [Row] {
        (0..<Int.random(in: 1...200, using: &random)).map { _ in
            Row(
                indicator: .random(in: 0..<3, using: &random),
                year: .random(in: 1990..<2020, using: &random),
                category: ["", "a", "b"][Int.random(in: 0..<3, using: &random)],
                reporter: Bool.random(using: &random) ? "U1" : "",
                value: .random(in: 0..<2, using: &random))
        }
    }

    @Test(arguments: 1...100)
    func `a value counts once, and another one for the same place contradicts it`(
        seed: Int
    ) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let rows = Self.rows(&random)
        var firsts: [[String]: Int] = [:]
        var (repeated, contradicting) = (0, 0)
        for row in rows {
            guard let first = firsts[row.place] else {
                firsts[row.place] = row.value
                continue
            }
            if first == row.value { repeated += 1 } else { contradicting += 1 }
        }
        let taken = try taken(rows)
        #expect(taken.counts.new == firsts.count, "seed \(seed)")
        #expect(taken.counts.repeated == repeated, "seed \(seed)")
        #expect(taken.faults.count == contradicting, "seed \(seed)")
        #expect(taken.counts.rows == rows.count)
    }

    @Test(arguments: 1...50)
    func `the same values are taken in from any order of rows`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let rows = Array(
            Dictionary(Self.rows(&random).map { ($0.place, $0) }) { one, _ in one }.values)
        func values(_ rows: [Row]) throws -> Set<Measurement> {
            Set(
                try taken(rows).blocks.flatMap {
                    MeasurementBlock.rows($0.bytes, of: $0.indicator) ?? []
                })
        }
        let first = try values(rows.shuffled(using: &random))
        #expect(first.count == rows.count, "seed \(seed)")
        #expect(try values(rows.shuffled(using: &random)) == first, "seed \(seed)")
    }

    @Test func `years and their halves share days in any order`() throws {
        func faults(_ periods: [String]) throws -> [String] {
            let taken = try taken(cells: periods.map { ["I0", $0, "", "", "1"] })
            return taken.faults.groups().flatMap(\.examples).map(\.code)
        }
        #expect(try faults(["2020", "2019", "2021", "2019-H1"]) == ["measurement.overlap"])
        #expect(try faults(["2019-H1", "2021", "2019-H2", "2020"]).isEmpty)
        #expect(try faults(["2019-H1", "2021", "2019-H2", "2019"]) == ["measurement.overlap"])
    }
}

/// Nothing was handed in before.
private struct NothingMeasured: MeasurementSource {
    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] { [] }
}
