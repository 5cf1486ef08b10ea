import HashTreeCollections
import Records
import Vocabulary

/// The records of one type: those that were loaded, and over them those that changed since.
///
/// The first are shared by all workspaces that follow from one load; the others are a persistent map,
/// so that a workspace after a change shares with the one before what did not change.
struct RecordTable: Sendable {
    private var base: LoadedRecords
    private var changed: TreeDictionary<RecordKey, StoredRecord?> = [:]
    /// The keys to which codes that were given since lead, codes in lower case.
    private var codes: TreeDictionary<String, RecordKey> = [:]
    private(set) var count: Int

    /// The records that were loaded.
    init(_ base: LoadedRecords = LoadedRecords()) {
        self.base = base
        count = base.count
    }

    subscript(key: RecordKey) -> StoredRecord? {
        get { changed[key] ?? base[key] }
        set {
            if (self[key] == nil) != (newValue == nil) { count += newValue == nil ? -1 : 1 }
            changed.updateValue(newValue, forKey: key)
        }
    }

    /// Calls `visit` with each record; loaded ones first, in the order of their keys.
    func visitAll(_ visit: (RecordKey, StoredRecord) -> Void) {
        base.visitAll { key, stored in
            if changed.isEmpty || changed[key] == nil { visit(key, stored) }
        }
        for (key, stored) in changed {
            if let stored { visit(key, stored) }
        }
    }

    /// The key to which a code leads, now or formerly; it may be that of a removed record.
    func key(_ code: String) -> RecordKey? { codes[code] ?? base.key(code) }

    /// Calls `visit` with each code that leads to a record which has another one now.
    func forEachFormerCode(_ visit: (String, RecordKey) -> Void) {
        func visitFormer(_ code: String, _ key: RecordKey) {
            guard self.key(code) == key, let now = self[key], now.code?.lowercased() != code else {
                return
            }
            visit(code, key)
        }
        for (code, key) in base.formerCodes where codes[code] == nil { visitFormer(code, key) }
        for (code, key) in codes { visitFormer(code, key) }
        base.visitAll { key, stored in
            guard changed[key] != nil, let code = stored.code?.lowercased(), codes[code] == nil
            else { return }
            visitFormer(code, key)
        }
    }

    /// Has a code lead to a record.
    mutating func lead(_ code: String, to key: RecordKey) { codes[code] = key }
}
