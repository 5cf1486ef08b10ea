import Diagnostics
import Figures
import Interchange
import Journals
import Planning
import Presenting
import Serving
import Vocabulary

/// `throughline calendar`: meetings with the days by which documents must be there, reports, milestones.
enum CalendarCommand {
    static let description = CommandDescription(
        name: "calendar",
        options: [
            .init(name: "--from", placeholder: "DATE", key: "calendar.option.from"),
            .init(name: "--until", placeholder: "DATE", key: "calendar.option.until"),
            .init(
                name: "--format", placeholder: "FORMAT", key: "calendar.option.format",
                choices: ListingFormat.allCases.map(\.rawValue) + ["ics"]),
        ] + CommandDescription.shown,
        examples: [
            ("calendar.example.1", "throughline calendar --from 2027-01-01 --until 2027-03-31"),
            ("calendar.example.2", "throughline calendar --format ics > meetings.ics"),
        ],
        exitCodes: [0, 1, 2, 4], run: run)

    private static func run(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let events = MeetingCalendar(open.workspace).events(
            from: try open.date("--from"), through: try open.date("--until"))
        if run.arguments["--format"] == "ics" {
            run.console.output(try CalendarFile(events, open.shown, open.register).bytes)
        } else {
            open.shown.calendar(events).print(run)
        }
        return 0
    }
}
