package import Records
package import Vocabulary

/// A period for which measurements are collected.
package struct ReportingPeriod: Record {
    package static let kind = "period"

    package let id: Identifier<ReportingPeriod>
    package var code = ""
    package var name = MultilingualText()
    package var period: Period?
    /// By when values are wanted.
    package var due: CalendarDate?
    package var state: PeriodState? = .open

    package init(id: Identifier<ReportingPeriod>) { self.id = id }

    /// Whether nothing is taken for some days any more, since they lie within it and it is locked.
    func locks(_ days: Period) -> Bool {
        guard state == .locked, let period else { return false }
        return period.contains(days.first) && period.contains(days.last)
    }

    package static let fields: [Field<ReportingPeriod>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .searched, .changedBy([.editor, .translator])),
        Field("period", \.period, .toSave),
        Field("due", \.due),
        Field("state", \.state, .toPublish, .changedBy([.editor, .approver])),
    ]
}

/// Whether values are still taken.
package enum PeriodState: String, FieldCode {
    case open, locked
    package static let listName = "collection"
}
