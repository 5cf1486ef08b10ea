import Commanding
import Diagnostics
import Testing
import Vocabulary

/// One row: how the language of messages is asked for, and which it is.
struct AskedLanguage: CustomTestStringConvertible {
    var environment: [String: String] = [:]
    var arguments: [String] = []
    let language: Language

    var testDescription: String {
        (environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + arguments)
            .joined(separator: " ")
    }

    static let all = [
        AskedLanguage(language: .english),
        AskedLanguage(environment: ["LANG": "ar_EG.UTF-8"], language: .arabic),
        AskedLanguage(environment: ["LC_MESSAGES": "ru_RU", "LANG": "en"], language: .russian),
        AskedLanguage(environment: ["LC_ALL": "fr_CH.UTF-8", "LANG": "en"], language: .french),
        AskedLanguage(
            environment: ["LC_ALL": "es", "LC_MESSAGES": "ru", "LANG": "en"], language: .spanish),
        AskedLanguage(environment: ["LC_ALL": "", "LANG": "zh_CN"], language: .chinese),
        AskedLanguage(environment: ["LANG": "de_DE.UTF-8"], language: .english),
        AskedLanguage(environment: ["LANG": "C"], language: .english),
        AskedLanguage(
            environment: ["LC_ALL": "fr"], arguments: ["--interface-language", "zh"],
            language: .chinese),
        AskedLanguage(
            environment: ["LC_ALL": "fr"], arguments: ["--interface-language=ar"],
            language: .arabic),
    ]
}

@Suite("The language of messages")
struct InvocationTests {
    private let catalogue = CommandLineInterface.catalogue

    @Test(arguments: AskedLanguage.all)
    func `help is in the language asked for`(_ row: AskedLanguage) throws {
        let printed = throughline(row.arguments, environment: row.environment)
        let abstract = try #require(catalogue.text("program.abstract", in: row.language))
        #expect(printed.code == 0)
        #expect(printed.output.hasPrefix(abstract))
    }

    @Test(arguments: AskedLanguage.all)
    func `findings are in the language asked for`(_ row: AskedLanguage) throws {
        let printed = throughline(
            ["read", "/nowhere/a.txt"] + row.arguments, environment: row.environment)
        let remedy = try #require(catalogue.text("file.not-found.remedy", in: row.language))
        #expect(printed.error.contains(remedy))
    }

    @Test func `a language that is none of the six is refused in that of the environment`() throws {
        let printed = throughline(
            ["read", "--interface-language", "de"], environment: ["LANG": "es_MX"])
        let summary = try #require(
            catalogue.text(
                "usage.invalid-value.summary", in: .spanish,
                ["option": .text("--interface-language"), "value": .text("de")]))
        #expect(printed.error.contains(summary))
    }
}
