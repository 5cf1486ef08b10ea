import CChild

/// A program that reads bytes and writes others, in a child process with bounds of time, memory and output.
///
/// The bytes reach it as its standard input, from memory without a name; no shell takes part.
package struct BoundedProgram: Sendable {
    /// How it went.
    package enum Outcome: Sendable {
        /// It ended by itself: its exit code, and what it wrote.
        case ended(code: Int, output: [UInt8])
        /// There is no such program.
        case missing
        /// It took longer than it may.
        case tooSlow
        /// It wrote more than it may.
        case tooMuch
        /// It was ended by a fault, or could not be started.
        case broken
    }

    /// The program, in PATH or by its path, and its arguments.
    package var command: [String]
    /// How long it may work, in seconds of the processor.
    package var processorSeconds: UInt32 = 60
    /// How long it may take, waiting included.
    package var clockSeconds: UInt32 = 120
    /// How many bytes of memory it may have.
    package var memory = 4 << 30
    /// How many bytes it may write.
    package var output = 512 << 20

    package init(_ command: [String]) { self.command = command }

    /// Runs it.
    package func run(on input: [UInt8]) -> Outcome {
        let limits = child_limits(
            processor_seconds: processorSeconds, clock_seconds: clockSeconds, memory: memory,
            output: output)
        let words = command.flatMap { Array($0.utf8CString) }
        let result = words.withUnsafeBufferPointer { words in
            input.withUnsafeBytes {
                child_run(words.baseAddress, words.count, $0.baseAddress, $0.count, limits)
            }
        }
        defer { child_result_free(result) }
        switch result.outcome {
        case CHILD_ENDED:
            let written = Array(UnsafeBufferPointer(start: result.output, count: result.count))
            return .ended(code: Int(result.code), output: written)
        case CHILD_MISSING: return .missing
        case CHILD_TOO_SLOW: return .tooSlow
        case CHILD_TOO_MUCH: return .tooMuch
        default: return .broken
        }
    }
}
