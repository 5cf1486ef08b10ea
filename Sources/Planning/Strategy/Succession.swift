package import Diagnostics
package import Records
package import Vocabulary

/// What became of elements of one cycle in the next: a line of the crosswalk between two plans.
package struct Succession: Record {
    package static let kind = "succession"

    package let id: Identifier<Succession>
    package var code = ""
    /// The elements of the earlier cycle; none where something was added.
    package var from: [Identifier<PlanElement>] = []
    /// The elements of the later cycle; none where something was dropped.
    package var into: [Identifier<PlanElement>] = []
    package var fate: SuccessionFate?
    package var rationale = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Succession>) { self.id = id }

    package static let fields: [Field<Succession>] = [
        Field("code", \.code, .toSave, .searched),
        Field("from", \.from),
        Field("into", \.into),
        Field("fate", \.fate, .toSave),
        Field("rationale", \.rationale, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// How many elements there are before and after must fit what is said to have happened.
    package var contradictions: [Finding] {
        guard let fate, !fate.fits(before: from.count, after: into.count) else { return [] }
        return [
            Finding(
                "succession.count", .error,
                [
                    "fate": .term(fate.term), "before": .number(from.count),
                    "after": .number(into.count),
                ])
        ]
    }
}

/// What became of elements from one cycle to the next.
package enum SuccessionFate: String, FieldCode {
    case kept, renamed, split, merged, dropped, added
    package static let listName = "fate"

    /// Whether so many elements before and after can have had this fate.
    func fits(before: Int, after: Int) -> Bool {
        switch self {
        case .kept, .renamed: before == 1 && after == 1
        case .split: before == 1 && after > 1
        case .merged: before > 1 && after == 1
        case .dropped: before > 0 && after == 0
        case .added: before == 0 && after > 0
        }
    }
}
