import Diagnostics
import Planning
import Records

/// Reads entries one behind the other, and says which could not have been accepted.
///
/// Only what every version of the program has refused is told: an edit of a record that was not
/// there, a reference to none. Rules may change, and the journal stays.
struct EntryReview {
    private(set) var workspace: Workspace
    private(set) var findings = FindingList()

    init(_ schema: Schema) { workspace = Workspace(schema) }

    /// Takes in the next entry.
    mutating func take(_ number: Int, _ bytes: [UInt8]) {
        guard let entry = EntryJSON.entry(bytes, workspace.schema) else {
            findings.append(Finding("journal.unreadable", .error, ["number": .number(number)]))
            workspace.fold([])
            return
        }
        let before = workspace
        workspace.fold(entry.edits)
        for (edit, previous) in zip(entry.edits, entry.previous) {
            check(edit, previous, number, before)
        }
    }

    private mutating func check(
        _ edit: RecordEdit, _ previous: Int, _ number: Int, _ before: Workspace
    ) {
        let version = before.stored(edit.kind, edit.key)?.version
        if previous != version ?? 0 {
            note(
                "journal.wrong-previous", edit, number,
                ["found": .number(previous), "expected": .number(version ?? 0)])
        }
        if (edit.action == .create) != (version == nil) {
            note("journal.wrong-edit", edit, number, [:])
        }
        guard let type = workspace.schema[edit.kind],
            workspace.stored(edit.kind, edit.key) != nil
        else { return }
        for setting in edit.settings {
            if !type.accepts(setting.value, at: setting.path) {
                note("journal.wrong-value", edit, number, ["field": field(setting, type)])
            }
            for key in danglingKeys(of: setting, type) {
                note(
                    "journal.dangling", edit, number,
                    ["field": field(setting, type), "key": .text("\(key)")])
            }
        }
    }

    private func danglingKeys(
        of setting: RecordEdit.Setting, _ type: RecordDescription
    ) -> [RecordKey] {
        guard let index = type.indices[setting.path.field],
            let target = type.fields[index].type.target
        else { return [] }
        return setting.value.keys.filter { workspace.stored(target, $0) == nil }
    }

    private func field(_ setting: RecordEdit.Setting, _ type: RecordDescription) -> FindingValue {
        .term("field.\(type.kind).\(setting.path.field)")
    }

    private mutating func note(
        _ code: String, _ edit: RecordEdit, _ number: Int, _ values: [String: FindingValue]
    ) {
        let place = Place(
            .record(kind: edit.kind, code: workspace.code(edit.kind, edit.key)))
        findings.append(
            Finding(
                code, .error, at: place, values.merging(["number": .number(number)]) { $1 }))
    }
}
