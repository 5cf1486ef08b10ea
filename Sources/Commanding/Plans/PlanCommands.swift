import Diagnostics
import Presenting

/// `throughline plan …`: plans with their elements, and how they go on from year to year.
enum PlanCommands {
    static let show = CommandDescription(
        name: "plan show", arguments: [code],
        options: [CommandDescription.format] + CommandDescription.shown,
        examples: [
            ("plan.show.example.1", "throughline plan show ITUT-2025"),
            ("plan.show.example.2", "throughline plan show OP-T --as-of 2026-06-30 --format csv"),
        ],
        exitCodes: [0, 1, 2, 4], run: show)

    static let check = CommandDescription(
        name: "plan check",
        arguments: [.init(placeholder: "CODE", key: "plan.check.argument", isOptional: true)],
        options: [
            .init(name: "--counts", placeholder: nil, key: "check.option.counts"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("plan.check.example.1", "throughline plan check OP-T"),
            ("plan.check.example.2", "throughline plan check --counts"),
        ],
        exitCodes: [0, 1, 2, 3, 4], run: check)

    static let roll = CommandDescription(
        name: "plan roll", arguments: [code],
        options: [
            .init(name: "--approved-years", placeholder: "NUMBER", key: "plan.roll.approved-years"),
            CommandDescription.format,
        ] + CommandDescription.changing,
        examples: [
            ("plan.roll.example.1", "throughline plan roll OP-T --dry-run"),
            (
                "plan.roll.example.2",
                "throughline plan roll OP-T --approved-years 2 --why \"Council 2027\""
            ),
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: roll)

    static let diff = CommandDescription(
        name: "plan diff",
        arguments: [
            code, .init(placeholder: "EARLIER", key: "plan.diff.earlier"),
            .init(placeholder: "LATER", key: "plan.diff.later"),
        ],
        options: [
            CommandDescription.format
        ] + CommandDescription.reachable,
        examples: [
            ("plan.diff.example.1", "throughline plan diff OP-T 2026-2029 2027-2030"),
            ("plan.diff.example.2", "throughline plan diff ITUT-2025 2026-01-31 DEMO-1"),
        ],
        exitCodes: [0, 1, 2, 4], run: diff)

    static let crosswalk = CommandDescription(
        name: "plan crosswalk",
        arguments: [
            .init(placeholder: "OLD", key: "plan.crosswalk.old"),
            .init(placeholder: "NEW", key: "plan.crosswalk.new"),
        ],
        options: [CommandDescription.format] + CommandDescription.shown,
        examples: [
            ("plan.crosswalk.example.1", "throughline plan crosswalk SP-2020 SP-2024")
        ],
        exitCodes: [0, 1, 2, 4], run: crosswalk)

    private static let code = CommandDescription.Argument(
        placeholder: "CODE", key: "plan.argument.code")
}
