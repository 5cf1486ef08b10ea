import Diagnostics
import Records
import Vocabulary

/// What stands in a row beside its values, by numbers; `nil` where it is not said, or said wrongly.
struct RowHead {
    var indicator: Int?
    var period: Int?
    var categories = 0
    var reporter = 0
    var words = ""
}

/// Reads what stands beside the values of a row; what was read once is known again by its text.
struct RowReader {
    /// What a text means, or what is wrong with it.
    private enum Meaning {
        case number(Int)
        case fault(Finding)
    }

    let table: MappedTable
    private let mapping: ColumnMapping
    private let categoryNames: CategoryNames
    private let indicatorNames: NameIndex<Identifier<Indicator>>
    private let unitNames: NameIndex<String>
    private(set) var indicators = Numbering<Identifier<Indicator>>()
    private(set) var periods = Numbering<Period>()
    private(set) var categories = Numbering<[CategoryValue]>()
    private(set) var reporters = Numbering<String>()
    private var indicatorMeanings: [String: Meaning] = [:]
    private var periodMeanings: [String: Meaning] = [:]
    private var reporterMeanings: [String: Meaning] = [:]
    private var single = Numbering<CategoryValue>()
    private var combined: [UInt64: Int] = [:]

    init(
        _ table: MappedTable, _ mapping: ColumnMapping, _ categoryNames: CategoryNames,
        _ workspace: Workspace
    ) {
        self.table = table
        self.mapping = mapping
        self.categoryNames = categoryNames
        indicatorNames = NameIndex(
            workspace.records(Indicator.self).map { ($0.code, $0.name, $0.id) })
        unitNames = NameIndex(workspace.records(Unit.self).map { ($0.code, $0.name, $0.code) })
        _ = categories.number(of: [])
        _ = reporters.number(of: "")
    }

    /// The text of a cell, or `nil` where there is none, or one that stands for none.
    func text(_ row: TableRow, _ column: Int?) -> String? {
        guard let column, column < row.cells.count else { return nil }
        let text = row.cells[column].trimmed
        return text.isEmpty || mapping.missing.contains(text) ? nil : text
    }

    /// What stands in a row beside its values.
    mutating func head(of row: TableRow, _ faults: inout [Finding]) -> RowHead {
        var head = RowHead()
        if let column = table.places.indicator {
            head.indicator = number(.indicator, text(row, column) ?? "", &faults)
        } else {
            head.indicator = mapping.indicator.map { indicators.number(of: $0) }
        }
        head.period = period(row, &faults)
        if let text = text(row, table.places.reporter) {
            head.reporter = number(.reporter, text, &faults) ?? 0
        }
        for column in table.dimensions {
            guard let text = text(row, column.index) else { continue }
            var value = CategoryValue()
            value.dimension = column.dimension
            value.category = categoryNames.code(of: text, in: column.dimension)
            head.categories = adding(value, to: head.categories)
        }
        head.words = text(row, table.places.note) ?? ""
        return head
    }

    // MARK: Numbers

    /// The number of an indicator that the mapping names.
    mutating func number(of indicator: Identifier<Indicator>) -> Int {
        indicators.number(of: indicator)
    }

    /// The number of a period.
    mutating func number(of period: Period) -> Int { periods.number(of: period) }

    /// The number of a unit that reports.
    mutating func number(of reporter: String) -> Int { reporters.number(of: reporter) }

    /// The number of categories in the order of their dimensions.
    mutating func number(of values: [CategoryValue]) -> Int { categories.number(of: values) }

    /// The number of some categories with one more.
    mutating func adding(_ value: CategoryValue, to set: Int) -> Int {
        let key = UInt64(set) << 32 | UInt64(single.number(of: value))
        if let known = combined[key] { return known }
        let values = (categories.values[set] + [value]).sorted { $0.dimension < $1.dimension }
        let number = categories.number(of: values)
        combined[key] = number
        return number
    }

    // MARK: Texts

    private mutating func period(_ row: TableRow, _ faults: inout [Finding]) -> Int? {
        if let column = table.places.period {
            return number(.period, text(row, column) ?? "", &faults)
        }
        guard let start = table.places.periodStart, let end = table.places.periodEnd else {
            return nil
        }
        let days = "\(text(row, start) ?? "")/\(text(row, end) ?? "")"
        return number(.periodStart, days, &faults)
    }

    private mutating func number(
        _ role: ColumnRole, _ text: String, _ faults: inout [Finding]
    ) -> Int? {
        if let known = known(role, text) { return number(known, &faults) }
        let meaning = read(role, text)
        switch role {
        case .indicator: indicatorMeanings[text] = meaning
        case .reporter: reporterMeanings[text] = meaning
        default: periodMeanings[text] = meaning
        }
        return number(meaning, &faults)
    }

    private func known(_ role: ColumnRole, _ text: String) -> Meaning? {
        switch role {
        case .indicator: indicatorMeanings[text]
        case .reporter: reporterMeanings[text]
        default: periodMeanings[text]
        }
    }

    private func number(_ meaning: Meaning, _ faults: inout [Finding]) -> Int? {
        switch meaning {
        case .number(let number): return number
        case .fault(let finding):
            faults.append(finding)
            return nil
        }
    }

    private func columnName(_ role: ColumnRole) -> String {
        let places = table.places
        let place: Int? =
            switch role {
            case .indicator: places.indicator
            case .reporter: places.reporter
            default: places.period ?? places.periodStart
            }
        return place.map { table.names[$0] } ?? ""
    }

    private mutating func read(_ role: ColumnRole, _ text: String) -> Meaning {
        let values: [String: FindingValue] = [
            "value": .text(text), "column": .text(columnName(role)),
        ]
        switch role {
        case .indicator:
            if let id = indicatorNames[text] { return .number(indicators.number(of: id)) }
            return .fault(Finding("table.unknown-indicator", .error, values))
        case .reporter:
            if let code = unitNames[text] { return .number(reporters.number(of: code)) }
            return .fault(Finding("table.unknown-unit", .error, values))
        default:
            if let period = Period(parsing: text) { return .number(periods.number(of: period)) }
            return .fault(Finding("table.no-period", .error, values))
        }
    }
}
