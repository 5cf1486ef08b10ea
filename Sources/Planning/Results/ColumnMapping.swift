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

    package init(id: Identifier<ColumnMapping>) { self.id = id }

    package static let fields: [Field<ColumnMapping>] = [
        Field("code", \.code, .toSave, .searched),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("columns", \.columns, .toPublish),
        Field("indicator", \.indicator),
    ]
}

/// What a column holds.
package struct MappedColumn: FieldGroup {
    /// The name of the column.
    package var name = ""
    package var role: ColumnRole?
    /// The dimension of which it has the categories.
    package var dimension = ""

    package init() {}

    package static let fields: [Field<MappedColumn>] = [
        Field("name", \.name), Field("role", \.role), Field("dimension", \.dimension),
    ]
}

/// What a column of measurements holds.
package enum ColumnRole: String, FieldCode {
    case indicator, period
    case periodStart = "period-start"
    case periodEnd = "period-end"
    case value, denominator, unit, reporter, dimension, source, note
    case ignored
    package static let listName = "column-role"
}
