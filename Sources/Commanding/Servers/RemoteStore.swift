import Diagnostics
import Journals
import Planning
import Vocabulary

/// A register on a server, followed in memory: entries are fetched, everything else follows from them, and
/// measurements are fetched when they are asked for.
enum RemoteStore {
    /// The register as it is on the server now.
    ///
    /// - Throws: A `Refusal` with `server.…`.
    static func register(
        of server: RemoteServer, clock: @escaping @Sendable () -> Instant
    ) throws(Refusal) -> Register {
        let store = MemoryStore(.standard) { digest throws(StoreError) in
            do throws(Refusal) {
                return try server.file(digest)
            } catch {
                throw StoreError.notFound(path: "\(digest)")
            }
        }
        var known = 0
        while true {
            let (entries, size) = try server.entries(behind: known)
            for entry in entries {
                known += 1
                let commit = Commit(number: known, entry: entry)
                try Register.reporting { () throws(StoreError) in try store.append(commit) }
            }
            guard known < size, !entries.isEmpty else { break }
        }
        return try Register(store, clock: clock)
    }
}
