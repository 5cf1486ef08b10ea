import Diagnostics
import Planning
import Presenting
import Vocabulary

/// A document that proposes a structure to a council: box, paragraphs, charts before and after, job
/// description, draft decision.
///
/// - Source: ITU Council documents of 2023 and later.
enum CouncilContribution {
    static let boxParts: [PassagePart] = [
        .purpose, .action, .strategicLink, .financialImplications, .references,
    ]

    static func write(_ builder: inout DocumentBuilder) {
        builder.head()
        builder.box(boxParts)
        let annexes = Annexes(builder)
        paragraphs(annexes, &builder)
        if let version = annexes.version { charts(version, annexes, &builder) }
        if let job = annexes.job { description(job, annexes, &builder) }
        decision(annexes, &builder)
        CouncilChecks(annexes).run(&builder)
    }

    /// The annexes that there are, with their letters.
    struct Annexes {
        let version: OrganizationVersion?
        let job: JobDescription?
        let letters: [String: String]

        init(_ builder: DocumentBuilder) {
            version = builder.record.organization.flatMap { builder.workspace[$0] }
            job = builder.record.job.flatMap { builder.workspace[$0] }
            let names =
                (version == nil ? [] : ["before", "after"]) + (job == nil ? [] : ["job"])
                + ["decision"]
            letters = Dictionary(
                uniqueKeysWithValues: zip(names, ["A", "B", "C", "D"]).map { ($0, $1) })
        }

        func letter(_ name: String) -> String { letters[name] ?? "" }
    }

    // MARK: Parts

    /// The numbered paragraphs: what people wrote, else what the records say.
    private static func paragraphs(_ annexes: Annexes, _ builder: inout DocumentBuilder) {
        let written = builder.part(.body, isNeeded: annexes.version == nil)
        if !written.isEmpty {
            for runs in written { builder.paragraph(runs, .numbered) }
        } else if let version = annexes.version {
            for words in CouncilWords(version, annexes, builder).paragraphs {
                builder.say(words, .numbered)
            }
        }
    }

    private static func charts(
        _ version: OrganizationVersion, _ annexes: Annexes, _ builder: inout DocumentBuilder
    ) {
        let workspace = builder.workspace
        let difference = StructureDifference(of: version, in: workspace)
        chart(
            Structure(before: version, in: workspace), .chartBefore, annexes.letter("before"),
            nil, &builder)
        chart(
            Structure(after: version, in: workspace), .chartAfter, annexes.letter("after"),
            difference, &builder)
        builder.say(builder.heading("chart-changes"), .boldHeading)
        builder.changes(of: version)
    }

    private static func chart(
        _ structure: Structure, _ part: PassagePart, _ letter: String,
        _ difference: StructureDifference?, _ builder: inout DocumentBuilder
    ) {
        let title = builder.heading(part.rawValue)
        let written = builder.part(part, isNeeded: false).first
        builder.annex(letter, written ?? [DocumentRun(title)])
        builder.chart(structure, title, difference)
    }

    private static func description(
        _ job: JobDescription, _ annexes: Annexes, _ builder: inout DocumentBuilder
    ) {
        let post = job.post.flatMap { builder.workspace[$0] }
        let number = post.map { $0.number.isEmpty ? $0.code : $0.number } ?? ""
        builder.annex(
            annexes.letter("job"),
            [DocumentRun(builder.heading("job-draft", ["number": .text(number)]))])
        builder.job(job)
    }

    private static func decision(_ annexes: Annexes, _ builder: inout DocumentBuilder) {
        builder.annex(annexes.letter("decision"), [])
        builder.say(builder.heading("decision"), .resolutionNumber)
        for runs in builder.part(.decisionTitle) { builder.paragraph(runs, .resolutionTitle) }
        builder.say(builder.heading("decision.body"))
        builder.say(builder.heading("decision.considering"), .call)
        for runs in builder.part(.considering) { builder.paragraph(runs) }
        builder.say(builder.heading("decision.decides"), .call)
        for runs in builder.part(.decides) { builder.paragraph(runs) }
    }
}
