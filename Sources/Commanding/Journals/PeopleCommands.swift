import Diagnostics
import Journals
import Presenting

/// `throughline people …`: the names behind the pseudonyms of the journal.
enum PeopleCommands {
    private static let data = CommandDescription.data

    static let list = CommandDescription(
        name: "people list", options: [CommandDescription.format, data],
        exitCodes: [0, 1, 2], run: list)

    static let erase = CommandDescription(
        name: "people erase",
        arguments: [.init(placeholder: "NAME", key: "people.argument.name")], options: [data],
        examples: [("people.erase.example.1", "throughline people erase \"A. Diallo\"")],
        exitCodes: [0, 1, 2, 4], run: erase)

    private static func list(_ run: CommandRun) throws(Refusal) -> Int {
        var listing = Listing(("name", "field.name"), ("id", "column.pseudonym"))
        for person in try People(DataFolder(run).people).all {
            listing.add(.text(person.name), .text("\(person.id)"))
        }
        listing.print(run)
        return 0
    }

    private static func erase(_ run: CommandRun) throws(Refusal) -> Int {
        let name = run.arguments.words[0]
        guard try People(DataFolder(run).people).erase(name) else {
            throw Refusal(Finding("people.not-found", .error, ["name": .text(name)]))
        }
        run.say("people.erased", ["name": .text(name)])
        return 0
    }
}
