import Foundation

/// How much memory the process holds.
enum ResidentMemory {
    /// What the system says now, or `nil` where it doesn't.
    ///
    /// - Unit: bytes.
    /// - Source: Linux, proc(5), `/proc/self/statm`.
    static var now: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
            return nil
        }
        let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return pages.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
    }
}
