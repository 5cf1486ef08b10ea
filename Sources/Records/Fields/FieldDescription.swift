/// What is known of a field without the type of its record: all that faces need.
///
/// Its term in six languages is the catalogue's `field.<kind>.<name>`, else `field.<name>`.
package struct FieldDescription: Hashable, Sendable {
    /// The name in JSON, CSV and addresses, in camel case.
    package let name: String
    /// What it holds.
    package let type: FieldType
    /// When it must be filled.
    package let requirement: Requirement
    /// Whether its words are searched.
    package let isSearched: Bool
    /// Whether it says something of a person.
    package let isPersonal: Bool
    /// Whether it stays as it is once another record refers to the one that it is of.
    package let isSettledByUse: Bool
    /// Who may change it; administrators always may.
    package let changers: Set<Role>
    /// The standard and its element that it follows, or `nil`.
    package let source: String?

    /// When a field must be filled.
    ///
    /// A draft can always be saved but for what it is called.
    package enum Requirement: Hashable, Sendable {
        case optional
        /// Without it a record can't be told from others.
        case toSave
        /// Without it a record is incomplete, which is a finding.
        case toPublish
        /// As ``toPublish``, while a field of the same record has one of these codes.
        case toPublishWhen(field: String, isOneOf: [String])
    }
}

/// What one does in a workspace.
///
/// - Source: the roles of the product, in plain words.
package enum Role: String, Sendable, CaseIterable, Hashable {
    case reader, contributor, editor, reviewer, approver, translator, analyst, administrator
    case auditor
}
