import Diagnostics
import Planning
import Records

/// Whether entries make sense, and the kept records follow from them.
extension Doctor {
    func recordFindings() throws(StoreError) -> [Finding] {
        let kept = try store.workspace(schema)
        var review = EntryReview(schema)
        var then: Workspace?
        try store.forEachEntry(in: 1...Int.max) { number, bytes in
            review.take(number, bytes)
            if number == kept.position { then = review.workspace }
            return true
        }
        let folded = kept.position == 0 ? Workspace(schema) : then
        guard let folded else {
            return review.findings.all + [
                Finding(
                    "record.kept-ahead", .error,
                    [
                        "position": .number(kept.position),
                        "size": .number(review.workspace.position),
                    ])
            ]
        }
        return review.findings.all + differences(kept, folded) + codeDifferences(kept, folded)
    }

    private func differences(_ kept: Workspace, _ folded: Workspace) -> [Finding] {
        var findings = FindingList()
        folded.forEachStored { type, key, stored in
            let other = kept.stored(type.kind, key)
            guard other != stored else { return }
            let code = other == nil ? "record.kept-missing" : "record.kept-differs"
            findings.append(Finding(code, .error, at: place(type, key, folded)))
        }
        kept.forEachStored { type, key, _ in
            guard folded.stored(type.kind, key) == nil else { return }
            findings.append(Finding("record.kept-extra", .error, at: place(type, key, kept)))
        }
        return findings.all
    }

    private func codeDifferences(_ kept: Workspace, _ folded: Workspace) -> [Finding] {
        var findings = FindingList()
        let (keptCodes, foldedCodes) = (Lead.all(of: kept), Lead.all(of: folded))
        for lead in keptCodes.symmetricDifference(foldedCodes).sorted(by: { $0.code < $1.code }) {
            findings.append(
                Finding(
                    "record.kept-code", .error,
                    ["type": .term("kind.\(lead.kind)"), "code": .text(lead.code)]))
        }
        return findings.all
    }

    private func place(
        _ type: RecordDescription, _ key: RecordKey, _ workspace: Workspace
    ) -> Place {
        Place(.record(kind: type.kind, code: workspace.code(type.kind, key)))
    }

    /// A code and the record to which it leads.
    private struct Lead: Hashable {
        let kind: String
        let code: String
        let key: RecordKey

        static func all(of workspace: Workspace) -> Set<Lead> {
            var all: Set<Lead> = []
            workspace.forEachFormerCode { all.insert(Lead(kind: $0.kind, code: $1, key: $2)) }
            return all
        }
    }
}
