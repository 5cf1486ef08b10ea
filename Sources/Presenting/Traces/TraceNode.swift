/// A joint of the thread with what hangs on it.
package struct TraceNode: Sendable {
    /// A record that a joint leads to.
    package struct Link: Hashable, Sendable {
        package let kind: String
        package let code: String
    }

    /// What stands there, such as the term of a type of record; empty where the thread is broken.
    package let term: String
    /// Its code, or a date; empty where there is none.
    package let code: String
    /// More about it; of a broken joint, what is missing.
    package let words: String
    /// The record, or `nil` where it is none.
    package let link: Link?
    /// Whether the thread is broken here.
    package let isBroken: Bool
    /// What hangs on it.
    package internal(set) var children: [TraceNode] = []
}
