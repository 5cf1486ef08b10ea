import HashTreeCollections
package import Records

/// Carrying out edits that were already accepted, as the journal is read.
extension Workspace {
    /// Folds one more entry of the journal in.
    ///
    /// Nothing is refused: what the journal holds was accepted when it was written. An edit of a type
    /// that there is not is passed over.
    package mutating func fold(_ edits: [RecordEdit]) {
        _ = folded(edits)
    }

    /// Folds edits in and gives the values of each record after its edit; `nil` where there is none.
    mutating func folded(_ edits: [RecordEdit]) -> [RecordContent?] {
        forget(edits.map { ($0.kind, $0.key) })
        position += 1
        let contents = edits.map { fold($0) }
        // A code that a record had between two edits of the entry was never seen by anybody.
        var seen: Set<RecordKey> = []
        for number in edits.indices.reversed() where seen.insert(edits[number].key).inserted {
            lead(to: contents[number], of: edits[number].kind)
        }
        return contents
    }

    private mutating func lead(to content: RecordContent?, of kind: String) {
        guard let content, let index = schema.index(of: kind) else { return }
        let code = schema.types[index].code(of: content)
        if !code.isEmpty { tables[index].lead(code.lowercased(), to: content.key) }
    }

    /// Puts a record in as it was kept, or takes it out where it was removed.
    package mutating func restore(_ kind: String, _ key: RecordKey, _ stored: StoredRecord?) {
        guard let index = schema.index(of: kind) else { return }
        forget([(kind, key)])
        tables[index][key] = stored
        if let code = stored?.code { tables[index].lead(code.lowercased(), to: key) }
    }

    /// Has a code, in lower case, that a record gave up lead to it still, unless another one took it.
    package mutating func lead(_ kind: String, _ code: String, to key: RecordKey) {
        guard let index = schema.index(of: kind) else { return }
        forget([(kind, key)])
        let holder = tables[index].key(code).flatMap { tables[index][$0] }
        if holder?.code?.lowercased() != code { tables[index].lead(code, to: key) }
    }

    /// Says that all entries up to a position are in.
    package mutating func restored(to position: Int) { self.position = position }

    private mutating func fold(_ edit: RecordEdit) -> RecordContent? {
        guard let index = schema.index(of: edit.kind) else { return nil }
        guard edit.action != .remove else {
            restore(edit.kind, edit.key, nil)
            return nil
        }
        let type = schema.types[index]
        var content = tables[index][edit.key].flatMap { $0.content(type) } ?? type.empty(edit.key)
        for setting in edit.settings {
            type.set(setting.value, at: setting.path, in: &content)
        }
        tables[index][edit.key] = StoredRecord(
            version: position, json: type.json(of: content)[...])
        return content
    }
}
