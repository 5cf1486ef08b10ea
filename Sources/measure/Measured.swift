import Figures
import Foundation
import Journals
import Planning
import Records
import StoreSQLite
import Vocabulary

/// Measurements taken in by the million beside raw rows in SQLite, and worked out beside DuckDB.
enum Measured {
    private static let indicators = 200
    private static let regions = 50

    /// Takes measurements in and works figures out.
    ///
    /// - Parameters:
    ///   - count: How many measurements.
    ///   - folder: Where files may be made; the table stays there, for others to read the same.
    /// - Throws: What the register throws.
    static func measure(_ count: Int, in folder: URL) throws {
        let table = table(of: count)
        try Data(table).write(to: folder.appending(path: "measured-\(count).csv"))
        let store = try SQLiteStore.creating(
            folder.appending(path: "measured-\(count).sqlite").path)
        let register = try Register(store) { Instant(milliseconds: 1_800_000_000_000) }
        try register.commit(Change(from: 0, definitions), by: .measurer)
        var own = Times()
        try own.take { try take(table, into: register) }
        print("  file of the register: \(try bytes(of: folder, count)) bytes a measurement")
        var floor = Times()
        floor.take { insertRaw(count, in: folder) }
        report("import of \(count) measurements", own.median, floor: floor.median, "raw SQLite")
        try rollUp(register, count)
    }

    private static func bytes(of folder: URL, _ count: Int) throws -> Int {
        let path = folder.appending(path: "measured-\(count).sqlite").path
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        return (size ?? 0) / count
    }

    // MARK: Taking in

    private static let mapping: ColumnMapping = {
        var mapping = ColumnMapping(id: Samples.key(9_000_001))
        mapping.code = "M"
        mapping.columns = [
            ("indicator", ColumnRole.indicator), ("period", .period), ("region", .dimension),
            ("value", .value),
        ].map { name, role in
            var column = MappedColumn()
            column.name = name
            column.role = role
            return column
        }
        return mapping
    }()

    private static func take(_ table: [UInt8], into register: Register) throws {
        var reader = CSVReader(table)
        let workspace = try register.workspace()
        let taken = try MeasurementIntake.taken(
            by: mapping, CategoryNames(of: workspace) { _ in [] }, in: workspace,
            since: register.measurements
        ) { try? reader.next() }
        guard taken.faults.isEmpty else { throw StoreError.busy }
        var draft = SubmissionDraft(taken.blocks, key: Samples.key(9_000_002), code: "S.1")
        draft.submission.state = .approved
        try register.commit(
            Change(from: workspace.position, [.creating(draft.submission)]), by: .measurer,
            files: draft.files)
    }

    private static func insertRaw(_ count: Int, in folder: URL) {
        let raw = RawDatabase(folder.appending(path: "raw-measured-\(count).sqlite").path)
        raw.run(
            "CREATE TABLE m (indicator INTEGER, period INTEGER, region TEXT, value REAL)")
        raw.insertMeasurements(count) { row in
            (
                row % indicators, 2_000 + row / (indicators * regions),
                "r\(row / indicators % regions)",
                Double(row % 9_973) / 100
            )
        }
    }

    // MARK: Working out

    /// Latest, count and share of the target by indicator and period; printed for others to compare.
    private static func rollUp(_ register: Register, _ count: Int) throws {
        let workspace = try register.workspace()
        guard let today = CalendarDate(year: 2_999, month: 1, day: 1) else { return }
        let indicators = workspace.records(Indicator.self)
        for turn in ["first", "second", "third"] {
            let book = FigureBook(workspace, register.measurements, on: today)
            var own = Times()
            var results: [PeriodResult] = []
            own.take { results = indicators.flatMap { book.results(of: $0) } }
            let sum = results.compactMap(\.value.number).reduce(0, +)
            print(
                "  rolled up \(count), \(turn) time: \(Int(own.median * 1_000)) ms, "
                    + "\(results.count) rows, \(results.compactMap(\.share.number).count) shares, \(results.map(\.count).reduce(0, +)) values, sum \(sum)"
            )
        }
    }

    // MARK: Samples

    private static var definitions: [RecordEdit] {
        edits(ofIndicators: indicators) + targetEdits
    }

    /// A target for each indicator and each of twenty years: 1,000 and the number of the year.
    private static var targetEdits: [RecordEdit] {
        (0..<indicators * 20).map { number in
            let year = 2_000 + number % 20
            var target = Target(id: Samples.key(1_000_000 + number))
            target.code = "T\(number)"
            target.indicator = Samples.key(number / 20)
            target.period = Period(years: year, through: year)
            target.value = Quantity(1_000 + number % 20)
            return .creating(target)
        }
    }

    /// Indicators that are told apart by region.
    static func edits(ofIndicators count: Int) -> [RecordEdit] {
        (0..<count).map { number in
            var indicator = Indicator(id: Samples.key(number))
            indicator.code = "I\(number)"
            indicator.measure = .number
            indicator.direction = .rising
            indicator.overTime = .latest
            indicator.overUnits = .sum
            var dimension = IndicatorDimension()
            dimension.name = "region"
            dimension.sharing = .partition
            indicator.dimensions = [dimension]
            return .creating(indicator)
        }
    }

    private static func table(of count: Int) -> [UInt8] {
        var text: [UInt8] = Array("indicator,period,region,value\n".utf8)
        text.reserveCapacity(count * 24)
        for row in 0..<count {
            let year = 2_000 + row / (indicators * regions)
            let value = row % 9_973
            text += Array(
                "I\(row % indicators),\(year),r\(row / indicators % regions),\(value / 100).\(value % 100 + 100)\n"
                    .utf8)
        }
        return text
    }
}
