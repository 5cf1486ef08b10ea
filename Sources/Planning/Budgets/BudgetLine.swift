package import Diagnostics
package import Records
package import Vocabulary

/// What an output costs, or a service that several outputs share.
///
/// - Source: PP Resolution 71, annex 3: an output is a cost object, represented by internal orders.
package struct BudgetLine: Record {
    package static let kind = "budget-line"

    package let id: Identifier<BudgetLine>
    package var code = ""
    package var name = MultilingualText()
    package var budget: Identifier<Budget>?
    /// The output that it pays for; none where several share it.
    package var element: Identifier<PlanElement>?
    /// The line of whose amounts these are parts; they count once, with it.
    package var partOf: Identifier<BudgetLine>?
    package var unit: Identifier<Unit>?
    /// The number of the internal order.
    package var internalOrder = ""
    package var cost: CostKind?
    /// The years that it is for, where that is not the whole budget.
    package var period: Period?
    /// ISO 4217; that of the budget where nothing is said.
    package var currency = ""
    package var planned: Quantity?
    package var committed: Quantity?
    package var spent: Quantity?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<BudgetLine>) { self.id = id }

    package static let fields: [Field<BudgetLine>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .searched, .changedBy([.editor, .translator])),
        Field("budget", \.budget, .toSave),
        Field("element", \.element),
        Field("partOf", \.partOf),
        Field("unit", \.unit),
        Field("internalOrder", \.internalOrder, .searched),
        Field("cost", \.cost),
        Field("period", \.period),
        Field("currency", \.currency, source: "ISO 4217"),
        Field("planned", \.planned),
        Field("committed", \.committed),
        Field("spent", \.spent),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// A currency has three letters.
    package var contradictions: [Finding] {
        guard !currency.isEmpty, !Budget.isCurrency(currency) else { return [] }
        return [Finding("budget.currency", .error, ["currency": .text(currency)])]
    }
}

/// Where a cost comes about.
package enum CostKind: String, FieldCode {
    /// In the output itself.
    case direct
    /// In a service that outputs share; it is spread over them by a driver.
    case shared
    package static let listName = "cost"
}
