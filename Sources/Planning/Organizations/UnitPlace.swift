package import Records
package import Vocabulary

/// Where a unit stands in a structure, and what it is called there.
package struct UnitPlace: FieldGroup {
    package var code = ""
    package var name = MultilingualText()
    package var parent: Identifier<Unit>?
    package var head: Identifier<Post>?

    package init() {}

    package static let fields: [Field<UnitPlace>] = [
        Field("code", \.code, .searched), Field("name", \.name, .searched),
        Field("parent", \.parent), Field("head", \.head),
    ]

    /// Takes over what a change fills in.
    mutating func take(_ change: OrganizationChange) {
        if !change.unitCode.isEmpty { code = change.unitCode }
        if !change.name.isEmpty { name = change.name }
        if let parent = change.parent { self.parent = parent }
        if let head = change.head { self.head = head }
    }
}

extension Unit {
    /// Its place in the structure.
    var place: UnitPlace {
        get {
            var place = UnitPlace()
            (place.code, place.name, place.parent, place.head) = (code, name, parent, head)
            return place
        }
        set {
            (code, name, parent, head) = (
                newValue.code, newValue.name, newValue.parent, newValue.head
            )
        }
    }
}
