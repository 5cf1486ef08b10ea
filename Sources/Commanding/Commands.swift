import GoverningTexts

/// The commands that there are.
enum Commands {
    static let read = CommandDescription(
        name: "read",
        arguments: [.init(placeholder: "FILE", key: "read.argument.files", isRepeated: true)],
        options: [
            .init(
                name: "--language", placeholder: "LANGUAGE", key: "read.option.language",
                choices: CommandDescription.languages),
            .init(name: "--kind", placeholder: "KIND", key: "read.option.kind", choices: kinds),
            .init(
                name: "--format", placeholder: "FORMAT", key: "read.option.format",
                choices: ReadFormat.allCases.map(\.rawValue)),
        ],
        examples: [
            ("read.example.1", "throughline read Examples/texts/resolution-7.fr.txt"),
            ("read.example.2", "throughline read --format json Examples/texts/council-12.zh.txt"),
            (
                "read.example.3",
                "throughline read --format jsonl Examples/texts/*.txt | jq '.paragraphs[] | select(.reportTo != [])'"
            ),
        ])

    static let help = CommandDescription(
        name: "help", arguments: [.init(placeholder: "COMMAND", key: "help.argument.command")],
        exitCodes: [0, 2])

    static let all = [read, help]

    /// The kinds that a text may have.
    private static let kinds = ActKind.allCases.map(\.rawValue).filter {
        $0 != "paragraph" && $0 != "article"
    }
}
