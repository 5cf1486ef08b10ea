package import Records
import Vocabulary

/// What the columns of a table probably hold: from their names where they are those of this system, in
/// any language, else from what stands in them.
package struct MappingGuess {
    /// How many rows are looked at.
    private static let mostRows = 200

    private let indicator: Indicator?
    private let indicators: NameIndex<Identifier<Indicator>>
    private let units: NameIndex<String>
    private let roleNames: RoleNames

    /// A guess for the values of one indicator, or of several that the table names.
    ///
    /// - Parameters:
    ///   - indicator: The indicator; `nil` where there are several.
    ///   - roleNames: What columns are called.
    ///   - workspace: The records.
    package init(_ indicator: Indicator?, _ roleNames: RoleNames, in workspace: Workspace) {
        self.indicator = indicator
        self.roleNames = roleNames
        indicators = NameIndex(workspace.records(Indicator.self).map { ($0.code, $0.name, $0.id) })
        units = NameIndex(workspace.records(Unit.self).map { ($0.code, $0.name, $0.code) })
    }

    /// A guess for each column.
    ///
    /// - Parameters:
    ///   - names: The names of the columns.
    ///   - rows: The first rows below them.
    /// - Returns: A column for each name, with a role.
    package func columns(_ names: [String], _ rows: [TableRow]) -> [MappedColumn] {
        var columns = names.indices.map { index in
            let texts = rows.prefix(Self.mostRows).compactMap { row in
                index < row.cells.count ? row.cells[index].trimmed : nil
            }
            return column(names[index].trimmed, texts.filter { !$0.isEmpty })
        }
        markDays(&columns, rows)
        for role in ColumnRole.allCases where ![.value, .dimension, .ignored].contains(role) {
            keepOne(role, &columns) { $0.first }
        }
        if !columns.contains(where: { $0.role == .value && Period(parsing: $0.name) != nil }) {
            keepOne(.value, &columns) { $0.last }
        }
        return columns
    }

    private func column(_ name: String, _ texts: [String]) -> MappedColumn {
        var column = MappedColumn()
        column.name = name
        column.role = role(name, texts)
        if column.role == .dimension {
            let known = indicator?.dimensions.first {
                $0.name.lowercased() == name.lowercased()
            }
            column.dimension = known?.name ?? name
        }
        return column
    }

    private func role(_ name: String, _ texts: [String]) -> ColumnRole {
        guard !texts.isEmpty else { return .ignored }
        if Period(parsing: name) != nil { return .value }
        if indicator?.dimensions.contains(where: { $0.name.lowercased() == name.lowercased() })
            ?? false
        {
            return .dimension
        }
        if let named = roleNames[name], fits(named, texts) { return named }
        if texts.allSatisfy(Self.isPeriod) { return .period }
        if texts.allSatisfy({ indicators[$0] != nil }) { return .indicator }
        if texts.allSatisfy({ units[$0] != nil }) { return .reporter }
        if let indicator, texts.allSatisfy({ indicator.isCounted(in: $0) }), !indicator.unit.isEmpty
        {
            return .unit
        }
        return isMostlyNumbers(texts) ? .value : .dimension
    }

    /// Whether a column that is called like a role can have it.
    private func fits(_ role: ColumnRole, _ texts: [String]) -> Bool {
        switch role {
        case .period, .periodStart, .periodEnd: texts.allSatisfy(Self.isPeriod)
        case .indicator: texts.allSatisfy { indicators[$0] != nil }
        case .reporter: texts.allSatisfy { units[$0] != nil }
        case .value: indicator?.measure == .qualitative || isMostlyNumbers(texts)
        case .denominator: isMostlyNumbers(texts)
        case .unit: !texts.allSatisfy { units[$0] != nil }
        case .note: true
        case .dimension, .ignored: false
        }
    }

    private func isMostlyNumbers(_ texts: [String]) -> Bool {
        texts.count { Quantity.written($0) != nil } * 2 > texts.count
    }

    /// Has two columns of days, between which there are whole months, be the first and the last days of
    /// periods.
    private func markDays(_ columns: inout [MappedColumn], _ rows: [TableRow]) {
        let found = columns.indices.filter { columns[$0].role == .period }
        let isNamed = found.contains { roleNames[columns[$0].name] == .period }
        guard found.count == 2, !isNamed else { return undoHalf(&columns) }
        let spans = rows.prefix(Self.mostRows).compactMap { row -> (CalendarDate, CalendarDate)? in
            guard found[1] < row.cells.count,
                let first = CalendarDate(row.cells[found[0]].trimmed),
                let last = CalendarDate(row.cells[found[1]].trimmed)
            else { return nil }
            return (first, last)
        }
        guard !spans.isEmpty,
            spans.allSatisfy({ Period(first: $0.0, last: $0.1)?.isMonths ?? false })
        else { return }
        columns[found[0]].role = .periodStart
        columns[found[1]].role = .periodEnd
    }

    /// Has the first or the last day alone be a period: it makes none with another one.
    private func undoHalf(_ columns: inout [MappedColumn]) {
        let halves = columns.indices.filter {
            [.periodStart, .periodEnd].contains(columns[$0].role)
        }
        if halves.count == 1 { columns[halves[0]].role = .period }
    }

    /// Whether a text is a period; a number is one only where it can be a year of our time.
    private static func isPeriod(_ text: String) -> Bool {
        guard let period = Period(parsing: text) else { return false }
        return (1_900...2_200).contains(period.first.year)
    }

    /// Leaves one of the columns that seem to hold the same; nothing is read from the others.
    private func keepOne(
        _ role: ColumnRole, _ columns: inout [MappedColumn], _ choice: ([Int]) -> Int?
    ) {
        let found = columns.indices.filter { columns[$0].role == role }
        let named = found.first { roleNames[columns[$0].name] == role }
        guard let kept = named ?? choice(found) else { return }
        for index in found where index != kept { columns[index].role = .ignored }
    }
}

extension Period {
    /// Whether it is whole months.
    fileprivate var isMonths: Bool { first.day == 1 && last.adding(days: 1)?.day == 1 }
}
