import Diagnostics
import Planning
import Presenting
import Vocabulary

/// The input to a working group that prepares the next strategic plan: what worked, what is proposed, and
/// the evidence.
///
/// - Source: WTSA Resolution 108, instructs TSAG 2 ii).
enum StrategyInput {
    static func write(_ builder: inout DocumentBuilder) {
        builder.head()
        builder.section("input.background")
        builder.written(.purpose, isNeeded: true)
        builder.section("input.considerations")
        builder.written(.body, isNeeded: true)
        builder.section("input.proposal")
        builder.written(.action, isNeeded: true)
        guard let plan = builder.record.plan.flatMap({ builder.workspace[$0] }) else {
            return builder.lacks("plan", .error)
        }
        builder.section("input.evidence")
        builder.indicators(PlanRecords(of: plan, in: builder.workspace).indicators)
        if let other = builder.record.otherPlan.flatMap({ builder.workspace[$0] }) {
            builder.crosswalk(other, plan)
        }
        builder.section("input.framework")
        builder.outline(of: plan)
    }
}

extension DocumentBuilder {
    /// What became of the elements of one plan in the other, the earlier one first, on wide pages.
    mutating func crosswalk(_ one: Plan, _ other: Plan) {
        add(.pages(.landscape))
        section("results.crosswalk")
        let isLater = one.follows == other.id
        let (old, new) = isLater ? (other, one) : (one, other)
        table(
            shown.successions(from: old, into: new),
            ["fate", "from", "fromNames", "into", "intoNames", "indicators"],
            shares: [2, 2, 4, 2, 4, 3])
        add(.pages(.portrait))
    }

    /// The elements of a plan with how far they have come.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - chosen: The elements that are shown; all with their activities where it is `nil`.
    mutating func outline(of plan: Plan, only chosen: Set<Identifier<PlanElement>>? = nil) {
        let records = PlanRecords(of: plan, in: workspace)
        let elements = records.elements.filter { chosen?.contains($0.id) ?? true }
        for element in elements {
            if let found = element.name.shown(in: language), found.isSubstitute {
                noteSubstitute(
                    found, at: Place(.record(kind: PlanElement.kind, code: element.code)))
            }
        }
        var outline = shown.outline(records, source.book)
        if chosen != nil {
            let codes = Set(elements.map(\.code))
            outline = outline.filtered { codes.contains($0[1].plain) }
        }
        table(
            outline, ["level", "code", "name", "progress", "standing"],
            shares: [3, 2, 6, 2, 2])
    }
}
