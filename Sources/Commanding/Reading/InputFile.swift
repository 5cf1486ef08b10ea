import Diagnostics
import Foundation

/// Files that a command is given; `-` is standard input.
struct InputFile {
    private let console: Console

    init(_ console: Console) { self.console = console }

    /// The bytes of a file.
    ///
    /// - Throws: A `Refusal` with `file.…`, or `usage.no-input` where a person sits at the input.
    func bytes(of file: String) throws(Refusal) -> [UInt8] {
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
