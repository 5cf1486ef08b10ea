package import Vocabulary

/// What is done to one record: made, changed in some fields, or removed.
package struct RecordEdit: Hashable, Sendable {
    /// What is done.
    package enum Action: String, Sendable, CaseIterable { case create, set, remove }

    /// A value for one path.
    package struct Setting: Hashable, Sendable {
        package let path: FieldPath
        package let value: FieldValue

        /// A value for a path.
        package init(_ path: FieldPath, _ value: FieldValue) {
            self.path = path
            self.value = value == .text("") ? .absent : value
        }
    }

    /// What is done.
    package let action: Action
    /// The kind of the record.
    package let kind: String
    /// Which record.
    package let key: RecordKey
    /// The values that are set, in the order of their paths.
    package let settings: [Setting]

    /// An edit of these parts; of two values for one path the last counts.
    package init(
        _ action: Action, kind: String, key: RecordKey, settings: [Setting] = []
    ) {
        self.action = action
        self.kind = kind
        self.key = key
        let unique = Dictionary(settings.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        self.settings = unique.values.sorted { $0.path < $1.path }
    }

    /// Makes a record just as it is.
    package static func creating<Made: Record>(_ record: Made) -> RecordEdit {
        creating(record.content, RecordDescription(Made.self))
    }

    /// Makes a record of a type with just these values.
    package static func creating(
        _ content: RecordContent, _ description: RecordDescription
    ) -> RecordEdit {
        let settings = zip(description.fields, content.values).filter { !$1.isAbsent }
        return RecordEdit(
            .create, kind: description.kind, key: content.key,
            settings: settings.map { Setting(FieldPath($0.name), $1) })
    }

    /// Changes what differs between two versions of a record; `nil` where nothing does.
    package static func changing<Changed: Record>(
        _ old: Changed, to new: Changed
    ) -> RecordEdit? {
        changing(old.content, to: new.content, RecordDescription(Changed.self))
    }

    /// Changes what differs between two versions of a record; `nil` where nothing does.
    package static func changing(
        _ old: RecordContent, to new: RecordContent, _ description: RecordDescription
    ) -> RecordEdit? {
        let differences = description.differences(from: old, to: new)
        guard !differences.isEmpty else { return nil }
        return RecordEdit(
            .set, kind: description.kind, key: old.key,
            settings: differences.map { Setting($0.path, $0.new) })
    }

    /// Removes a record.
    package static func removing<Removed: Record>(_ id: Identifier<Removed>) -> RecordEdit {
        RecordEdit(.remove, kind: Removed.kind, key: id.retyped())
    }

    /// The paths that both this edit and another of the same record set to different values.
    ///
    /// A removed record differs from every edit of it, as does one that was made twice; what is to be
    /// removed differs in all that the other one set.
    package func conflicts(with other: RecordEdit) -> [FieldPath] {
        guard kind == other.kind, key == other.key else { return [] }
        if action == .remove, other.action == .set { return other.settings.map(\.path) }
        guard action == .set, other.action == .set else { return [FieldPath("code")] }
        return settings.filter { own in
            other.settings.contains { $0.path.overlaps(own.path) && $0 != own }
        }.map(\.path)
    }
}
