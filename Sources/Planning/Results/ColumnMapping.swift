package import Records
package import Vocabulary

/// How the columns of somebody's table are read as measurements: said once, and kept.
package struct ColumnMapping: Record {
    package static let kind = "mapping"

    package let id: Identifier<ColumnMapping>
    package var code = ""
    /// What tables it is for.
    package var note = MultilingualText()
    package var columns: [MappedColumn] = []
    /// The indicator of all rows, where no column names it.
    package var indicator: Identifier<Indicator>?
    /// What stands in a cell that has no value, beside nothing at all.
    package var missing: [String] = []
    /// The sign before the digits behind the point; `nil` where each number shows it.
    package var decimal: Quantity.DecimalSign?
    /// What each row counts, where rows are things that happened and no column has a value.
    package var rowValue: Quantity?

    package init(id: Identifier<ColumnMapping>) { self.id = id }

    package static let fields: [Field<ColumnMapping>] = [
        Field("code", \.code, .toSave, .searched),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("columns", \.columns, .toPublish),
        Field("indicator", \.indicator),
        Field("missing", \.missing),
        Field("decimal", \.decimal),
        Field("rowValue", \.rowValue),
    ]
}

extension ColumnMapping {
    /// The same columns under another code.
    package func named(_ code: String, as id: Identifier<ColumnMapping>) -> ColumnMapping {
        var mapping = ColumnMapping(id: id)
        mapping.code = code
        mapping.note = note
        mapping.columns = columns
        mapping.indicator = indicator
        mapping.missing = missing
        mapping.decimal = decimal
        mapping.rowValue = rowValue
        return mapping
    }
}

extension Quantity.DecimalSign: FieldCode {
    package static let listName = "decimal"
}

/// What a column holds.
package struct MappedColumn: FieldGroup {
    /// The name of the column.
    package var name = ""
    package var role: ColumnRole?
    /// The dimension of which it has the categories, or of which its values are of one category.
    package var dimension = ""
    /// Of a column of values: of which category they are.
    package var category = ""
    /// Of a column of values: the indicator.
    package var indicator: Identifier<Indicator>?
    /// Of a column of values: the period.
    package var period: Period?

    package init() {}

    package static let fields: [Field<MappedColumn>] = [
        Field("name", \.name), Field("role", \.role), Field("dimension", \.dimension),
        Field("category", \.category), Field("indicator", \.indicator),
        Field("period", \.period),
    ]
}

/// What a column of measurements holds.
package enum ColumnRole: String, FieldCode {
    case indicator, period
    case periodStart = "period-start"
    case periodEnd = "period-end"
    case value, denominator, unit, reporter, dimension, note
    case ignored
    package static let listName = "column-role"
}
