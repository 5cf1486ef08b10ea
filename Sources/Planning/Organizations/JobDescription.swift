package import Diagnostics
package import Records
package import Vocabulary

/// What the holder of a post does and must bring, in one edition.
///
/// - Source: ITU Council, annexes with job descriptions; ICSC Master Standard.
package struct JobDescription: Record {
    package static let kind = "job-description"

    package let id: Identifier<JobDescription>
    package var code = ""
    /// The title of the post.
    package var name = MultilingualText()
    package var post: Identifier<Post>?
    package var edition: Int?
    package var state: Validity?
    /// The words before the duties, such as «Under the direction of …».
    package var lead = MultilingualText()
    /// The text by which it was decided.
    package var decidedBy: Identifier<GoverningText>?
    /// The first day on which it holds.
    package var since: CalendarDate?
    /// The last day on which it held; `nil` while it does.
    package var until: CalendarDate?
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<JobDescription>) { self.id = id }

    package static let fields: [Field<JobDescription>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("post", \.post, .toPublish),
        Field("edition", \.edition),
        Field("state", \.state, .toPublish),
        Field("lead", \.lead, .searched, .changedBy([.editor, .translator])),
        Field("decidedBy", \.decidedBy),
        Field("since", \.since),
        Field("until", \.until),
        Field("basis", \.basis),
    ]

    /// Nothing ends before it begins.
    package var contradictions: [Finding] { termFaults(since, until) }
}

/// A duty, a qualification or a competency of a job description, or a point below one.
package struct JobPoint: Record {
    package static let kind = "job-point"

    package let id: Identifier<JobPoint>
    package var code = ""
    package var job: Identifier<JobDescription>?
    package var part: JobPart?
    /// The point that it stands below.
    package var parent: Identifier<JobPoint>?
    /// The place among its siblings, from 1.
    package var rank: Int?
    package var words = MultilingualText()
    /// The elements that a duty serves.
    package var elements: [Identifier<PlanElement>] = []
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<JobPoint>) { self.id = id }

    package static let fields: [Field<JobPoint>] = [
        Field("code", \.code, .toSave, .searched),
        Field("job", \.job, .toSave),
        Field("part", \.part, .toSave),
        Field("parent", \.parent),
        Field("rank", \.rank),
        Field("words", \.words, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("elements", \.elements),
        Field("basis", \.basis),
    ]
}

/// The parts of a job description, in the order in which they are printed.
package enum JobPart: String, FieldCode {
    case duty, qualification, competency
    package static let listName = "job-part"
}
