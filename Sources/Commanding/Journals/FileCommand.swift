import Diagnostics
import Journals
import Vocabulary

/// `throughline file`: gives back a file that the register keeps.
enum FileCommand {
    static let description = CommandDescription(
        name: "file", arguments: [.init(placeholder: "SHA-256", key: "file.argument.digest")],
        options: CommandDescription.place,
        exitCodes: [0, 1, 2, 4], run: take)

    /// Prints the file whose digest begins with the digits given.
    private static func take(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let digits = run.arguments.words[0].lowercased().filter { $0 != "…" }
        let found = try Register.reporting { () throws(StoreError) -> [UInt8]? in
            let digests = try open.register.store.fileDigests().filter {
                "\($0)".hasPrefix(digits)
            }
            guard digests.count == 1 else { return nil }
            return try open.register.store.file(digests[0])
        }
        guard let found else {
            throw Refusal(Finding("kept-file.not-found", .error, ["digest": .text(digits)]))
        }
        run.console.output(found)
        return 0
    }
}
