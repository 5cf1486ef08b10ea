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
    let table: MappedTable
    private let mapping: ColumnMapping
    private let categoryNames: CategoryNames
    private let indicatorNames: NameIndex<Identifier<Indicator>>
    private let unitNames: NameIndex<String>
    private(set) var indicators = Numbering<Identifier<Indicator>>()
    private(set) var parts = RowNumbering()
    private var indicatorTexts = KnownTexts()
    private var periodTexts = KnownTexts()
    private var reporterTexts = KnownTexts()
    /// The texts of categories, for each column of a dimension.
    private var categoryTexts: [KnownTexts]
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
        categoryTexts = Array(repeating: KnownTexts(), count: table.dimensions.count)
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
            head.indicator = indicator(text(row, column) ?? "", &faults)
        } else {
            head.indicator = mapping.indicator.map { indicators.number(of: $0) }
        }
        head.period = period(row, &faults)
        if let text = text(row, table.places.reporter) {
            head.reporter = reporter(text, &faults) ?? 0
        }
        for place in table.dimensions.indices {
            guard let text = text(row, table.dimensions[place].index) else { continue }
            head.categories = adding(category(text, place), to: head.categories)
        }
        head.words = text(row, table.places.note) ?? ""
        return head
    }

    // MARK: Numbers

    /// The number of an indicator that the mapping names.
    mutating func number(of indicator: Identifier<Indicator>) -> Int {
        indicators.number(of: indicator)
    }

    /// The numbers of the parts of a measurement that was there before.
    mutating func numbers(of row: Measurement) -> RowNumbers { parts.numbers(of: row) }

    /// The number of a period.
    mutating func number(of period: Period) -> Int { parts.number(of: period) }

    /// The number of some categories with one more.
    mutating func adding(_ value: CategoryValue, to set: Int) -> Int {
        adding(single.number(of: value), to: set)
    }

    private mutating func adding(_ value: Int, to set: Int) -> Int {
        let key = UInt64(set) << 32 | UInt64(value)
        if let known = combined[key] { return known }
        let values = (parts.categories.values[set] + [single.values[value]]).sorted {
            $0.dimension < $1.dimension
        }
        let number = parts.number(of: values)
        combined[key] = number
        return number
    }

    // MARK: Texts

    private mutating func indicator(_ text: String, _ faults: inout [Finding]) -> Int? {
        if let known = indicatorTexts[text] { return known }
        guard let id = indicatorNames[text] else {
            faults.append(fault("table.unknown-indicator", text, table.places.indicator))
            return nil
        }
        return indicatorTexts.know(text, as: indicators.number(of: id))
    }

    private mutating func reporter(_ text: String, _ faults: inout [Finding]) -> Int? {
        if let known = reporterTexts[text] { return known }
        guard let code = unitNames[text] else {
            faults.append(fault("table.unknown-unit", text, table.places.reporter))
            return nil
        }
        return reporterTexts.know(text, as: parts.number(of: code))
    }

    private mutating func period(_ row: TableRow, _ faults: inout [Finding]) -> Int? {
        let places = table.places
        if let column = places.period {
            return period(text(row, column) ?? "", column, &faults)
        }
        guard let start = places.periodStart, let end = places.periodEnd else { return nil }
        return period("\(text(row, start) ?? "")/\(text(row, end) ?? "")", start, &faults)
    }

    private mutating func period(
        _ text: String, _ column: Int, _ faults: inout [Finding]
    ) -> Int? {
        if let known = periodTexts[text] { return known }
        guard let period = Period(parsing: text) else {
            faults.append(fault("table.no-period", text, column))
            return nil
        }
        return periodTexts.know(text, as: parts.number(of: period))
    }

    /// The number of a single category that a text means in a column of a dimension.
    private mutating func category(_ text: String, _ place: Int) -> Int {
        if let known = categoryTexts[place][text] { return known }
        var value = CategoryValue()
        value.dimension = table.dimensions[place].dimension
        value.category = categoryNames.code(of: text, in: value.dimension)
        return categoryTexts[place].know(text, as: single.number(of: value))
    }

    private func fault(_ code: String, _ text: String, _ column: Int?) -> Finding {
        let name = column.map { table.names[$0] } ?? ""
        return Finding(code, .error, ["value": .text(text), "column": .text(name)])
    }
}
