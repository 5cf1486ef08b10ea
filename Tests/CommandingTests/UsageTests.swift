import Commanding
import Diagnostics
import Testing
import Vocabulary

/// One row: arguments that are not understood, and the codes of what is said about them.
struct Misuse: CustomTestStringConvertible {
    let arguments: [String]
    let codes: [String]

    init(_ arguments: String..., gives codes: String...) {
        self.arguments = arguments
        self.codes = codes.map { "usage." + $0 }
    }

    var testDescription: String { arguments.joined(separator: " ") }

    static let all = [
        Misuse("read", "--zzzzzzzz", gives: "unknown-option"),
        Misuse("read", "-x", gives: "unknown-option"),
        Misuse("read", "--formt", "json", gives: "unknown-option-near"),
        Misuse("read", "--formt=json", gives: "unknown-option-near"),
        Misuse("--hlep", gives: "unknown-option-near"),
        Misuse("read", "--format", gives: "missing-value"),
        Misuse("read", "--format", "--kind", "resolution", gives: "missing-value"),
        Misuse("--interface-language", gives: "missing-value"),
        Misuse("read", "--format", "xml", gives: "invalid-value"),
        Misuse("read", "--format=", gives: "invalid-value"),
        Misuse("read", "--language=de", gives: "invalid-value"),
        Misuse("read", "--kind", "poem", gives: "invalid-value"),
        Misuse("read", "--interface-language", "de", gives: "invalid-value"),
        Misuse("read", "--help=yes", gives: "unexpected-value"),
        Misuse("help", "read", "now", gives: "unexpected-argument"),
        Misuse("write", gives: "unknown-command"),
        Misuse("help", "write", gives: "unknown-command"),
        Misuse("write", "--help", gives: "unknown-command"),
        Misuse("read", "--format", "xml", "--kind", gives: "invalid-value", "missing-value"),
    ]
}

@Suite("Commands that are not understood")
struct UsageTests {
    @Test(arguments: Misuse.all)
    func `what is wrong is told on the error stream, and the exit code is 2`(_ row: Misuse) {
        let printed = throughline(row.arguments, input: [])
        #expect(printed.code == 2)
        #expect(printed.findings == row.codes)
        #expect(printed.bytes == [])
    }

    @Test(arguments: Language.allCases)
    func `what is wrong is told in the reader's language`(_ language: Language) throws {
        let catalogue = CommandLineInterface.catalogue
        let printed = throughline(["write"], environment: ["LC_ALL": language.code])
        let summary = try #require(
            catalogue.text(
                "usage.unknown-command.summary", in: language, ["command": .text("write")]))
        let remedy = try #require(catalogue.text("usage.unknown-command.remedy", in: language))
        #expect(printed.error.contains(summary))
        #expect(printed.error.contains(remedy))
    }

    @Test(arguments: Language.allCases)
    func `no message leaves a value out`(_ language: Language) {
        for row in Misuse.all {
            let printed = throughline(row.arguments, environment: ["LC_ALL": language.code])
            #expect(!printed.error.contains("{"), "\(row.arguments)")
        }
    }

    @Test func `a near option is offered`() {
        let printed = throughline(["read", "--formt", "json"])
        #expect(printed.error.contains("did you mean --format?"))
    }

    @Test func `the values that an option may have are named`() {
        let printed = throughline(["read", "--format", "xml"])
        #expect(printed.error.contains("«xml»"))
        #expect(printed.error.contains("table, tree, json, jsonl, text and akn"))
    }

    @Test func `a missing value is shown with an example`() {
        let printed = throughline(["read", "--language"])
        #expect(printed.error.contains("«--language ar»"))
    }

    @Test func `an unexpected value is named`() {
        let printed = throughline(["help", "read", "now"])
        #expect(printed.error.contains("«now»"))
    }

    @Test func `a command that is not understood reads nothing`() {
        let printed = throughline(["read", "--format", "xml", sample("resolution-7.en.txt")])
        #expect(printed.code == 2)
        #expect(printed.bytes == [])
    }
}
