import Accounts
import Diagnostics
import Journals
import Vocabulary

/// The files of a register for programs, and the blocks of its measurements: byte for byte, by their SHA-256.
struct APIFiles: Sendable {
    private let access: RegisterAccess

    init(_ access: RegisterAccess) { self.access = access }

    /// The bytes with a hash.
    ///
    /// - Throws: A `Refusal` with `permission.denied`, `site.not-found` or `store.…`.
    func answer(_ hash: String) throws(Refusal) -> APIAnswer {
        try Permission.check(.read, by: access.caller, in: access.name)
        guard let digest = Digest(hash) else { throw Refusal(Finding("site.not-found", .error)) }
        let store = access.register.store
        let found = try Register.reporting { () throws(StoreError) -> [UInt8]? in
            if let file = try store.file(digest) { return file }
            return try store.measurements(digest)
        }
        guard let found else { throw Refusal(Finding("site.not-found", .error)) }
        return APIAnswer(type: "application/octet-stream", body: found)
    }
}
