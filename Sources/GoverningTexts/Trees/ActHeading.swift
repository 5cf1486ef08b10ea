/// What the heading of an act says: «RESOLUTION 151 (REV.
///
/// DUBAI, 2018)».
package struct ActHeading: Hashable, Sendable {
    /// The kind of act; `nil` while nothing says it.
    package var kind: ActKind?
    /// The number as printed.
    package var number: String?
    /// The body that adopts it: an identifier, or `nil` for one that no pack lists.
    package var body: String?
    /// The words that name the body, in the enacting line.
    package var bodyName: String?
    /// The place of adoption as printed.
    package var place: String?
    /// The year of adoption.
    package var year: Int?
    /// Whether it revises an earlier one of the same number.
    package var isRevised = false
    /// Whether it is a draft.
    package var isDraft = false
    /// The title.
    package var title: String?

    /// A heading of which nothing is known.
    package static let unknown = ActHeading()
}
