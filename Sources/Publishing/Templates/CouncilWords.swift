import Diagnostics
import Planning
import Presenting
import Vocabulary

/// The paragraphs of a council document as the records give them, where nobody wrote any.
struct CouncilWords {
    private let version: OrganizationVersion
    private let annexes: CouncilContribution.Annexes
    private let builder: DocumentBuilder

    init(
        _ version: OrganizationVersion, _ annexes: CouncilContribution.Annexes,
        _ builder: DocumentBuilder
    ) {
        self.version = version
        self.annexes = annexes
        self.builder = builder
    }

    /// Why, the charts, the changes, what stays, who agreed, and what is asked for.
    var paragraphs: [String] {
        [builder.plain(version.rationale), charts, changes, unchanged, acts, invitation].filter {
            !$0.isEmpty
        }
    }

    private var charts: String {
        builder.heading(
            "text.charts",
            [
                "before": .text(builder.annexName(annexes.letter("before"))),
                "after": .text(builder.annexName(annexes.letter("after"))),
            ])
    }

    private var changes: String {
        let difference = StructureDifference(of: version, in: builder.workspace)
        let sentences = difference.changed.flatMap { unit in
            unit.kinds.sorted().map { sentence($0, unit) }
        }
        return (sentences + [job]).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func sentence(
        _ kind: StructureDifference.Kind, _ unit: StructureDifference.UnitDifference
    ) -> String {
        let place = unit.after ?? unit.before
        let parent = unit.into ?? place?.parent
        let head = place?.head.flatMap { builder.workspace[$0] }.map { builder.plain($0.name) }
        return builder.heading(
            "text.\(kind.rawValue)",
            [
                "unit": .text(place.map { builder.plain($0.name) } ?? ""),
                "code": .text(place?.code ?? ""),
                "old": .text(unit.before.map { builder.plain($0.name) } ?? ""),
                "oldcode": .text(unit.before?.code ?? ""),
                "parent": .text(
                    parent.flatMap { builder.workspace[$0] }.map { builder.plain($0.name) } ?? ""),
                "head": .text(head ?? ""),
            ])
    }

    private var job: String {
        guard let post = annexes.job?.post.flatMap({ builder.workspace[$0] }) else { return "" }
        return builder.heading(
            "text.job",
            [
                "number": .text(post.number.isEmpty ? post.code : post.number),
                "annex": .text(builder.annexName(annexes.letter("job"))),
            ])
    }

    private var unchanged: String {
        let units = OrganizationVersions(builder.workspace).changes(of: version).filter {
            $0.change == .unchanged
        }.compactMap { change in change.unit.flatMap { builder.workspace[$0] } }
        guard !units.isEmpty else { return "" }
        return builder.heading(
            "text.unchanged",
            [
                "units": .number(units.count),
                "names": .list(units.map { "\(builder.plain($0.name)) (\($0.code))" }),
            ])
    }

    private var acts: String {
        version.acts.compactMap { act in
            act.act.map {
                builder.heading("act.\($0.rawValue)", ["body": .text(builder.plain(act.body))])
            }
        }.joined(separator: " ")
    }

    private var invitation: String {
        builder.heading(
            "text.invite", ["annex": .text(builder.annexName(annexes.letter("decision")))])
    }
}
