import Diagnostics
import Vocabulary

/// A table whose columns are known: where in a row each thing stands.
///
/// Values may stand one a row or side by side: in a column for each indicator, period or category. A
/// column that the mapping doesn't speak of and that is named as a period holds the values of that
/// period, where no other column has the period.
struct MappedTable: Sendable {
    /// A column with values, and what is the same for all of them.
    struct ValueColumn: Hashable, Sendable {
        let index: Int
        let name: String
        let indicator: Identifier<Indicator>?
        let period: Period?
        let category: CategoryValue?
    }

    /// A column with the categories of a dimension.
    struct DimensionColumn: Hashable, Sendable {
        let index: Int
        let dimension: String
    }

    /// Where the columns stand that occur once at most; asked for each row, so none is looked for.
    struct Places: Hashable, Sendable {
        let indicator: Int?
        let period: Int?
        let periodStart: Int?
        let periodEnd: Int?
        let denominator: Int?
        let unit: Int?
        let reporter: Int?
        let note: Int?

        init(_ place: (ColumnRole) -> Int?) {
            (indicator, period) = (place(.indicator), place(.period))
            (periodStart, periodEnd) = (place(.periodStart), place(.periodEnd))
            (denominator, unit) = (place(.denominator), place(.unit))
            (reporter, note) = (place(.reporter), place(.note))
        }
    }

    let values: [ValueColumn]
    let dimensions: [DimensionColumn]
    let places: Places
    let names: [String]
    /// The columns that nothing is read from.
    let unread: [String]

    /// The columns of a table by a mapping.
    ///
    /// - Throws: A `Refusal` with each `mapping.…` that is wrong.
    init(_ names: [String], _ mapping: ColumnMapping) throws(Refusal) {
        var matching = ColumnMatching(names, mapping)
        let found = matching.found
        self.names = matching.names
        dimensions = found.filter { $0.column.role == .dimension }.map {
            DimensionColumn(
                index: $0.index,
                dimension: $0.column.dimension.isEmpty ? $0.column.name : $0.column.dimension)
        }
        places = Places { role in found.first { $0.column.role == role }?.index }
        let hasPeriod = places.period != nil || places.periodStart != nil
        values =
            found.filter { $0.column.role == .value }.map {
                ValueColumn($0.column, at: $0.index, readsName: !hasPeriod)
            } + (hasPeriod ? [] : matching.periodColumns)
        let read = Set(found.map(\.index) + values.map(\.index))
        unread = matching.names.indices.filter { !read.contains($0) }.map { matching.names[$0] }
        matching.check(values, places)
        guard matching.findings.isEmpty else { throw Refusal(all: matching.findings) }
    }
}

extension MappedTable.ValueColumn {
    init(_ column: MappedColumn, at index: Int, readsName: Bool) {
        var category: CategoryValue?
        if !column.category.isEmpty {
            category = CategoryValue()
            category?.dimension = column.dimension
            category?.category = column.category
        }
        self.init(
            index: index, name: column.name, indicator: column.indicator,
            period: column.period ?? (readsName ? Period(parsing: column.name) : nil),
            category: category)
    }
}

/// Finds the columns that a mapping speaks of in the head of a table.
struct ColumnMatching {
    private let mapping: ColumnMapping
    let names: [String]
    private(set) var findings: [Finding] = []
    private(set) var found: [(column: MappedColumn, index: Int)] = []

    init(_ names: [String], _ mapping: ColumnMapping) {
        self.names = names.map(\.trimmed)
        self.mapping = mapping
        for column in mapping.columns where column.role != .ignored {
            let places = self.names.indices.filter { self.names[$0] == column.name }
            switch places.count {
            case 1: found.append((column, places[0]))
            case 0:
                add(
                    "mapping.no-column",
                    ["column": .text(column.name), "columns": .list(self.names)])
            default: add("mapping.column-twice", ["column": .text(column.name)])
            }
        }
    }

    /// The columns that are named as a period and of which the mapping says nothing.
    var periodColumns: [MappedTable.ValueColumn] {
        let known = Set(mapping.columns.map(\.name))
        return names.indices.filter { !known.contains(names[$0]) }.compactMap { index in
            Period(parsing: names[index]).map {
                .init(
                    index: index, name: names[index], indicator: nil, period: $0, category: nil)
            }
        }
    }

    /// Whether all that a measurement needs has a place.
    mutating func check(_ values: [MappedTable.ValueColumn], _ places: MappedTable.Places) {
        for role in ColumnRole.allCases where ![.dimension, .value, .ignored].contains(role) {
            let columns = found.filter { $0.column.role == role }.map(\.column.name)
            guard columns.count > 1 else { continue }
            add("mapping.role-twice", ["columns": .list(columns), "role": .term(role.term)])
        }
        if values.isEmpty, mapping.rowValue == nil { add("mapping.no-value") }
        if !values.isEmpty, mapping.rowValue != nil { add("mapping.counted-value") }
        let hasPeriod = places.period != nil || places.periodStart != nil
        if !hasPeriod, values.isEmpty || values.contains(where: { $0.period == nil }) {
            add("mapping.no-period")
        }
        if (places.periodStart == nil) != (places.periodEnd == nil) {
            add("mapping.half-period")
        }
        let isNamed = mapping.indicator != nil || places.indicator != nil
        if !isNamed, values.isEmpty || values.contains(where: { $0.indicator == nil }) {
            add("mapping.no-indicator")
        }
    }

    private mutating func add(_ code: String, _ values: [String: FindingValue] = [:]) {
        findings.append(Finding(code, .error, values))
    }
}

extension ColumnRole {
    /// The key of its name in the catalogue.
    var term: String { "\(Self.listName).\(rawValue)" }
}

extension String {
    /// The text without white space around it.
    var trimmed: String {
        let isPlain = { (byte: UInt8?) in byte.map { $0 > 0x20 && $0 < 0x80 } ?? true }
        guard !isPlain(utf8.first) || !isPlain(utf8.last) else { return self }
        var kept = self[...]
        while kept.first?.isWhitespace == true { kept.removeFirst() }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return String(kept)
    }
}
