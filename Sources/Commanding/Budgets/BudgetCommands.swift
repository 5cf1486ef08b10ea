import Diagnostics
import Figures
import Presenting

/// `throughline budget …`: what is planned and spent, how costs are spread, whether they reconcile.
enum BudgetCommands {
    static let show = CommandDescription(
        name: "budget show", arguments: [code],
        options: [
            .init(name: "--element", placeholder: "CODE", key: "budget.show.element"),
            .init(name: "--totals", placeholder: nil, key: "budget.show.totals"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("budget.show.example.1", "throughline budget show B-2026"),
            ("budget.show.example.2", "throughline budget show B-2026 --element O2.1"),
            ("budget.show.example.3", "throughline budget show B-2024 --totals --format json"),
        ],
        exitCodes: [0, 1, 2, 4], run: show)

    static let allocate = CommandDescription(
        name: "budget allocate",
        arguments: [
            code, .init(placeholder: "SOURCE", key: "budget.allocate.source"),
            .init(
                placeholder: "ELEMENT=DRIVER", key: "budget.allocate.driver", isRepeated: true),
        ],
        options: [
            .init(
                name: "--published", placeholder: "ELEMENT=AMOUNT",
                key: "budget.allocate.published", isRepeated: true),
            .init(name: "--replace", placeholder: nil, key: "budget.allocate.replace"),
        ] + CommandDescription.changing,
        examples: [
            (
                "budget.allocate.example.1",
                "throughline budget allocate B-2026 B-2026.IT O1.1=40 O2.1=60 --dry-run"
            ),
            (
                "budget.allocate.example.2",
                "throughline budget allocate B-2026 SP3 G2=100 --replace --why \"Council 2026\""
            ),
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: allocate)

    static let reconcile = CommandDescription(
        name: "budget reconcile", arguments: [code],
        options: [
            .init(
                name: "--amounts", placeholder: "KIND", key: "budget.reconcile.amounts",
                choices: CostMeasure.allCases.map(\.rawValue)),
            .init(name: "--details", placeholder: nil, key: "budget.reconcile.details"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("budget.reconcile.example.1", "throughline budget reconcile B-2020"),
            (
                "budget.reconcile.example.2",
                "throughline budget reconcile B-2026 --details --format csv"
            ),
        ],
        exitCodes: [0, 1, 2, 3, 4], run: reconcile)

    private static let code = CommandDescription.Argument(
        placeholder: "BUDGET", key: "budget.argument.code")
}
