import ArgumentParser
import Diagnostics
import Foundation
import GoverningTexts
import Interchange
import Records
import Vocabulary

/// The form in which `read` prints.
enum ReadFormat: String, CaseIterable, Sendable {
    case table, tree, json, jsonl, text, akn

    /// The severity up to which findings are not told beside the output.
    var untold: Finding.Severity { self == .table || self == .akn ? .note : .warning }
}

/// `throughline read`: reads governing texts and prints what they ask.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", helpNames: [])

    @Argument var files: [String] = []
    @Option var language: String?
    @Option var kind: String?
    @Option var format: String?
    @Option var interfaceLanguage: String?

    /// The command with its values; the arguments have been checked against its description.
    static func parsed(_ arguments: [String]) throws(Refusal) -> ReadCommand {
        do {
            return try ReadCommand.parse(arguments)
        } catch {
            throw Refusal(
                Finding(
                    "usage.unexpected-argument", .error,
                    ["value": .text(arguments.joined(separator: " ")), "command": .text("read")]))
        }
    }

    /// Reads every file in turn and prints it.
    ///
    /// - Returns: 1 where a file could not be read, else 0.
    func run(_ console: Console, _ interface: Language) throws(Refusal) -> Int {
        let reader = TextReader(
            language: language.flatMap { Language(rawValue: $0) },
            kind: kind.flatMap { ActKind(rawValue: $0) })
        let findings = FindingWriter(CommandLineInterface.catalogue, in: interface)
        let printer = ReadPrinter(
            format: format.flatMap { ReadFormat(rawValue: $0) } ?? .table, isList: files.count > 1,
            interface: interface, console: console)
        var code = 0
        printer.begin()
        for file in files.isEmpty ? ["-"] : files {
            do {
                let tree = try Self.tree(of: file, reader, console)
                let more = printer.print(tree, file: file == "-" ? nil : file)
                let told = (tree.findings + more).filter { $0.severity > printer.format.untold }
                if tree.findings.contains(where: { $0.severity == .error }) { code = 1 }
                for finding in told {
                    console.error(findings.text(of: finding.inside(Self.place(of: file))))
                }
            } catch {
                for finding in error.findings { console.error(findings.text(of: finding)) }
                code = error.findings.contains { $0.code.hasPrefix("usage.") } ? 2 : 1
            }
        }
        printer.end()
        return code
    }

    /// The tree of a file in any of the formats that are known.
    private static func tree(
        of file: String, _ reader: TextReader, _ console: Console
    ) throws(Refusal) -> TextTree {
        let contained = ContainerReader.text(of: try bytes(of: file, console))
        let tree = reader.read(contained.bytes, layout: contained.layout)
        guard contained.bytes.isEmpty, contained.findings.contains(where: { $0.severity == .error })
        else { return tree.adding(contained.findings) }
        return tree.with(contained.findings)
    }

    private static func place(of file: String) -> Place {
        file == "-" ? Place() : Place(.file(file))
    }

    private static func bytes(of file: String, _ console: Console) throws(Refusal) -> [UInt8] {
        if file == "-" {
            guard let input = console.input() else {
                throw Refusal(Finding("usage.no-input", .error))
            }
            return input
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else {
            throw Refusal(Finding("file.not-found", .error, ["file": .text(file)]))
        }
        if isFolder.boolValue {
            throw Refusal(Finding("file.is-folder", .error, ["file": .text(file)]))
        }
        guard let bytes = FileBytes.all(of: file) else {
            throw Refusal(Finding("file.unreadable", .error, ["file": .text(file)]))
        }
        return bytes
    }
}
