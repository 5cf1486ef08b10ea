import Foundation

/// What the system says of a file: equal as long as it is the same file in the same state.
package struct FileFacts: Hashable, Sendable {
    /// What tells the file from another one under the same name.
    package let node: UInt64
    private let size: Int64
    /// When it was last written.
    ///
    /// - Unit: nanoseconds since 1970.
    package let time: Int

    /// What is known of a file; `nil` where there is none.
    package init?(_ path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        node = UInt64(facts.st_ino)
        size = Int64(facts.st_size)
        time = facts.st_mtim.tv_sec * 1_000_000_000 + facts.st_mtim.tv_nsec
    }
}
