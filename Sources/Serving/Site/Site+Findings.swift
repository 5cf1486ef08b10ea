import Diagnostics
import Journals
import Planning
import Presenting
import Rules
import Vocabulary

extension Site {
    /// Everything that is broken in the workspace that is shown; looked for once for each day.
    func findings(_ visit: Visit) -> FoundFaults {
        let today = visit.shown.today
        return visit.workspace.kept("\(today)") {
            FoundFaults(Rule.check($0, visit.register.measurements, on: today))
        }
    }
}

/// What is broken, at hand for each record.
struct FoundFaults: Sendable {
    /// All findings, in the order of their rules.
    let all: [Finding]
    /// How many there are that are more than notes.
    let brokenCount: Int
    /// The gravest that are more than notes, of each place one.
    let gravest: [Finding]
    /// How many of the gravest are at hand.
    private static let mostGravest = 4
    private let indices: [Place.Step: [Int]]

    init(_ all: [Finding]) {
        self.all = all
        var indices: [Place.Step: [Int]] = [:]
        for (index, finding) in all.enumerated() {
            for step in finding.place.steps { indices[step, default: []].append(index) }
        }
        self.indices = indices
        let broken = all.filter { $0.severity != .note }
        brokenCount = broken.count
        gravest = Self.gravest(of: broken)
    }

    private static func gravest(of broken: [Finding]) -> [Finding] {
        var told: Set<Place> = []
        var gravest: [Finding] = []
        for severity in [Finding.Severity.error, .warning] {
            for finding in broken where finding.severity == severity {
                guard gravest.count < mostGravest else { return gravest }
                if told.insert(finding.place).inserted { gravest.append(finding) }
            }
        }
        return gravest
    }

    /// What is broken at a record.
    func of(_ kind: String, _ code: String) -> [Finding] {
        (indices[.record(kind: kind, code: code)] ?? []).map { all[$0] }
    }
}
