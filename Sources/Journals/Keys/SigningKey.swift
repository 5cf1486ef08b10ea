package import Diagnostics
import Foundation

/// The key that signs checkpoints, in a file of its own.
package enum SigningKey {
    /// Makes a key and its file.
    ///
    /// - Parameters:
    ///   - origin: The name of the journal, as `example.org/plan`.
    ///   - path: The file, which must not be there yet.
    /// - Returns: The key.
    /// - Throws: A `Refusal` with `journal.origin` or `file.not-written`.
    package static func make(origin: String, at path: String) throws(Refusal) -> NoteSigner {
        guard let name = KeyName(origin) else {
            throw Refusal(Finding("journal.origin", .error, ["origin": .text(origin)]))
        }
        let signer = NoteSigner(name: name)
        try PrivateFile.write(Array((signer.privateText + "\n").utf8), to: path)
        return signer
    }

    /// The key of a file.
    ///
    /// - Throws: A `Refusal` with `journal.no-key`.
    package static func read(_ path: String) throws(Refusal) -> NoteSigner {
        guard let data = FileManager.default.contents(atPath: path),
            let signer = try? NoteSigner(
                privateText: String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
            )
        else { throw Refusal(Finding("journal.no-key", .error, ["file": .text(path)])) }
        return signer
    }
}
