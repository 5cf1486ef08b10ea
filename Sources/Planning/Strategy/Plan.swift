package import Records
package import Vocabulary

/// A plan of the Union, a Sector or a department: strategic for a cycle, or operational and rolling.
///
/// - Source: PP Resolution 71, annex 3 (strategic plan, operational plan).
package struct Plan: Record {
    package static let kind = "plan"

    package let id: Identifier<Plan>
    package var code = ""
    package var name = MultilingualText()
    package var nature: PlanNature?
    package var scope: PlanScope?
    package var state: Validity?
    /// The years that the plan covers; a rolling plan moves on with them.
    package var period: Period?
    /// The plan above it, with which its elements are aligned.
    package var alignedTo: Identifier<Plan>?
    /// The plan of the cycle before.
    package var follows: Identifier<Plan>?
    /// Who prepares it.
    package var unit: Identifier<Unit>?
    package var vision = MultilingualText()
    package var mission = MultilingualText()
    /// The last day for which the plan was approved; what lies behind it is indicative.
    package var approvedThrough: CalendarDate?
    /// The text by which it was adopted.
    package var adoptedBy: Identifier<GoverningText>?
    /// The editions of a rolling plan that were before, oldest first.
    package var editions: [PlanEdition] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Plan>) { self.id = id }

    package static let fields: [Field<Plan>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("nature", \.nature, .toPublish),
        Field("scope", \.scope, .toPublish),
        Field("state", \.state),
        Field("period", \.period, .toPublish),
        Field("alignedTo", \.alignedTo),
        Field("follows", \.follows),
        Field("unit", \.unit),
        Field(
            "vision", \.vision, .searched, .changedBy([.editor, .translator]),
            source: "ISO 17469-1:2015, Vision"),
        Field(
            "mission", \.mission, .searched, .changedBy([.editor, .translator]),
            source: "ISO 17469-1:2015, Mission"),
        Field("approvedThrough", \.approvedThrough),
        Field("adoptedBy", \.adoptedBy),
        Field("editions", \.editions),
        Field("basis", \.basis),
    ]
}

/// Whether a plan says where to go or what to do.
package enum PlanNature: String, FieldCode {
    case strategic, operational
    package static let listName = "nature"
}

/// Whose plan it is.
package enum PlanScope: String, FieldCode {
    case union, sector, department
    package static let listName = "scope"
}

/// An edition of a rolling plan that another one followed.
package struct PlanEdition: FieldGroup {
    /// The years that it covered.
    package var period: Period?
    /// The last day for which it was approved.
    package var approvedThrough: CalendarDate?
    /// The last position of the journal at which it was the current one.
    package var position: Int?

    package init() {}

    package static let fields: [Field<PlanEdition>] = [
        Field("period", \.period), Field("approvedThrough", \.approvedThrough),
        Field("position", \.position),
    ]
}
