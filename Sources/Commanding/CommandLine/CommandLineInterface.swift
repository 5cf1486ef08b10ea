package import Accounts
package import Diagnostics
import Figures
import Foundation
package import Journals
import Planning
import Presenting
import Publishing
import Rules
package import Vocabulary

/// The command line as a library.
package enum CommandLineInterface {
    /// The version of the program.
    package static let version = "0.1.0"

    /// The wording of the whole command line, in six languages.
    package static let catalogue = Catalogue.base.joined(with: PlanningMessages.files)
        .joined(with: FigureMessages.files).joined(with: RuleMessages.files).joined(
            with: PublishingMessages.files
        ).joined(
            with: JournalMessages.files
        )
        .joined(with: AccountMessages.files).joined(with: PresentingMessages.files).joined(
            with: EmbeddedData.files)

    /// Runs the program's arguments and ends the process with its exit code.
    ///
    /// - Parameters:
    ///   - fallback: The language of messages where the environment names none of the six.
    ///   - stores: Where registers are kept.
    ///   - accounts: Opens the accounts of a server, or makes the file.
    package static func main(
        fallback: Language, stores: StoreFactory,
        accounts: @escaping @Sendable (String) throws(StoreError) -> any AccountStore
    ) async {
        signal(SIGPIPE, SIG_IGN)
        let code = run(.process(fallback, stores, accounts))
        exit(Int32(code))
    }

    /// Runs one command.
    ///
    /// - Returns: The exit code: 0 where all went well; the others are those of ``Refusal`` and of the
    ///   command itself.
    package static func run(_ console: Console) -> Int {
        let invocation = Invocation(console)
        do {
            return try invocation.run()
        } catch {
            let writer = FindingWriter(catalogue, in: invocation.language, offersCommands: true)
            for finding in error.findings { console.error(writer.text(of: finding)) }
            return error.exitCode
        }
    }
}

extension Console {
    /// The console of this process.
    static func process(
        _ fallback: Language, _ stores: StoreFactory,
        _ accounts: @escaping @Sendable (String) throws(StoreError) -> any AccountStore
    ) -> Console {
        Console(
            arguments: Array(CommandLine.arguments.dropFirst()),
            environment: ProcessInfo.processInfo.environment,
            input: {
                guard isatty(STDIN_FILENO) == 0 else { return nil }
                return (try? FileHandle.standardInput.readToEnd()).map { Array($0) } ?? []
            },
            output: { writeAll($0, to: STDOUT_FILENO) },
            error: { writeAll(Array($0.utf8), to: STDERR_FILENO) }, fallbackLanguage: fallback,
            stores: stores, accounts: accounts,
            clock: { Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1_000)) },
            isWatched: isatty(STDERR_FILENO) == 1)
    }
}

/// Writes bytes to a descriptor; a reader that went away is no error.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
        var done = 0
        while done < buffer.count {
            let count = write(
                descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            guard count > 0 else { return }
            done += count
        }
    }
}
