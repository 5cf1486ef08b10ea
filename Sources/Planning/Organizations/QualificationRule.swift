package import Diagnostics
package import Records
package import Vocabulary

/// A rule of a job description that a candidate meets or not.
///
/// Rules that stand ``insteadOf`` another one are other ways of meeting it.
package struct QualificationRule: Record {
    package static let kind = "qualification"

    package let id: Identifier<QualificationRule>
    package var code = ""
    package var job: Identifier<JobDescription>?
    /// The place among the rules of the job, from 1.
    package var rank: Int?
    package var subject: QualificationSubject?
    /// Whether it is an advantage and no condition.
    package var isDesirable = false
    /// The degree that is wanted.
    package var degree: Degree?
    /// How many years of experience, or how many languages.
    package var minimum: Quantity?
    /// For whom the rule is; for all where nothing is said.
    package var candidates: CandidateGroup?
    /// The rule that is met where this one is.
    package var insteadOf: Identifier<QualificationRule>?
    /// Degrees that count as years of experience.
    package var equivalents: [DegreeEquivalent] = []
    /// The words in the job description that say so.
    package var point: Identifier<JobPoint>?
    /// The text on which it rests, where that is another one.
    package var text: Identifier<GoverningText>?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<QualificationRule>) { self.id = id }

    package static let fields: [Field<QualificationRule>] = [
        Field("code", \.code, .toSave, .searched),
        Field("job", \.job, .toSave),
        Field("rank", \.rank),
        Field("subject", \.subject, .toSave),
        Field("desirable", \.isDesirable),
        Field("degree", \.degree),
        Field("minimum", \.minimum),
        Field("candidates", \.candidates),
        Field("insteadOf", \.insteadOf),
        Field("equivalents", \.equivalents),
        Field("point", \.point),
        Field("text", \.text),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// Nobody can be asked for less than nothing.
    package var contradictions: [Finding] {
        let amounts = [minimum].compactMap { $0 } + equivalents.compactMap(\.years)
        return amounts.contains { $0 < .zero } ? [Finding("number.negative", .error)] : []
    }
}

/// What a rule asks about.
package enum QualificationSubject: String, FieldCode {
    case education, experience
    case internationalExperience = "international-experience"
    /// Languages of the organization that are mastered.
    case proficientLanguages = "proficient-languages"
    /// Languages of the organization that are known well, or mastered.
    case knownLanguages = "known-languages"
    package static let listName = "qualification"
}

/// How far somebody studied.
package enum Degree: String, FieldCode, Comparable {
    case first, advanced, doctorate
    package static let listName = "degree"

    /// The further one comes last.
    package static func < (left: Degree, right: Degree) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .first: 1
        case .advanced: 2
        case .doctorate: 3
        }
    }
}

/// Who a rule is for.
package enum CandidateGroup: String, FieldCode {
    case `internal`
    case developingCountry = "developing-country"
    package static let listName = "candidates"
}

/// How many years of experience a degree counts for.
package struct DegreeEquivalent: FieldGroup {
    package var degree: Degree?
    package var years: Quantity?

    package init() {}

    package static let fields: [Field<DegreeEquivalent>] = [
        Field("degree", \.degree), Field("years", \.years),
    ]
}
