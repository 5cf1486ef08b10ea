package import Diagnostics
import Interchange
import Vocabulary

/// Has typst make PDF of documents, in a child process with bounds.
package struct Typesetter: Sendable {
    /// A way to run typst.
    package enum Program: Hashable, Sendable {
        /// A Python that has the package `typst`, in PATH or by its path.
        case python(String)
        /// The program `typst`, in PATH or by its path.
        case typst(String)
    }

    /// A PDF that was made.
    package struct Result: Hashable, Sendable {
        package let bytes: [UInt8]
        /// Whether it is PDF/UA-1; it has tags in any case.
        package let isAccessible: Bool
        /// Why it is not accessible, where it isn't.
        package let findings: [Finding]
    }

    /// The version that tests run with.
    package static let version = "0.15.2"

    /// The ways to try, in order.
    package var programs: [Program]
    /// How long a document may take.
    package var seconds: UInt32 = 120
    /// How many bytes of memory it may take.
    package var memory = 4 << 30

    /// The ways of a machine.
    ///
    /// - Parameter setting: The value of `THROUGHLINE_TYPST`, where it is set: a Python that has the package
    ///   `typst`, or the program itself, told by its name.
    package init(setting: String? = nil) {
        programs = [.python(".venv/bin/python"), .typst("typst"), .python("python3")]
        guard let setting, !setting.isEmpty else { return }
        let name = setting.split(separator: "/").last ?? ""
        programs = [name.hasPrefix("python") ? .python(setting) : .typst(setting)]
    }

    package init(_ programs: [Program]) { self.programs = programs }

    /// The document as PDF: PDF/UA-1 where that can be had, else with tags alone, which is told.
    ///
    /// The same document gives the same bytes with the same typst and fonts.
    ///
    /// - Parameter document: The document.
    /// - Returns: The PDF.
    /// - Throws: `document.no-typesetter`, `document.typesetting-failed`, `document.typesetting-too-slow`,
    ///   `document.typesetting-too-much`.
    package func pdf(of document: Document) throws(Refusal) -> Result {
        try pdf(from: Self.source(of: document))
    }

    /// A document in the language of typst, from which its PDF is made.
    package static func source(of document: Document) -> [UInt8] {
        TypstWriter(document).written()
    }

    /// The PDF of a source; as ``pdf(of:)``.
    ///
    /// - Parameter source: What ``source(of:)`` returned.
    /// - Returns: The PDF.
    /// - Throws: As ``pdf(of:)``.
    package func pdf(from source: [UInt8]) throws(Refusal) -> Result {
        for program in programs {
            switch run(program, on: source, standards: ["ua-1"]) {
            case .missing: continue
            case .made(let bytes):
                return Result(bytes: bytes, isAccessible: true, findings: [])
            case .refused(let finding): throw Refusal(finding)
            case .faulty(let reason):
                return try plain(program, source, because: reason)
            }
        }
        throw Refusal(
            Finding("document.no-typesetter", .error, ["version": .text(Self.version)]))
    }

    private func plain(
        _ program: Program, _ source: [UInt8], because reason: String
    ) throws(Refusal) -> Result {
        switch run(program, on: source, standards: []) {
        case .made(let bytes):
            let finding = Finding(
                "document.not-accessible", .warning, ["reason": .text(Self.line(reason))])
            return Result(bytes: bytes, isAccessible: false, findings: [finding])
        case .refused(let finding): throw Refusal(finding)
        case .faulty(let reason):
            throw Refusal(
                Finding(
                    "document.typesetting-failed", .error, ["reason": .text(Self.line(reason))]))
        case .missing: throw Refusal(Finding("document.no-typesetter", .error))
        }
    }

    /// The first line of what typst says, without a full stop.
    private static func line(_ reason: String) -> String {
        var line = String(reason.split(separator: "\n").first ?? "typst")
        while line.hasSuffix(".") { line.removeLast() }
        return line
    }

    // MARK: Running

    private enum Outcome {
        case made([UInt8])
        case missing
        case faulty(String)
        case refused(Finding)
    }

    private static let worker =
        EmbeddedData.files.first { $0.name == "typeset.py" }.map { "\($0.text)" } ?? ""

    private func run(
        _ program: Program, on source: [UInt8], standards: [String]
    ) -> Outcome {
        var child: BoundedProgram
        switch program {
        case .python(let name): child = BoundedProgram([name, "-c", Self.worker] + standards)
        case .typst(let name):
            let options = standards.flatMap { ["--pdf-standard", $0] }
            child = BoundedProgram(
                [name, "compile", "--creation-timestamp", "0"] + options + ["-", "-"])
        }
        child.processorSeconds = seconds
        child.clockSeconds = seconds * 2
        child.memory = memory
        switch child.run(on: source) {
        case .missing, .ended(code: 97, output: _): return .missing
        case .ended(code: 0, let output) where output.starts(with: Array("%PDF".utf8)):
            return .made(output)
        case .ended(_, let output): return .faulty(String(decoding: output, as: UTF8.self))
        case .tooSlow:
            return .refused(
                Finding(
                    "document.typesetting-too-slow", .error, ["seconds": .number(Int(seconds))]))
        case .tooMuch:
            return .refused(
                Finding(
                    "document.typesetting-too-much", .error,
                    ["size": .number(child.output >> 20)]))
        case .broken: return .faulty("typst")
        }
    }
}
