package import Diagnostics
package import Records
package import Vocabulary

/// How much of a cost goes to an element: a cell of a table of reallocation.
///
/// - Source: PP Resolution 71, appendix A: planned cost, percentage and amount for each goal.
package struct Allocation: Record {
    package static let kind = "allocation"

    package let id: Identifier<Allocation>
    package var code = ""
    package var budget: Identifier<Budget>?
    /// The shared cost that is spread; none where the cost of an element is.
    package var line: Identifier<BudgetLine>?
    /// The element whose cost is spread; none where a shared cost is.
    package var element: Identifier<PlanElement>?
    /// The element that gets a part.
    package var into: Identifier<PlanElement>?
    /// The measure by which it is spread: hundredths, hours, pages.
    package var driver: Quantity?
    /// What the driver counts.
    package var driverName = MultilingualText()
    /// The amount that was published, whatever the driver gives.
    package var published: Quantity?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Allocation>) { self.id = id }

    package static let fields: [Field<Allocation>] = [
        Field("code", \.code, .toSave, .searched),
        Field("budget", \.budget, .toSave),
        Field("line", \.line),
        Field("element", \.element),
        Field("into", \.into, .toSave),
        Field("driver", \.driver),
        Field("driverName", \.driverName, .changedBy([.editor, .translator])),
        Field("published", \.published),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// One cost is spread, not to itself, and never less than nothing of it.
    package var contradictions: [Finding] {
        var found: [Finding] = []
        if (line == nil) == (element == nil) { found.append(Finding("allocation.source", .error)) }
        if element != nil, element == into { found.append(Finding("allocation.itself", .error)) }
        if let driver, driver < .zero { found.append(Finding("allocation.negative", .error)) }
        return found
    }
}
