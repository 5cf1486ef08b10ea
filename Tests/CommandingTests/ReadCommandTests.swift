import Commanding
import Diagnostics
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("The command read")
struct ReadCommandTests {
    private let french = sample("resolution-7.fr.txt")
    private let chinese = sample("council-12.zh.txt")

    private func object(_ text: some StringProtocol) throws -> [String: Any] {
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(parsed as? [String: Any])
    }

    // MARK: What can't be read

    @Test func `a file that does not exist is told, and the exit code is 1`() {
        let printed = throughline(["read", "/nowhere/resolution.txt"])
        #expect(printed.code == 1)
        #expect(printed.findings == ["file.not-found"])
        #expect(printed.error.contains("«/nowhere/resolution.txt»"))
        #expect(printed.bytes == [])
    }

    @Test func `a folder is told, and the exit code is 1`() throws {
        try withFolder { folder in
            let printed = throughline(["read", folder.path])
            #expect(printed.code == 1)
            #expect(printed.findings == ["file.is-folder"])
            #expect(printed.bytes == [])
        }
    }

    @Test func `a file that is no text is told, and the exit code is 1`() throws {
        try withFolder { folder in
            let file = folder.appending(path: "a.bin")
            try Data([UInt8](repeating: 1, count: 100)).write(to: file)
            let printed = throughline(["read", file.path])
            #expect(printed.code == 1)
            #expect(printed.findings.contains("text.binary"))
            #expect(printed.error.contains(file.path))
        }
    }

    @Test func `one missing file does not keep the others from being read`() throws {
        let printed = throughline(["read", "--format", "json", "/nowhere/a", french, "/nowhere/b"])
        #expect(printed.code == 1)
        #expect(printed.findings == ["file.not-found", "file.not-found"])
        let parsed = try JSONSerialization.jsonObject(with: Data(printed.bytes))
        let texts = try #require(parsed as? [[String: Any]])
        #expect(texts.compactMap { $0["file"] as? String } == [french])
    }

    // MARK: Standard input

    @Test(arguments: [["read", "-"], ["read"]])
    func `standard input is read where it is named or no file is`(_ arguments: [String]) throws {
        let input = try Samples.bytes("resolution-7.en.txt")
        let printed = throughline(arguments + ["--format", "json"], input: input)
        let text = try object(printed.output)
        #expect(printed.code == 0)
        #expect(text["file"] is NSNull)
        #expect(text["kind"] as? String == "resolution")
        #expect(text["number"] as? String == "7")
        #expect(text["language"] as? String == "en")
    }

    @Test func `a text is read alike from a file and from standard input`() throws {
        let name = "council-12.ru.txt"
        let named = throughline(["read", "--format", "tree", sample(name)])
        let piped = throughline(["read", "--format", "tree", "-"], input: try Samples.bytes(name))
        #expect(named.code == 0)
        #expect(!named.bytes.isEmpty)
        #expect(named.bytes == piped.bytes)
    }

    @Test(arguments: [["read", "-"], ["read"]])
    func `nothing on standard input is told, and the exit code is 2`(_ arguments: [String]) {
        let printed = throughline(arguments, input: nil)
        #expect(printed.code == 2)
        #expect(printed.findings == ["usage.no-input"])
        #expect(printed.bytes == [])
    }

    // MARK: JSON

    @Test func `one file in JSON is one object`() throws {
        let printed = throughline(["read", "--format", "json", french])
        let text = try object(printed.output)
        #expect(printed.code == 0)
        #expect(text["file"] as? String == french)
        #expect(text["language"] as? String == "fr")
        #expect((text["paragraphs"] as? [Any])?.isEmpty == false)
        #expect(printed.output.hasSuffix("}\n"))
    }

    @Test func `several files in JSON are one array, in their order`() throws {
        let printed = throughline(["read", "--format", "json", chinese, french])
        let parsed = try JSONSerialization.jsonObject(with: Data(printed.bytes))
        let texts = try #require(parsed as? [[String: Any]])
        #expect(printed.code == 0)
        #expect(texts.compactMap { $0["file"] as? String } == [chinese, french])
        #expect(texts.compactMap { $0["language"] as? String } == ["zh", "fr"])
    }

    @Test(arguments: 1...3)
    func `JSON lines have an object on a line for each file`(_ count: Int) throws {
        let files = [chinese, french, sample("council-12.ar.txt")].prefix(count)
        let printed = throughline(["read", "--format", "jsonl"] + files)
        let lines = printed.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(printed.code == 0)
        #expect(lines.count == count + 1)
        #expect(lines.last == "")
        let named = try lines.dropLast().compactMap { try object($0)["file"] as? String }
        #expect(named == Array(files))
    }

    @Test func `the language and the kind that are named stand in the result`() throws {
        let printed = throughline(
            ["read", "--format", "json", "--language", "fr", "--kind=decision", french])
        let text = try object(printed.output)
        #expect(text["language"] as? String == "fr")
        #expect(text["kind"] as? String == "decision")
    }

    // MARK: For people

    @Test(arguments: Language.allCases)
    func `the register is headed in the reader's language`(_ language: Language) throws {
        let kind = try #require(CommandLineInterface.catalogue.text("act.resolution", in: language))
        let printed = throughline(["read", french], environment: ["LC_ALL": language.code])
        #expect(printed.code == 0)
        #expect(printed.output.hasPrefix(kind + " 7"))
    }

    @Test
    func `more files than there are cores come in their order, those that are missing left out`()
        throws
    {
        let files = (0..<40).map { [french, "/nowhere/\($0)", chinese][$0 % 3] }
        let printed = throughline(["read", "--format", "jsonl"] + files)
        let expected = files.filter { !$0.hasPrefix("/nowhere") }
        let names = try printed.output.split(separator: "\n").map {
            try object($0)["file"] as? String
        }
        #expect(names == expected)
        #expect(printed.findings.filter { $0 == "file.not-found" }.count == 13)
        #expect(printed.code == 1)
    }

    @Test func `several registers are parted by an empty line`() {
        let first = throughline(["read", french])
        let second = throughline(["read", chinese])
        let both = throughline(["read", french, chinese])
        #expect(both.output == first.output + "\n" + second.output)
        #expect(both.error == first.error + second.error)
    }
}
