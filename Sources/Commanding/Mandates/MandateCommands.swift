import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline mandate …`: who carries out what, and how far it is.
enum MandateCommands {
    static let list = CommandDescription(
        name: "mandate list",
        options: [
            .init(name: "--to", placeholder: "BODY", key: "mandate.option.to"),
            .init(name: "--text", placeholder: "CODE", key: "mandate.option.text"),
            .init(name: "--owner", placeholder: "POST", key: "mandate.option.owner"),
            .init(
                name: "--status", placeholder: "STATUS", key: "mandate.option.status",
                choices: MandateStatus.allCases.map(\.rawValue)),
            .init(name: "--proposed", placeholder: nil, key: "mandate.option.proposed"),
            CommandDescription.format,
        ] + CommandDescription.shown,
        examples: [
            ("mandate.list.example.1", "throughline mandate list --to itu.tsb.director"),
            ("mandate.list.example.2", "throughline mandate list --proposed"),
        ],
        exitCodes: [0, 1, 2, 4], run: list)

    static let show = CommandDescription(
        name: "mandate show", arguments: [code],
        options: [CommandDescription.format] + CommandDescription.shown,
        exitCodes: [0, 1, 2, 4], run: show)

    static let confirm = CommandDescription(
        name: "mandate confirm",
        arguments: [
            .init(placeholder: "CODE", key: "mandate.confirm.argument", isRepeated: true)
        ],
        options: CommandDescription.changing,
        examples: [
            (
                "mandate.confirm.example.1",
                "throughline mandate confirm WTSA-7-2026 --why \"TSAG, item 4\""
            )
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: confirm)

    static let link = CommandDescription(
        name: "mandate link", arguments: [code],
        options: [
            .init(name: "--owner", placeholder: "POST", key: "mandate.link.owner"),
            .init(name: "--deputy", placeholder: "POST", key: "mandate.link.deputy"),
            .init(
                name: "--element", placeholder: "CODE", key: "mandate.link.element",
                isRepeated: true),
            .init(name: "--due", placeholder: "DATE", key: "mandate.link.due"),
        ] + CommandDescription.changing,
        examples: [
            (
                "mandate.link.example.1",
                "throughline mandate link WTSA-7-2026.op.2.1 --owner SED-H --deputy SPD-H --why \"Agreed\""
            )
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: link)

    static let status = CommandDescription(
        name: "mandate status",
        arguments: [code, .init(placeholder: "STATUS", key: "mandate.status.argument")],
        options: [
            .init(name: "--evidence", placeholder: "TEXT", key: "mandate.status.evidence"),
            .init(name: "--file", placeholder: "FILE", key: "mandate.status.file"),
            .init(name: "--link", placeholder: "ADDRESS", key: "mandate.status.link"),
            .init(name: "--date", placeholder: "DATE", key: "mandate.status.date"),
        ] + CommandDescription.changing,
        examples: [
            (
                "mandate.status.example.1",
                "throughline mandate status WTSA-7-2026.op.2.1 completed --evidence \"Report, C27/12\" --why \"Done\""
            )
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: status)

    static let review = CommandDescription(
        name: "mandate review", arguments: [code],
        options: questions.map { option, _ in
            .init(
                name: option, placeholder: "ANSWER", key: "mandate.review.\(option.dropFirst(2))",
                choices: Answer.allCases.map(\.rawValue))
        } + [
            .init(
                name: "--outcome", placeholder: "OUTCOME", key: "mandate.review.outcome",
                choices: ReviewOutcome.allCases.map(\.rawValue)),
            .init(name: "--reason", placeholder: "TEXT", key: "mandate.review.reason"),
            .init(name: "--date", placeholder: "DATE", key: "mandate.review.date"),
        ] + CommandDescription.changing,
        examples: [
            (
                "mandate.review.example.1",
                "throughline mandate review WTSA-7-2026.op.2.1 --accomplished yes --outcome retire --reason \"Fulfilled\" --why \"Review 2027\""
            )
        ],
        exitCodes: [0, 1, 2, 4, 5, 7], run: review)

    private static let code = CommandDescription.Argument(
        placeholder: "CODE", key: "mandate.argument.code")

    /// The options of the four questions of a review, with the properties that they set.
    ///
    /// - Source: WTSA Resolution 1 (Rev. Hammamet, 2016), § 1.3.
    static let questions:
        [(option: String, path: any WritableKeyPath<MandateReview, Answer?> & Sendable)] = [
            ("--set-elsewhere", \.isSetElsewhere), ("--repeated", \.isRepeated),
            ("--only-editing", \.needsOnlyEditing), ("--accomplished", \.isAccomplished),
        ]
}
