import Diagnostics
import Planning
import Presenting

/// `throughline organization …`: structures, what a draft changes, and its adoption.
enum OrganizationCommands {
    static let show = CommandDescription(
        name: "organization show",
        arguments: [
            .init(placeholder: "CODE", key: "organization.argument.code", isOptional: true)
        ],
        options: [CommandDescription.format] + CommandDescription.shown,
        examples: [
            ("organization.show.example.1", "throughline organization show"),
            ("organization.show.example.2", "throughline organization show TSB-2024 --format csv"),
        ],
        exitCodes: [0, 1, 2, 4], run: show)

    static let diff = CommandDescription(
        name: "organization diff",
        arguments: [
            .init(placeholder: "CODE", key: "organization.argument.code"),
            .init(placeholder: "EARLIER", key: "organization.diff.earlier", isOptional: true),
        ],
        options: [CommandDescription.format] + CommandDescription.shown,
        examples: [("organization.diff.example.1", "throughline organization diff TSB-2024")],
        exitCodes: [0, 1, 2, 3, 4], run: diff)

    static let adopt = CommandDescription(
        name: "organization adopt",
        arguments: [.init(placeholder: "CODE", key: "organization.argument.code")],
        options: [
            .init(name: "--from", placeholder: "DATE", key: "organization.adopt.from"),
            CommandDescription.format,
        ] + CommandDescription.changing,
        examples: [
            (
                "organization.adopt.example.1",
                "throughline organization adopt TSB-2024 --from 2024-07-01 --why \"Council 2024\""
            )
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: adopt)

    private static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let structure =
            if let code = run.arguments.words.first {
                Structure(
                    after: try open.record(OrganizationVersion.self, code), in: open.workspace)
            } else {
                Structure(inForce: open.workspace)
            }
        open.shown.structure(structure).print(run)
        return 0
    }

    /// What a version changes; what is wrong with it is told too.
    private static func diff(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let version = try open.record(OrganizationVersion.self, run.arguments.words[0])
        guard run.arguments.words.count > 1 else {
            open.shown.structureDifferences(of: version).print(run)
            let faults = StructureCheck(of: version, in: open.workspace).faults
            run.tell(faults)
            return faults.isEmpty ? 0 : 3
        }
        let earlier = try open.record(OrganizationVersion.self, run.arguments.words[1])
        let difference = StructureDifference(
            from: Structure(after: earlier, in: open.workspace),
            to: Structure(after: version, in: open.workspace))
        open.shown.structureDifferences(difference).print(run)
        return 0
    }

    private static func adopt(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let version = try open.record(OrganizationVersion.self, run.arguments.words[0])
        let day = try open.date("--from") ?? version.since ?? open.today
        let difference = open.shown.structureDifferences(of: version)
        try open.commit(StructureAdoption(of: version, from: day, in: open.workspace).edits)
        difference.print(run)
        return 0
    }
}
