import GoverningTexts

/// The commands that there are.
enum Commands {
    static let help = CommandDescription(
        name: "help",
        arguments: [
            .init(
                placeholder: "COMMAND", key: "help.argument.command", isRepeated: true,
                isOptional: true)
        ],
        exitCodes: [0, 2], run: showHelp)

    /// Every command, in the order in which help lists them.
    static let all = [
        ReadCommand.description, ServeCommand.description, DemoCommand.description,
        InitCommand.description, ImportCommand.description,
        TextCommands.list, TextCommands.show, TextCommands.diff,
        MandateCommands.list, MandateCommands.show, MandateCommands.confirm, MandateCommands.link,
        MandateCommands.status, MandateCommands.review,
        DutyCommands.list, DutyCommands.set,
        PlanCommands.show, PlanCommands.check, PlanCommands.roll, PlanCommands.diff,
        PlanCommands.crosswalk,
        OrganizationCommands.show, OrganizationCommands.diff, OrganizationCommands.costs,
        OrganizationCommands.adopt,
        PostCommands.list, PostCommands.show, PostCommands.check, CalendarCommand.description,
        BudgetCommands.show, BudgetCommands.allocate, BudgetCommands.reconcile,
        IndicatorCommands.list, IndicatorCommands.show, IndicatorCommands.set,
        IndicatorCommands.importing, IndicatorCommands.series, IndicatorCommands.results,
        FiguresCommand.description,
        DocumentCommands.list, DocumentCommands.build, DocumentCommands.redline,
        DocumentCommands.check, DocumentCommands.publish,
        TranslationCommands.queue, TranslationCommands.export, TranslationCommands.importing,
        RecordCommands.list, RecordCommands.show, RecordCommands.add, RecordCommands.set,
        RecordCommands.remove,
        CheckCommand.description, TraceCommand.description, SearchCommand.description,
        HistoryCommand.description, DifferencesCommand.description,
        JournalCommands.log, JournalCommands.root, JournalCommands.verify, JournalCommands.prove,
        JournalCommands.checkpoint, JournalCommands.key,
        SnapshotCommands.publish, SnapshotCommands.list,
        ExportCommand.description, FileCommand.description, BackupCommands.backup,
        BackupCommands.restore,
        DoctorCommand.description, PeopleCommands.list, PeopleCommands.erase, ConfigCommand.show,
        help,
    ]

    /// The command of a name, or `nil`.
    static func named(_ name: String) -> CommandDescription? { all.first { $0.name == name } }

    /// The first words that several commands share.
    static var groups: Set<String> {
        Set(all.filter { $0.name.contains(" ") }.map { String($0.name.prefix { $0 != " " }) })
    }

    /// The first words of all commands.
    static var words: [String] {
        all.map(\.name).filter { !$0.contains(" ") } + groups.sorted()
    }

    /// The second words of the commands of a group.
    static func names(inGroup group: String) -> [String] {
        all.map(\.name).filter { $0.hasPrefix(group + " ") }.map {
            String($0.dropFirst(group.count + 1))
        }
    }
}
