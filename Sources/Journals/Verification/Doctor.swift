package import Diagnostics
package import Planning
import Records
import Vocabulary

/// Checks all that can be checked of a store, and mends what follows from the journal.
package struct Doctor: Sendable {
    let store: any Store
    let schema: Schema

    /// A doctor for a store that keeps records of these types.
    package init(_ store: any Store, _ schema: Schema = .standard) {
        self.store = store
        self.schema = schema
    }

    /// What is wrong with the store; empty where nothing is.
    ///
    /// - Parameter checkpoints: What the journal is to contain.
    /// - Returns: Findings of the file itself, then of the journal, of its entries, of the records and
    ///   of the attached files. A part that can't be read is a finding, and the others are checked.
    /// - Cost: three passes over the journal, one over everything else; memory for all records twice.
    package func findings(against checkpoints: [Checkpoint] = []) -> [Finding] {
        store.damages().map(\.finding)
            + reporting { () throws(StoreError) in
                try JournalVerifier(store).verify(against: checkpoints).findings
            }
            + reporting { () throws(StoreError) in try recordFindings() }
            + reporting { () throws(StoreError) in try fileFindings() }
    }

    /// Has the kept records follow from the journal again.
    ///
    /// - Throws: A `Refusal` with `journal.unreadable` or `store.…`; the records are as before then.
    package func rebuild() throws(Refusal) {
        var folded = Workspace(schema)
        while true {
            try fold(&folded)
            do {
                return try store.replaceRecords(with: folded)
            } catch .changed(let size) where size > folded.position {
                continue
            } catch {
                throw Refusal(error.finding)
            }
        }
    }

    /// Folds in what follows of the journal.
    private func fold(_ workspace: inout Workspace) throws(Refusal) {
        var folded = workspace
        var unreadable: Int?
        try Register.reporting { () throws(StoreError) in
            try store.forEachEntry(in: workspace.position + 1...Int.max) { number, bytes in
                guard number == folded.position + 1, let entry = EntryJSON.entry(bytes, schema)
                else {
                    unreadable = number
                    return false
                }
                folded.fold(entry.edits)
                return true
            }
        }
        if let unreadable {
            throw Refusal(Finding("journal.unreadable", .error, ["number": .number(unreadable)]))
        }
        workspace = folded
    }

    private func fileFindings() throws(StoreError) -> [Finding] {
        var findings = FindingList()
        for digest in try store.fileDigests() {
            let bytes = try store.file(digest)
            if let found = altered(digest, bytes, "file.altered") { findings.append(found) }
        }
        for digest in try store.measurementDigests() {
            let bytes = try store.measurements(digest)
            if let found = altered(digest, bytes, "measurements.altered") { findings.append(found) }
        }
        for digest in try missingFiles() {
            findings.append(Finding("file.missing", .error, ["digest": .text("\(digest)")]))
        }
        return findings.all
    }

    private func altered(_ digest: Digest, _ bytes: [UInt8]?, _ code: String) -> Finding? {
        guard bytes.map({ Digest(of: $0) }) != digest else { return nil }
        return Finding(code, .error, ["digest": .text("\(digest)")])
    }

    /// The digests of files that records speak of and that are not kept.
    private func missingFiles() throws(StoreError) -> [Digest] {
        let kept = Set(try store.fileDigests() + store.measurementDigests())
        var missing: Set<Digest> = []
        try store.workspace(schema).forEachStored { type, _, stored in
            for value in stored.content(type)?.values ?? [] {
                missing.formUnion(value.digests.filter { !kept.contains($0) })
            }
        }
        return missing.sorted()
    }

    private func reporting(_ check: () throws(StoreError) -> [Finding]) -> [Finding] {
        do {
            return try check()
        } catch {
            return [error.finding]
        }
    }
}

extension FieldValue {
    /// The digests of files in a value; a digest by itself is that of something else.
    fileprivate var digests: [Digest] {
        switch self {
        case .list(let values): values.flatMap(\.digests)
        case .group(let values):
            values.compactMap { if case .digest(let digest) = $0 { digest } else { nil } }
        default: []
        }
    }
}
