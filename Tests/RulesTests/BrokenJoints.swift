import Diagnostics
import Planning
import Records
import Rules
import Testing
import Vocabulary

/// One whole thread, from a paragraph to what was measured, with each of its links taken away in turn.
@Suite struct BrokenJoints {
    /// A link that is taken away, and all that the rules find then.
    struct Joint: Sendable, CustomTestStringConvertible {
        let link: String
        let findings: [String]
        let cut: @Sendable (inout SmallPlan) -> Void

        var testDescription: String { link }
    }

    @Test(arguments: fromTheText + ofPlans + ofElements + ofIndicators + ofWork)
    func `a link taken away is told where it was, and nothing else`(_ joint: Joint) throws {
        var plan = SmallPlan()
        #expect(try plan.findings() == [])
        joint.cut(&plan)
        #expect(try plan.findings() == joint.findings, "\(joint.link)")
    }

    @Test func `links that a record can't be without can't be taken away`() {
        let paths: [(kind: String, field: String)] = [
            ("mandate", "paragraph"), ("alignment", "element"), ("alignment", "serves"),
            ("target", "indicator"), ("target", "period"),
        ]
        for path in paths {
            let type = Schema.standard[path.kind]
            let field = type?.fields.first { $0.name == path.field }
            #expect(field?.requirement == .toSave, "\(path)")
        }
    }

    // MARK: The links

    private static let fromTheText = [
        Joint(
            link: "the mandate of a paragraph",
            findings: [
                "paragraph.no-mandate WTSA-7-2026.op.1", "element.no-mandate S.1-1",
            ]
        ) { $0.register.mandates.removeFirst() },
        Joint(link: "a mandate's owner", findings: ["mandate.no-owner WTSA-7-2026.op.1"]) {
            $0.register.mandates[0].owner = nil
        },
        Joint(link: "a mandate's deputy", findings: ["mandate.no-deputy WTSA-7-2026.op.1"]) {
            $0.register.mandates[0].deputy = nil
        },
        Joint(
            link: "a mandate's element",
            findings: ["mandate.no-element WTSA-7-2026.op.1", "element.no-mandate S.1-1"]
        ) { $0.register.mandates[0].elements = [] },
        Joint(
            link: "the language of a text", findings: ["text.missing-language WTSA-7-2026"]
        ) { $0.register.text.sources.removeLast() },
    ]

    private static let ofPlans = [
        Joint(link: "the plan above a plan", findings: ["plan.no-alignment S"]) {
            $0.sector.alignedTo = nil
        },
        Joint(link: "an element's level", findings: ["element.no-level S.1-1"]) {
            $0.output.level = nil
        },
        Joint(
            link: "what an element is part of",
            findings: [
                "element.no-mandate S.1-1", "element.nothing-below S.1",
                "element.serves-nothing S.1-1",
            ]
        ) { $0.output.parent = nil },
        Joint(
            link: "the enabler of an action",
            findings: [
                "element.no-mandate S.E-1", "element.serves-nothing S.E-1", "element.no-action S.E",
            ]
        ) { $0.action.parent = nil },
    ]

    private static let ofElements = [
        Joint(link: "an objective's goal", findings: ["alignment.missing S.1"]) {
            $0.alignments.removeFirst()
        },
        Joint(link: "that it was made for it", findings: ["alignment.only-secondary S.1"]) {
            $0.alignments[0].rank = .secondary
        },
        Joint(link: "an enabler's goal", findings: ["element.serves-nothing S.E-1"]) {
            $0.alignments.removeLast()
        },
    ]

    private static let ofIndicators = [
        Joint(
            link: "an indicator's element",
            findings: ["element.no-indicator S.1-1", "indicator.no-element I1"]
        ) { $0.indicator.element = nil },
        Joint(link: "an indicator's owner", findings: ["indicator.no-owner I1"]) {
            $0.indicator.owner = nil
        },
        Joint(link: "an indicator's deputy", findings: ["indicator.no-deputy I1"]) {
            $0.indicator.deputy = nil
        },
        Joint(link: "the baseline", findings: ["indicator.no-baseline I1"]) {
            $0.indicator.baseline = nil
        },
        Joint(link: "the target", findings: ["indicator.no-target I1"]) { $0.targets = [] },
        Joint(link: "what was measured", findings: ["indicator.not-measured I1"]) {
            $0.rows = []
        },
        Joint(link: "the approval", findings: ["submission.waiting M1"]) {
            $0.submission.state = .submitted
        },
    ]

    private static let ofWork = [
        Joint(link: "an activity's element", findings: ["activity.no-element W1"]) {
            $0.activity.element = nil
        },
        Joint(
            link: "an activity's unit",
            findings: ["record.field-missing W1", "activity.no-unit W1"]
        ) { $0.activity.unit = nil },
        Joint(link: "an activity's plan", findings: ["record.field-missing W1"]) {
            $0.activity.plan = nil
        },
        Joint(link: "a process's owner", findings: ["record.field-missing P1"]) {
            $0.process.owner = nil
        },
        Joint(link: "a milestone's activity", findings: ["milestone.no-work M1"]) {
            $0.milestone.activity = nil
        },
    ]
}
