/// Some of the events that somebody may read, the newest first.
package struct TrailPart: Sendable {
    /// How many events stand on a page.
    package static let pageSize = 200

    /// The events.
    package let events: [TrailEvent]
    /// Whether there are older ones that the reader may see.
    package let hasOlder: Bool
}
