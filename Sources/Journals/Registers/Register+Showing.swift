package import Diagnostics
package import Planning
package import Records
import Synchronization
import Vocabulary

/// What is shown of a register: how it is, or how it was.
extension Register {
    /// The workspace as of a time that somebody wrote: a day, the number of an entry, or the code of
    /// a snapshot.
    ///
    /// - Parameter time: What was written; `nil` is now.
    /// - Returns: A workspace that later changes don't touch.
    /// - Throws: A `Refusal` with `usage.as-of`, `journal.no-entry` or `store.…`.
    package func workspace(asOf time: String?) throws(Refusal) -> Workspace {
        guard let time else { return try workspace() }
        return try workspace(asOf: try position(asOf: time))
    }

    /// The position of a time that somebody wrote: of a day, an entry or a snapshot.
    ///
    /// - Throws: A `Refusal` with `usage.as-of` or `store.…`.
    package func position(asOf time: String) throws(Refusal) -> Int {
        if let number = Int(time) { return number }
        if let date = CalendarDate(time) { return try position(on: date) }
        let snapshot = try workspace().record(Snapshot.self, code: time)
        guard let position = snapshot?.position else {
            throw Refusal(Finding("usage.as-of", .error, ["value": .text(time)]))
        }
        return position
    }

    /// A new key, which sorts behind the ones that this process drew before it.
    package func newKey() -> RecordKey {
        let time = UInt64(max(0, clock().milliseconds))
        return KeyOrder.key(around: time << 16 | UInt64.random(in: 0...0xFFFF))
    }
}

/// Keeps keys that are drawn within one millisecond, or after a clock was set back, in their order.
private enum KeyOrder {
    /// The upper half of the key that was drawn last.
    private static let last = Atomic<UInt64>(0)

    static func key(around wanted: UInt64) -> RecordKey {
        var known = last.load(ordering: .relaxed)
        while true {
            let high = max(wanted, known + 1)
            let (isMine, now) = last.weakCompareExchange(
                expected: known, desired: high, ordering: .relaxed)
            if isMine { return RecordKey(high: high, low: UInt64.random(in: 0...UInt64.max)) }
            known = now
        }
    }
}
