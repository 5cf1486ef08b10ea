import Diagnostics
import Figures
import Planning
import Presenting
import Vocabulary

/// `throughline organization costs`: what a structure costs more or less than the one before it.
extension OrganizationCommands {
    static let costs = CommandDescription(
        name: "organization costs",
        arguments: [.init(placeholder: "CODE", key: "organization.argument.code")],
        options: [
            .init(name: "--budget", placeholder: "CODE", key: "organization.costs.budget"),
            .init(
                name: "--by", placeholder: "WHAT", key: "organization.costs.by",
                choices: CostTable.allCases.map(\.rawValue)),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("organization.costs.example.1", "throughline organization costs TSB-2024"),
            (
                "organization.costs.example.2",
                "throughline organization costs TSB-2024 --budget B-2026 --by output --format csv"
            ),
        ],
        exitCodes: [0, 1, 2, 4], run: showCosts)

    private static func showCosts(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let version = try open.record(OrganizationVersion.self, run.arguments.words[0])
        let budget = try budget(open)
        guard let budget, let costs = StructureCosts(of: version, budget, in: open.workspace)
        else { throw Refusal(Finding("structure.budget-not-found", .error)) }
        let asked = run.arguments.choice("--by", of: CostTable.self)
        guard run.isTable, asked == nil else {
            (asked ?? .grade).listing(costs, open.shown).print(run)
            return 0
        }
        run.print(open.shown.words(of: costs, budget) + "\n")
        for table in CostTable.allCases {
            let listing = table.listing(costs, open.shown)
            guard listing.count > 0 else { continue }
            run.print("\n")
            listing.print(run)
        }
        return 0
    }

    /// The budget that was named, else the one in force; `nil` where there is none.
    private static func budget(_ open: OpenRegister) throws(Refusal) -> Budget? {
        guard let code = open.run.arguments["--budget"] else {
            return StructureCosts.budget(in: open.workspace)
        }
        return try open.record(Budget.self, code)
    }
}

/// What the costs of a structure are told by.
private enum CostTable: String, CaseIterable, Sendable {
    case grade, output, post

    func listing(_ costs: StructureCosts, _ shown: Presentation) -> Listing {
        switch self {
        case .grade: shown.gradeCosts(costs)
        case .output: shown.outputShifts(costs)
        case .post: shown.postShifts(costs)
        }
    }
}
