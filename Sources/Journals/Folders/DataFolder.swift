package import Diagnostics
import Foundation

/// The folder with registers, the key that signs their checkpoints, and the names of people.
package struct DataFolder: Sendable {
    /// The path of the folder.
    package let path: String

    /// The folder at a path; it need not be there yet.
    package init(_ path: String) { self.path = path }

    /// The key that signs checkpoints.
    package var key: String { path + "/signing.key" }
    /// The names behind the pseudonyms of the journals.
    package var people: String { path + "/people.json" }

    /// Accounts and sessions, which are in no journal.
    package var accounts: String { path + "/server.sqlite" }

    /// The name of the register that is there where nothing else was said.
    package static let standardName = "register"

    /// The name of the demo workspace, which never mixes with others.
    package static let demoName = "demo"

    /// The register of a name.
    package func register(named name: String) -> String { "\(path)/\(name).sqlite" }

    /// Whether a name may be that of a register: small letters, digits and hyphens, so that it is
    /// neither a path nor taken by another file of the folder.
    package static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 40 && name != "server"
            && name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            }
    }

    /// The names of the registers that are there, sorted.
    package var registers: [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(".sqlite") }.map { String($0.dropLast(7)) }
            .filter(Self.isName).sorted()
    }

    /// Makes the folder, for its owner alone.
    ///
    /// - Throws: A `Refusal` with `file.not-written`.
    package func make() throws(Refusal) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw Refusal(Finding("file.not-written", .error, ["file": .text(path)]))
        }
    }
}
