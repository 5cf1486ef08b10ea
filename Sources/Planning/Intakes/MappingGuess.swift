package import Records
import Vocabulary

/// What the columns of a table probably hold, from what stands in them, whatever language they are
/// named in.
package struct MappingGuess {
    /// How many rows are looked at.
    private static let mostRows = 200

    private let indicator: Indicator?
    private let indicators: NameIndex<Identifier<Indicator>>
    private let units: NameIndex<String>

    /// A guess for the values of one indicator, or of several that the table names.
    package init(_ indicator: Indicator?, in workspace: Workspace) {
        self.indicator = indicator
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
        keepOne(.period, &columns) { $0.first }
        keepOne(.indicator, &columns) { $0.first }
        keepOne(.reporter, &columns) { $0.first }
        keepOne(.unit, &columns) { $0.first }
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
        if texts.allSatisfy(Self.isPeriod) { return .period }
        if texts.allSatisfy({ indicators[$0] != nil }) { return .indicator }
        if texts.allSatisfy({ units[$0] != nil }) { return .reporter }
        if let indicator, texts.allSatisfy({ indicator.isCounted(in: $0) }), !indicator.unit.isEmpty
        {
            return .unit
        }
        let numbers = texts.count { Quantity.written($0) != nil }
        return numbers * 2 > texts.count ? .value : .dimension
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
        guard let kept = choice(found) else { return }
        for index in found where index != kept { columns[index].role = .ignored }
    }
}
