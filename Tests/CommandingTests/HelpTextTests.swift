import Commanding
import Diagnostics
import Testing
import Vocabulary

@Suite("Help")
struct HelpTextTests {
    private let catalogue = CommandLineInterface.catalogue

    private func help(_ arguments: [String], in language: Language) -> Transcript {
        throughline(arguments, environment: ["LC_ALL": language.code])
    }

    /// Words that look like a key of the catalogue, such as `read.abstract`.
    private func keys(in text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            guard parts.count > 1, word.first?.isLowercase == true else { return false }
            return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isKeySign) }
        }
    }

    private func isKeySign(_ sign: Character) -> Bool {
        sign.isASCII && (sign.isLowercase || sign.isNumber || sign == "-")
    }

    @Test func `a key of the catalogue is told from other words`() {
        let text = "read.abstract x.1 en. Examples/texts/a.fr.txt '.paragraphs[]' read.option.kind"
        #expect(keys(in: text) == ["read.abstract", "x.1", "read.option.kind"])
    }

    @Test(arguments: Language.allCases)
    func `the program's help is all in the reader's language`(_ language: Language) throws {
        let abstract = try #require(catalogue.text("program.abstract", in: language))
        let commands = try #require(catalogue.text("help.commands", in: language))
        let colon = try #require(catalogue.text("punctuation.colon", in: language))
        let calls: [[String]] = [[], ["--help"], ["help"]]
        for arguments in calls {
            let printed = help(arguments, in: language)
            #expect(printed.code == 0)
            #expect(printed.error == "")
            #expect(printed.output.hasPrefix(abstract))
            #expect(printed.output.contains(commands + colon))
            #expect(keys(in: printed.output) == [])
        }
    }

    @Test(arguments: ["read", "help"], Language.allCases)
    func `the help of a command is all in the reader's language`(
        _ command: String, _ language: Language
    ) throws {
        let abstract = try #require(catalogue.text("\(command).abstract", in: language))
        let printed = help([command, "--help"], in: language)
        #expect(printed.code == 0)
        #expect(printed.error == "")
        #expect(printed.output.hasPrefix(abstract))
        #expect(keys(in: printed.output) == [])
    }

    @Test(arguments: Language.allCases)
    func `both ways to ask for a command's help give the same`(_ language: Language) {
        let expected = help(["read", "--help"], in: language).output
        #expect(help(["help", "read"], in: language).output == expected)
        #expect(help(["--help", "read"], in: language).output == expected)
        #expect(help(["read", "--format", "xml", "--help"], in: language).output == expected)
    }

    @Test(arguments: Language.allCases)
    func `the help of read has every heading, option and exit code`(_ language: Language) throws {
        let output = help(["read", "--help"], in: language).output
        let colon = try #require(catalogue.text("punctuation.colon", in: language))
        for key in ["usage", "arguments", "options", "examples", "exit"] {
            let heading = try #require(catalogue.text("help.\(key)", in: language))
            #expect(output.contains(heading + colon))
        }
        for word in ["--language", "--kind", "--format", "--interface-language", "--help"] {
            #expect(output.contains("  " + word))
        }
        for code in 0...2 { #expect(output.contains("\n  \(code)  ")) }
    }

    @Test func `no two languages have the same help`() {
        let texts = Language.allCases.map { help(["read", "--help"], in: $0).output }
        #expect(Set(texts).count == Language.allCases.count)
    }

    @Test func `the place of --interface-language does not change which help is shown`() {
        let expected = help(["help", "read"], in: .french).output
        for arguments in [
            ["help", "read", "--interface-language", "fr"],
            ["help", "--interface-language", "fr", "read"],
            ["--interface-language", "fr", "help", "read"],
            ["--interface-language=fr", "help", "read"],
        ] {
            #expect(help(arguments, in: .english).output == expected, "\(arguments)")
        }
    }

    @Test func `the version stands on a line by itself`() {
        for arguments in [["--version"], ["read", "--version"]] {
            let printed = throughline(arguments)
            #expect(printed.code == 0)
            #expect(printed.output == CommandLineInterface.version + "\n")
        }
    }
}
