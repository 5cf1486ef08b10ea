package import Diagnostics
package import Journals
package import Planning
package import Records
package import Vocabulary

/// A table with measurements that somebody hands in.
package struct MeasurementImport: Sendable {
    /// What the columns hold.
    package let mapping: ColumnMapping
    /// Whether the mapping is a record, or becomes one together with the submission.
    package let isKept: Bool
    /// The SHA-256 of the file.
    package let file: Digest

    /// A table of a file.
    package init(_ file: Digest, by mapping: ColumnMapping, isKept: Bool) {
        self.file = file
        self.mapping = mapping
        self.isKept = isKept
    }

    /// Reads all rows, whether something is wrong with them or not.
    ///
    /// - Parameters:
    ///   - shown: The records, and what categories are called in any language.
    ///   - source: Where what was handed in before is.
    ///   - next: Gives the rows one by one.
    /// - Returns: The measurements, with all that is wrong with the rows.
    /// - Throws: A `Refusal` with `table.imported` where the file was handed in before, `table.empty`,
    ///   `mapping.…`, or what `next` throws.
    package func taken(
        in shown: Presentation, since source: any MeasurementSource,
        _ next: () throws(Refusal) -> TableRow?
    ) throws(Refusal) -> TakenMeasurements {
        let workspace = shown.workspace
        let earlier = workspace.records(Submission.self).first {
            $0.file == file && $0.mapping == mapping.id && $0.state != .returned
        }
        if let earlier {
            throw Refusal(Finding("table.imported", .error, ["code": .text(earlier.code)]))
        }
        let names = CategoryNames(of: workspace) { category in
            Language.allCases.compactMap {
                shown.phrases.catalogue.text("word.\(category)", in: $0)
            }
        }
        return try MeasurementIntake.taken(
            by: mapping, names, in: workspace, since: source, next)
    }

    /// What is handed in; what else there is to say of it is for whoever does it.
    ///
    /// - Throws: A `Refusal` with all that is wrong with the rows, each kind of fault with examples.
    package func draft(
        _ taken: TakenMeasurements, key: RecordKey, in workspace: Workspace
    ) throws(Refusal) -> SubmissionDraft {
        guard taken.faults.isEmpty else { throw Refusal(all: Self.findings(taken.faults)) }
        var draft = SubmissionDraft(
            taken.blocks, key: key.retyped(),
            code: workspace.freeCode(
                Submission.kind, mapping.code.isEmpty ? "table" : mapping.code))
        draft.submission.file = file
        draft.submission.mapping = isKept ? mapping.id : nil
        return draft
    }

    /// What there is to say of rows that can be taken.
    package static func remarks(_ taken: TakenMeasurements) -> [Finding] {
        var remarks: [Finding] = []
        if !taken.unreadColumns.isEmpty {
            remarks.append(
                Finding("table.unread", .note, ["columns": .list(taken.unreadColumns)]))
        }
        if taken.counts.rounded > 0 {
            remarks.append(
                Finding("table.rounded", .warning, ["count": .number(taken.counts.rounded)]))
        }
        return remarks
    }

    /// The faults of rows by kind: some examples of each, and how many more there are.
    package static func findings(_ faults: IntakeFaults) -> [Finding] {
        faults.groups().flatMap { group -> [Finding] in
            let rest = group.count - group.examples.count
            guard rest > 0 else { return group.examples }
            return group.examples + [Finding("table.more", .error, ["count": .number(rest)])]
        }
    }
}

extension Presentation {
    /// What came of a table: how many rows and values, and what became of them.
    package func outcome(_ taken: TakenMeasurements) -> Listing {
        let counts = taken.counts
        var listing = Listing(
            ("rows", "intake.rows"), ("new", "intake.new"), ("corrections", "intake.corrections"),
            ("unchanged", "intake.unchanged"), ("repeated", "intake.repeated"),
            ("withoutValue", "intake.without-value"), ("faulty", "intake.faulty"))
        listing.add(
            .number(counts.rows), .number(counts.new), .number(counts.corrections),
            .number(counts.unchanged), .number(counts.repeated), .number(counts.withoutValue),
            .number(taken.faults.rowCount))
        return listing
    }

    /// All faults of a table as comma-separated values: the line, the code and the words of each.
    package func faults(_ faults: IntakeFaults) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(["line", "code", "fault"])
        faults.visit { line, finding in
            writer.append(["\(line)", finding.code, phrases.findings.summary(of: finding)])
        }
        return writer.bytes
    }
}
