package import Vocabulary

/// The line from governing text to report, with a station for each kind of joint.
package struct Thread: Sendable {
    /// A station: one record, or how many.
    package struct Station: Sendable {
        /// What stands there, such as «Mandate».
        package let term: String
        /// The code of the record, or how many there are; what is missing where nothing is.
        package let title: String
        /// More about it; `nil` where there is nothing more.
        package let more: MultilingualText.Shown?
        /// The record, where it is one.
        package let link: TraceNode.Link?
        /// Whether anything stands there.
        package let isThere: Bool
        /// Whether it is the record whose thread is shown.
        package let isHere: Bool
        /// What is broken, in words; empty where nothing is.
        package let faults: [String]
    }

    /// The stations, from the text on.
    package let stations: [Station]
}
