package import Diagnostics
package import Records
package import Vocabulary

/// Measurements that were handed in together, with how far they are.
///
/// The values themselves are rows beside the journal; the digests of
/// their blocks stand here, so that the journal
/// vouches for them.
package struct Submission: Record {
    package static let kind = "submission"

    package let id: Identifier<Submission>
    package var code = ""
    package var state: SubmissionState? = .open
    /// The unit that reports, where rows name none.
    package var unit: Identifier<Unit>?
    /// Where the values come from.
    package var source = ""
    package var evidence: [Evidence] = []
    /// The file that they were read from.
    package var file: Digest?
    /// How its columns were read.
    package var mapping: Identifier<ColumnMapping>?
    /// How many measurements there are.
    package var count: Int?
    /// The rows, by the SHA-256 of their blocks.
    package var blocks: [SubmittedBlock] = []
    package var note = MultilingualText()
    /// Why it was returned.
    package var returned = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Submission>) { self.id = id }

    package static let fields: [Field<Submission>] = [
        Field("code", \.code, .toSave, .searched),
        Field("state", \.state, .toPublish, .changedBy([.approver])),
        Field("unit", \.unit),
        Field("source", \.source, .searched, .changedBy([.editor, .contributor])),
        Field("evidence", \.evidence, .changedBy([.editor, .contributor])),
        Field("file", \.file, .changedBy([])),
        Field("mapping", \.mapping, .changedBy([])),
        Field("count", \.count, .changedBy([])),
        Field("blocks", \.blocks, .changedBy([])),
        Field("note", \.note, .searched, .changedBy([.editor, .contributor, .translator])),
        Field("returned", \.returned, .changedBy([.editor, .approver, .translator])),
        Field("basis", \.basis),
    ]

    /// Addresses of evidence that lead nowhere.
    package var contradictions: [Finding] { evidence.linkFaults }
}

/// A block of measurements that was handed in.
package struct SubmittedBlock: FieldGroup {
    package var indicator: Identifier<Indicator>?
    package var count: Int?
    /// The SHA-256 of its bytes.
    package var digest: Digest?

    package init() {}

    package static let fields: [Field<SubmittedBlock>] = [
        Field("indicator", \.indicator), Field("count", \.count), Field("digest", \.digest),
    ]
}

/// How far measurements are.
package enum SubmissionState: String, FieldCode {
    case open, submitted, returned, approved, locked
    package static let listName = "submission"

    /// Whether the values count in official figures.
    package var isOfficial: Bool { self == .approved || self == .locked }
}
