import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// `throughline record …`: records of any type, by their descriptions.
enum RecordCommands {
    private static let typeArgument = CommandDescription.Argument(
        placeholder: "TYPE", key: "record.argument.type",
        choices: Schema.standard.types.map(\.kind))
    private static let codeArgument = CommandDescription.Argument(
        placeholder: "CODE", key: "record.argument.code")
    private static let values = CommandDescription.Argument(
        placeholder: "FIELD=VALUE", key: "record.argument.values", isRepeated: true,
        isOptional: true)

    static let list = CommandDescription(
        name: "record list", arguments: [typeArgument],
        options: [CommandDescription.format] + CommandDescription.shown,
        examples: [("record.list.example.1", "throughline record list post")],
        exitCodes: [0, 1, 2, 4], run: list)

    static let show = CommandDescription(
        name: "record show", arguments: [typeArgument, codeArgument],
        options: [CommandDescription.format] + CommandDescription.shown,
        exitCodes: [0, 1, 2, 4], run: show)

    static let add = CommandDescription(
        name: "record add", arguments: [typeArgument, codeArgument, values],
        options: CommandDescription.changing,
        examples: [
            (
                "record.add.example.1",
                "throughline record add post SED-H name.en=\"Head, Strategic Engagement\" --why \"New post\""
            )
        ], exitCodes: [0, 1, 2, 4, 5, 7], run: add)

    static let set = CommandDescription(
        name: "record set", arguments: [typeArgument, codeArgument, values],
        options: CommandDescription.changing,
        examples: [
            (
                "record.set.example.1",
                "throughline record set element O2.1 name.fr=\"Normes\" --why \"Translated\""
            )
        ], exitCodes: [0, 1, 2, 4, 5, 6, 7], run: set)

    static let remove = CommandDescription(
        name: "record remove", arguments: [typeArgument, codeArgument],
        options: CommandDescription.changing, exitCodes: [0, 1, 2, 4, 5, 6, 7], run: remove)

    // MARK: Runs

    private static func list(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let type = try type(open)
        RecordListing(open, type, open.workspace.contents(type.kind)).print()
        return 0
    }

    private static func show(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let type = try type(open)
        RecordPage(open, try content(open, type), type.kind).print()
        return 0
    }

    private static func add(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let type = try type(open)
        let code = RecordEdit.Setting(FieldPath("code"), .text(run.arguments.words[1]))
        let key = open.newKey()
        let settings = try Assignments(
            open.workspace, type, type.empty(key), in: run.language
        ).settings(run.arguments.words.dropFirst(2))
        try open.commit([
            RecordEdit(.create, kind: type.kind, key: key, settings: [code] + settings)
        ])
        return 0
    }

    private static func set(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let type = try type(open)
        let old = try content(open, type)
        let settings = try Assignments(open.workspace, type, old, in: run.language)
            .settings(run.arguments.words.dropFirst(2))
        try open.commit([RecordEdit(.set, kind: type.kind, key: old.key, settings: settings)])
        return 0
    }

    private static func remove(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let type = try type(open)
        let old = try content(open, type)
        try open.commit([RecordEdit(.remove, kind: type.kind, key: old.key)])
        return 0
    }

    private static func type(_ open: OpenRegister) throws(Refusal) -> RecordDescription {
        let name = open.run.arguments.words[0]
        if let type = open.workspace.schema[name] { return type }
        throw Refusal(
            Finding(
                "usage.unknown-type", .error,
                [
                    "type": .text(name),
                    "choices": .list(open.workspace.schema.types.map(\.kind)),
                ]))
    }

    private static func content(
        _ open: OpenRegister, _ type: RecordDescription
    ) throws(Refusal) -> RecordContent {
        try open.workspace.found(type.kind, open.run.arguments.words[1])
    }
}
