package import Diagnostics
package import Records
package import Vocabulary

/// By how many steps likelihood and consequence are judged, and from which score on a risk is how grave.
///
/// Once an assessment rests on it, its steps and bands stay as they are, so that what was said of a risk is
/// said still; whoever judges otherwise makes a new scale.
///
/// - Source: ISO 31000:2018, 6.3.4, risk criteria; no matrix is prescribed there.
package struct RiskScale: Record {
    package static let kind = "risk-scale"

    package let id: Identifier<RiskScale>
    package var code = ""
    package var name = MultilingualText()
    /// How many steps of likelihood there are; 1 is the least.
    package var likelihoods: Int?
    /// How many steps of consequence there are; 1 is the least.
    package var consequences: Int?
    package var bands: [RiskBand] = []
    /// The text that says so.
    package var text: Identifier<GoverningText>?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<RiskScale>) { self.id = id }

    package static let fields: [Field<RiskScale>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("likelihoods", \.likelihoods, .toPublish, .settledByUse),
        Field("consequences", \.consequences, .toPublish, .settledByUse),
        Field("bands", \.bands, .toPublish, .settledByUse),
        Field("text", \.text),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// There are steps, and graver bands begin higher.
    package var contradictions: [Finding] {
        let steps = [likelihoods, consequences].compactMap { $0 }
        var found: [Finding] = []
        if !steps.allSatisfy((1...Self.mostSteps).contains) {
            found.append(Finding("risk-scale.steps", .error, ["most": .number(Self.mostSteps)]))
        }
        let starts = bands.filter { $0.level != nil }.sorted {
            ($0.level ?? .low) < ($1.level ?? .low)
        }
        .map(\.from)
        let isRising = zip(starts, starts.dropFirst()).allSatisfy { lower, higher in
            guard let lower, let higher else { return true }
            return lower < higher
        }
        if !isRising { found.append(Finding("risk-scale.bands", .error)) }
        return found
    }

    /// How many steps a scale has at most.
    private static let mostSteps = 10

    /// How grave a score is; `nil` where no band begins at it or below.
    package func level(of score: Int) -> RiskLevel? {
        bands.filter { $0.from.map { $0 <= score } ?? false }.compactMap(\.level).max()
    }

    /// Whether it has the steps of a point.
    package func has(_ point: RiskPoint) -> Bool {
        guard let likelihoods, let consequences, let likelihood = point.likelihood,
            let consequence = point.consequence
        else { return false }
        return (1...max(1, likelihoods)).contains(likelihood)
            && (1...max(1, consequences)).contains(consequence)
    }
}

/// From which score on a risk is how grave.
package struct RiskBand: FieldGroup {
    package var level: RiskLevel?
    package var from: Int?

    package init() {}

    package static let fields: [Field<RiskBand>] = [
        Field("level", \.level), Field("from", \.from),
    ]
}

/// How grave a risk is.
package enum RiskLevel: String, FieldCode, Comparable {
    case low, medium, high, critical
    package static let listName = "risk-level"

    /// The graver one comes last.
    package static func < (left: RiskLevel, right: RiskLevel) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .low: 1
        case .medium: 2
        case .high: 3
        case .critical: 4
        }
    }
}
