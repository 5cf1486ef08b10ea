package import Journals
package import Vocabulary

/// Where the trail is kept: what was done with accounts, and what was refused.
package protocol TrailStore: Sendable {
    /// Adds an event behind all others; its number is the store's.
    func append(_ event: TrailEvent) throws(StoreError)

    /// Events, the newest first.
    ///
    /// - Parameters:
    ///   - number: The number that theirs are below; `nil` begins with the newest.
    ///   - most: How many at most.
    /// - Returns: The events; none where there are no older ones.
    /// - Throws: What keeps the store from it.
    func trail(before number: Int?, most: Int) throws(StoreError) -> [TrailEvent]

    /// Removes the events of before a moment, and the oldest of those that are too many.
    ///
    /// - Parameters:
    ///   - moment: The moment.
    ///   - most: How many are kept of actors who are known, and of those who aren't.
    /// - Throws: What keeps the store from it.
    func removeTrail(
        before moment: Instant, keeping most: (known: Int, unknown: Int)
    ) throws(StoreError)
}
