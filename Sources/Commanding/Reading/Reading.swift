import Diagnostics
import Foundation
import GoverningTexts
import Interchange
import Synchronization

/// Reads files and prints them.
struct Reading: Sendable {
    let reader: TextReader
    let printer: ReadPrinter
    let findings: FindingWriter
    let console: Console

    /// What is told of a file, and the exit code that it asks for.
    struct Outcome: Sendable {
        var messages: [String] = []
        var code = 0
    }

    /// Reads one file; what it says goes to `output`, what is wrong is given back.
    func read(_ file: String, _ output: ([UInt8]) -> Void) -> Outcome {
        var outcome = Outcome()
        do {
            let tree = try tree(of: file)
            let more = printer.print(tree, file: file == "-" ? nil : file, output: output)
            let told = (tree.findings + more).filter { $0.severity > printer.format.untold }
            outcome.messages = told.map { findings.text(of: $0.inside(Self.place(of: file))) }
            if tree.findings.contains(where: { $0.severity == .error }) { outcome.code = 1 }
        } catch {
            outcome.messages = error.findings.map { findings.text(of: $0) }
            outcome.code = error.findings.contains { $0.code.hasPrefix("usage.") } ? 2 : 1
        }
        return outcome
    }

    /// Tells what is wrong; returns the exit code.
    func tell(_ outcome: Outcome) -> Int {
        for message in outcome.messages { console.error(message) }
        return outcome.code
    }

    /// Reads several files at once, one on each core, and prints them in order.
    ///
    /// No more texts are held than are read at once.
    ///
    /// - Returns: The highest exit code that a file asks for.
    func readSideBySide(_ files: [String]) -> Int {
        let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
        var code = 0
        var isFirst = true
        for start in stride(from: 0, to: files.count, by: width) {
            let batch = Array(files[start..<min(start + width, files.count)])
            for printed in printed(batch) {
                if !printed.bytes.isEmpty {
                    if !isFirst { console.output(Array(printer.separator.utf8)) }
                    console.output(printed.bytes)
                    isFirst = false
                }
                code = max(code, tell(printed.outcome))
            }
        }
        return code
    }

    private typealias Printed = (bytes: [UInt8], outcome: Outcome)

    private func printed(_ files: [String]) -> [Printed] {
        let all = Mutex([Printed](repeating: ([], Outcome()), count: files.count))
        DispatchQueue.concurrentPerform(iterations: files.count) { number in
            var bytes: [UInt8] = []
            let outcome = read(files[number]) { bytes.append(contentsOf: $0) }
            let printed = (bytes, outcome)
            all.withLock { $0[number] = printed }
        }
        return all.withLock { $0 }
    }

    // MARK: Files

    /// The tree of a file in any of the formats that are known.
    private func tree(of file: String) throws(Refusal) -> TextTree {
        reader.tree(ofDocument: try InputFile(console).bytes(of: file))
    }

    private static func place(of file: String) -> Place {
        file == "-" ? Place() : Place(.file(file))
    }
}
