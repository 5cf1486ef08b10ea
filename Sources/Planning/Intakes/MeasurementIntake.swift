package import Diagnostics
package import Records
import Vocabulary

/// Takes the rows of somebody's table in as measurements, one after the other.
///
/// Nothing is taken in twice: what was handed in before is passed over, and so is what the table
/// repeats. All that is wrong is collected; as long as there is anything, nothing is to be kept.
package struct MeasurementIntake {
    private let mapping: ColumnMapping
    private let workspace: Workspace
    private let source: any MeasurementSource
    private var reader: RowReader
    private var ledger = MeasurementLedger()
    /// By the numbers of indicators.
    private var series: [IntakeSeries?] = []
    /// What is wrong with any value of a period, by the numbers of periods.
    private var locks: [Finding?] = []
    /// What is wrong with the categories of a line, by the numbers of lines; `nil` where nobody looked.
    private var lineFaults: [[Finding]?] = []
    private var counted = CountedRows()
    private var counts = IntakeCounts()
    private var faults = IntakeFaults()

    /// An intake of a table.
    ///
    /// - Parameters:
    ///   - names: The names of its columns.
    ///   - mapping: What the columns hold.
    ///   - categoryNames: What categories are called.
    ///   - workspace: The records.
    ///   - source: Where what was handed in before is.
    /// - Throws: A `Refusal` with each `mapping.…` that is wrong.
    package init(
        _ names: [String], _ mapping: ColumnMapping, _ categoryNames: CategoryNames,
        in workspace: Workspace, since source: any MeasurementSource
    ) throws(Refusal) {
        self.mapping = mapping
        self.workspace = workspace
        self.source = source
        reader = RowReader(
            try MappedTable(names, mapping), mapping, categoryNames, workspace)
    }

    /// Takes a row in.
    package mutating func take(_ row: TableRow) {
        counts.rows += 1
        let columns = reader.table.values
        let empty = columns.count { reader.text(row, $0.index) == nil }
        counts.withoutValue += empty
        guard empty < columns.count || mapping.rowValue != nil else { return }
        var found: [Finding] = []
        let head = reader.head(of: row, &found)
        for finding in found { faults.add(finding, line: row.line) }
        if let value = mapping.rowValue {
            if found.isEmpty { counted.add(value, head, line: row.line) }
            return
        }
        for column in columns {
            guard let text = reader.text(row, column.index) else { continue }
            take(text, head.at(column, &reader), column, row, isRead: found.isEmpty)
        }
    }

    /// What has come of all rows.
    package consuming func finished() -> TakenMeasurements {
        for (head, value, line) in counted.all {
            guard let value else {
                faults.add(Finding("table.too-large", .error), line: line)
                continue
            }
            enter(value, nil, head, line: line)
        }
        return TakenMeasurements(
            blocks: series.compactMap { $0 }.flatMap(\.blocks).sorted {
                $0.indicator < $1.indicator
            },
            counts: counts, faults: faults, unreadColumns: reader.table.unread)
    }

    // MARK: Values

    private mutating func take(
        _ text: String, _ head: RowHead, _ column: MappedTable.ValueColumn, _ row: TableRow,
        isRead: Bool
    ) {
        guard let number = head.indicator, let taken = self.series(number) else { return }
        if let unit = reader.text(row, reader.table.places.unit),
            let fault = taken.fault(ofUnit: unit)
        {
            faults.add(fault, line: row.line)
        }
        guard taken.indicator.measure != .qualitative else {
            var head = head
            head.words = text
            if isRead { enter(nil, nil, head, line: row.line) }
            return
        }
        let place = reader.table.places.denominator
        let part = reader.text(row, place)
        let value = self.number(text, column.name, taken, row)
        let denominator = part.flatMap {
            self.number($0, reader.table.names[place ?? 0], nil, row)
        }
        guard isRead, let value, part == nil || denominator != nil else { return }
        enter(value, denominator, head, line: row.line)
    }

    /// The number of a cell; where it is none, a fault is noted.
    private mutating func number(
        _ text: String, _ column: String, _ taken: IntakeSeries?, _ row: TableRow
    ) -> Quantity? {
        let written =
            taken.map { $0.indicator.value(written: text, mapping.decimal) }
            ?? Quantity.written(text, mapping.decimal)
        guard let written else {
            let values: [String: FindingValue] = ["value": .text(text), "column": .text(column)]
            faults.add(Finding("table.no-number", .error, values), line: row.line)
            return nil
        }
        if written.isRounded { counts.rounded += 1 }
        return written.quantity
    }

    private mutating func enter(
        _ value: Quantity?, _ denominator: Quantity?, _ head: RowHead, line: Int
    ) {
        guard let indicator = head.indicator, let period = head.period,
            let taken = series(indicator)
        else { return }
        let numbers = RowNumbers(
            period: period, categories: head.categories, reporter: head.reporter)
        let row = Measurement(
            of: taken.indicator.id, in: reader.parts.periods.values[period], value,
            outOf: denominator, ordered: reader.parts.categories.values[head.categories],
            by: reader.parts.reporters.values[head.reporter], words: head.words)
        let place = ledger.line(indicator, for: head.categories, by: head.reporter)
        let found = check(row, period, place, taken)
        guard found.isEmpty else {
            for finding in found { faults.add(finding, line: line) }
            return
        }
        let outcome = ledger.enter(
            row, line: place, period: period, row: line, reader.parts.periods.values)
        if isTaken(outcome, row, line) { taken.append(row, numbers) }
    }

    /// Counts a value by what it is beside those that there are, and tells whether it is taken in.
    private mutating func isTaken(
        _ outcome: MeasurementLedger.Outcome, _ row: Measurement, _ line: Int
    ) -> Bool {
        switch outcome {
        case .new:
            counts.new += 1
            return true
        case .correction:
            counts.corrections += 1
            return true
        case .unchanged: counts.unchanged += 1
        case .repeated: counts.repeated += 1
        case .contradiction(let first):
            faults.add(Finding("table.twice", .error, ["line": .number(first)]), line: line)
        case .overlap(let other):
            let period = reader.parts.periods.values[other]
            faults.add(MeasurementCheck.overlap(row.period, period), line: line)
        }
        return false
    }

    // MARK: Checks

    /// What is wrong with a value; what is wrong with its period or line is found out once for all.
    private mutating func check(
        _ row: Measurement, _ period: Int, _ line: Int, _ taken: IntakeSeries
    ) -> [Finding] {
        var found = taken.check.valueFaults(row)
        while lineFaults.count <= line { lineFaults.append(nil) }
        let inCategories = lineFaults[line] ?? taken.check.categoryFaults(row.categories)
        lineFaults[line] = inCategories
        while locks.count <= period {
            locks.append(taken.check.lock(reader.parts.periods.values[locks.count]))
        }
        found += inCategories
        if let lock = locks[period] { found.append(lock) }
        return found
    }

    /// What is taken in of the indicator of a number; what was handed in of it before is noted when it
    /// is asked for first.
    private mutating func series(_ number: Int) -> IntakeSeries? {
        while series.count <= number { series.append(nil) }
        if let known = series[number] { return known }
        guard let indicator = workspace[reader.indicators.values[number]] else { return nil }
        let made = IntakeSeries(indicator, workspace)
        series[number] = made
        for submitted in source.measurements(of: indicator.id, in: workspace) {
            guard let state = workspace[submitted.submission]?.state, state != .returned else {
                continue
            }
            for row in submitted.rows ?? [] { note(row, number) }
        }
        return made
    }

    private mutating func note(_ row: Measurement, _ indicator: Int) {
        let numbers = reader.numbers(of: row)
        let line = ledger.line(indicator, for: numbers.categories, by: numbers.reporter)
        ledger.note(row, line: line, period: numbers.period, reader.parts.periods.values)
    }
}

extension RowHead {
    /// The same for a column of values that says more.
    fileprivate func at(_ column: MappedTable.ValueColumn, _ reader: inout RowReader) -> RowHead {
        var head = self
        if let indicator = column.indicator { head.indicator = reader.number(of: indicator) }
        if let period = column.period { head.period = reader.number(of: period) }
        if let category = column.category {
            head.categories = reader.adding(category, to: head.categories)
        }
        return head
    }
}
