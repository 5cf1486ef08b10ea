package import Records
package import Vocabulary

/// All records of a plan as of one position of the journal: a value, of which a change makes another.
///
/// What did not change is shared between the two, so readers never wait for writers.
///
/// - Shape: one table a type, by key; each record is kept as JSON and read when it is asked for.
package struct Workspace: Sendable {
    /// The types of records.
    package let schema: Schema
    /// How many entries of the journal it shows.
    package internal(set) var position = 0

    var tables: [RecordTable]
    /// What was worked out from the records as they are.
    private var keptValues = KeptValues()

    /// A workspace without records.
    package init(_ schema: Schema) {
        self.schema = schema
        tables = schema.types.map { _ in RecordTable() }
    }

    /// The workspace that was kept at a position.
    ///
    /// - Parameters:
    ///   - schema: The types of records.
    ///   - position: How many entries of the journal it shows.
    ///   - records: The records of each type of the schema, by its name.
    package init(_ schema: Schema, at position: Int, _ records: [String: LoadedRecords]) {
        self.schema = schema
        self.position = position
        tables = schema.types.map { RecordTable(records[$0.kind] ?? LoadedRecords()) }
    }

    // MARK: Records

    /// How many records of a kind there are.
    package func count(_ kind: String) -> Int {
        schema.index(of: kind).map { tables[$0].count } ?? 0
    }

    /// A record as it is kept, or `nil` where there is none.
    package func stored(_ kind: String, _ key: RecordKey) -> StoredRecord? {
        schema.index(of: kind).flatMap { tables[$0][key] }
    }

    /// The values of a record, or `nil` where there is none.
    package func content(_ kind: String, _ key: RecordKey) -> RecordContent? {
        guard let index = schema.index(of: kind) else { return nil }
        return keptValues.content(at: .init(type: index, key: key)) {
            tables[index][key].flatMap { $0.content(schema.types[index]) }
        }
    }

    /// The keys of all records of a kind, in the order of their codes.
    package func keys(_ kind: String) -> [RecordKey] {
        kept("keys \(kind)", of: [kind]) { workspace in
            guard let index = workspace.schema.index(of: kind) else { return [] }
            var all: [(order: CodeOrder, key: RecordKey)] = []
            workspace.tables[index].visitAll { all.append((CodeOrder($1.code ?? ""), $0)) }
            return all.sorted { ($0.order, $0.key) < ($1.order, $1.key) }.map(\.key)
        }
    }

    /// The values of all records of a kind, in the order of their codes.
    package func contents(_ kind: String) -> [RecordContent] {
        guard let index = schema.index(of: kind) else { return [] }
        return keys(kind).compactMap { tables[index][$0]?.content(schema.types[index]) }
    }

    /// The record with a key, or `nil` where there is none.
    package subscript<Wanted: Record>(id: Identifier<Wanted>) -> Wanted? {
        guard let index = schema.index(of: Wanted.kind) else { return nil }
        return keptValues.record(at: .init(type: index, key: id.retyped())) {
            content(Wanted.kind, id.retyped()).flatMap { Wanted($0) }
        }
    }

    /// All records of a type, in the order of their codes.
    package func records<Wanted: Record>(_ type: Wanted.Type) -> [Wanted] {
        guard count(Wanted.kind) <= Self.mostKeptRecords else {
            return contents(Wanted.kind).compactMap { Wanted($0) }
        }
        return kept("records", of: [Wanted.kind]) { workspace in
            workspace.keys(Wanted.kind).compactMap { workspace[$0.retyped(as: Wanted.self)] }
        }
    }

    /// Calls `visit` with each record as it is kept, type by type.
    package func forEachStored(_ visit: (RecordDescription, RecordKey, StoredRecord) -> Void) {
        for (type, table) in zip(schema.types, tables) {
            table.visitAll { visit(type, $0, $1) }
        }
    }

    /// Calls `visit` with the key of each record of a kind, in no order.
    package func forEachKey(_ kind: String, _ visit: (RecordKey) -> Void) {
        guard let index = schema.index(of: kind) else { return }
        tables[index].visitAll { key, _ in visit(key) }
    }

    // MARK: What is worked out

    /// Types with more records than this are read anew each time, so as not to fill the memory.
    private static let mostKeptRecords = 10_000

    /// A value that depends on nothing but the records: worked out once, and kept until a change touches
    /// them.
    ///
    /// - Parameters:
    ///   - name: What it is, if there are several of a type.
    ///   - kinds: The kinds of records on which it depends; `nil` for any.
    ///   - work: Works it out; it may use other values that are kept, never this one itself. The value
    ///     is no optional.
    /// - Returns: What `work` returned, now or before.
    package func kept<Value: Sendable>(
        _ name: String, of kinds: Set<String>? = nil, _ work: (Workspace) -> Value
    ) -> Value {
        keptValues.value(name, of: kinds) { work(self) }
    }

    /// A value that is brought up to date after a change, in as much time as the change is large.
    ///
    /// - Parameters:
    ///   - name: What it is, if there are several of a type.
    ///   - kinds: The kinds of records on which it depends.
    ///   - work: Works it out where there is no earlier one.
    ///   - carry: Makes the value of this workspace from that of an earlier one and the records of those
    ///     kinds that changed since; it leaves the earlier value as it is.
    /// - Returns: What `work` or `carry` returned, now or before: both must return the same.
    package func kept<Value: Sendable>(
        _ name: String, of kinds: Set<String>, working work: (Workspace) -> Value,
        carrying carry: (Value, ChangedRecords, Workspace) -> Value
    ) -> Value {
        keptValues.value(
            name, of: kinds, working: { work(self) }, carrying: { carry($0, $1, self) })
    }

    /// Forgets or marks what was worked out from records that are about to change.
    mutating func forget(_ changed: [(kind: String, key: RecordKey)]) {
        if isKnownUniquelyReferenced(&keptValues), keptValues.isEmpty { return }
        let places = changed.compactMap { kind, key in
            schema.index(of: kind).map { KeptValues.RecordPlace(type: $0, key: key) }
        }
        keptValues = KeptValues(after: keptValues, ChangedRecords(changed), at: Set(places))
    }

    // MARK: Codes

    /// The key of the record to which a code leads, now or formerly; case doesn't matter.
    package func key(_ kind: String, code: String) -> RecordKey? {
        guard let index = schema.index(of: kind), let key = tables[index].key(code.lowercased()),
            tables[index][key] != nil
        else { return nil }
        return key
    }

    /// The first of `stem.1`, `stem.2` and so on that is no record's code.
    package func freeCode(_ kind: String, _ stem: String) -> String {
        var number = 1
        while key(kind, code: "\(stem).\(number)") != nil { number += 1 }
        return "\(stem).\(number)"
    }

    /// Calls `visit` with each code, in lower case, that leads to a record which has another one now.
    package func forEachFormerCode(_ visit: (RecordDescription, String, RecordKey) -> Void) {
        for (type, table) in zip(schema.types, tables) {
            table.forEachFormerCode { visit(type, $0, $1) }
        }
    }

    /// The record to which a code leads, now or formerly; case doesn't matter.
    package func record<Wanted: Record>(_ type: Wanted.Type, code: String) -> Wanted? {
        key(Wanted.kind, code: code).flatMap { self[$0.retyped()] }
    }

    /// The code of a record, or its key where it has none or isn't there.
    package func code(_ kind: String, _ key: RecordKey) -> String {
        stored(kind, key)?.code ?? "\(key)"
    }
}
