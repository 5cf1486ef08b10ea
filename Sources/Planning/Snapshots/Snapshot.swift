package import Diagnostics
package import Records
package import Vocabulary

/// A state of the workspace that was given a name and published; it never changes.
package struct Snapshot: Record {
    package static let kind = "snapshot"

    package let id: Identifier<Snapshot>
    package var code = ""
    package var name = MultilingualText()
    /// The position of the journal that it shows.
    package var position: Int?
    /// The root of the journal's tree at that position.
    package var root: Digest?
    /// Why it was published with what was wrong in it; nothing where nothing was.
    package var acknowledged = MultilingualText()
    /// What was wrong, each as the code of the finding and of where it was.
    package var faults: [String] = []

    package init(id: Identifier<Snapshot>) { self.id = id }

    package static let fields: [Field<Snapshot>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .searched),
        Field("position", \.position, .toSave),
        Field("root", \.root, .toSave),
        Field("acknowledged", \.acknowledged, .searched),
        Field("faults", \.faults),
    ]
    package static let isFixed = true

    /// A code that reads as a day or a number would never be found by it.
    package var contradictions: [Finding] {
        guard Int(code) != nil || CalendarDate(code) != nil else { return [] }
        return [Finding("snapshot.code", .error, ["code": .text(code)])]
    }
}
