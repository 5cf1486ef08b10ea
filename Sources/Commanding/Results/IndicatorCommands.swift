import Diagnostics
import Figures
import Planning
import Presenting
import Records

/// `throughline indicator …`: what is measured, how it stands, and values that are handed in.
enum IndicatorCommands {
    static let list = CommandDescription(
        name: "indicator list",
        options: [
            .init(name: "--plan", placeholder: "CODE", key: "indicator.option.plan"),
            .init(name: "--element", placeholder: "CODE", key: "indicator.option.element"),
            .init(name: "--owner", placeholder: "POST", key: "indicator.option.owner"),
            .init(
                name: "--standing", placeholder: "STANDING", key: "indicator.option.standing",
                choices: Standing.codes),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("indicator.list.example.1", "throughline indicator list --plan ITUT-2025"),
            ("indicator.list.example.2", "throughline indicator list --standing far-behind"),
        ],
        exitCodes: [0, 1, 2, 4], run: list)

    static let show = CommandDescription(
        name: "indicator show", arguments: [code],
        options: [CommandDescription.pageFormat] + CommandDescription.shown,
        examples: [("indicator.show.example.1", "throughline indicator show 2024.TP5-b.1")],
        exitCodes: [0, 1, 2, 4], run: show)

    static let set = CommandDescription(
        name: "indicator set",
        arguments: [
            code, .init(placeholder: "PERIOD", key: "indicator.set.period"),
            .init(placeholder: "VALUE", key: "indicator.set.value"),
        ],
        options: [
            .init(name: "--of", placeholder: "DENOMINATOR", key: "indicator.set.of"),
            .init(
                name: "--for", placeholder: "DIMENSION=CATEGORY", key: "indicator.set.for",
                isRepeated: true),
            .init(name: "--by", placeholder: "UNIT", key: "indicator.set.by"),
            .init(name: "--source", placeholder: "TEXT", key: "indicator.set.source"),
            .init(
                name: "--state", placeholder: "STATE", key: "indicator.set.state",
                choices: [SubmissionState.open, .submitted, .approved].map(\.rawValue)),
        ] + CommandDescription.changing,
        examples: [
            (
                "indicator.set.example.1",
                "throughline indicator set KE6.1 2026 24 --by SED --state submitted --why \"Yearly count\""
            ),
            (
                "indicator.set.example.2",
                "throughline indicator set KE3.1 2026-H2 91 --of 110 --by SPD --why \"Survey\""
            ),
            (
                "indicator.set.example.3",
                "throughline indicator set KE1.1 2026-Q4 18 --for region=africa --by SED --why \"Register of members\""
            ),
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: set)

    static let series = CommandDescription(
        name: "indicator series", arguments: [code],
        options: [
            .init(name: "--drafts", placeholder: nil, key: "indicator.series.drafts"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("indicator.series.example.1", "throughline indicator series 2024.TP5-b.1"),
            (
                "indicator.series.example.2",
                "throughline indicator series KE1.1 --drafts --format csv"
            ),
        ],
        exitCodes: [0, 1, 2, 4], run: series)

    static let results = CommandDescription(
        name: "indicator results",
        arguments: [
            .init(
                placeholder: "CODE", key: "indicator.argument.codes", isRepeated: true,
                isOptional: true)
        ],
        options: [
            .init(name: "--plan", placeholder: "CODE", key: "indicator.option.plan"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            (
                "indicator.results.example.1",
                "throughline indicator results --plan ITUT-2025 --format csv"
            )
        ],
        exitCodes: [0, 1, 2, 4], run: results)

    private static let code = CommandDescription.Argument(
        placeholder: "CODE", key: "indicator.argument.code")
}

extension CommandDescription {
    /// The option for the form in which one record with what hangs on it is printed.
    static let pageFormat = Option(
        name: "--format", placeholder: "FORMAT", key: "option.page-format",
        choices: ["table", "json"])
}
