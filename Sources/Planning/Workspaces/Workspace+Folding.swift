import HashTreeCollections
package import Records

/// Carrying out edits that were already accepted, as the journal is read.
extension Workspace {
    /// The workspace after one more entry of the journal.
    ///
    /// Nothing is refused: what the journal holds was accepted when it was written. An edit of a type
    /// that there is not is passed over.
    package func folding(_ edits: [RecordEdit]) -> Workspace {
        var next = self
        next.fold(edits)
        return next
    }

    /// Folds one more entry of the journal in, as ``folding(_:)`` does.
    package mutating func fold(_ edits: [RecordEdit]) {
        position += 1
        for edit in edits { fold(edit) }
    }

    /// Puts a record in as it was kept.
    package mutating func restore(_ kind: String, _ key: RecordKey, _ stored: StoredRecord) {
        schema.index(of: kind).map { tables[$0][key] = stored }
    }

    /// Has a code, in lower case, lead to a record.
    package mutating func lead(_ kind: String, _ code: String, to key: RecordKey) {
        schema.index(of: kind).map { codes[$0][code] = key }
    }

    /// Calls `visit` with each code that leads to a record, now or formerly.
    package func forEachCode(_ visit: (RecordDescription, String, RecordKey) -> Void) {
        for (type, codes) in zip(schema.types, codes) {
            for (code, key) in codes { visit(type, code, key) }
        }
    }

    /// The workspace without a record.
    package mutating func remove(_ kind: String, _ key: RecordKey) {
        schema.index(of: kind).map { tables[$0][key] = nil }
    }

    /// Says that all entries up to a position are in.
    package mutating func restored(to position: Int) { self.position = position }

    private mutating func fold(_ edit: RecordEdit) {
        guard let index = schema.index(of: edit.kind) else { return }
        guard edit.action != .remove else { return remove(edit.kind, edit.key) }
        let type = schema.types[index]
        var content = tables[index][edit.key].flatMap { $0.content(type) } ?? type.empty(edit.key)
        for setting in edit.settings {
            content = type.setting(setting.value, at: setting.path, in: content)
        }
        tables[index][edit.key] = StoredRecord(version: position, json: type.json(of: content))
        let code = type.code(of: content)
        if !code.isEmpty { lead(edit.kind, code.lowercased(), to: edit.key) }
    }
}
