/// The wording of this target in six languages, for the catalogue.
package enum PublishingMessages {
    /// The message files, by name.
    package static var files: [(name: String, text: StaticString)] {
        EmbeddedData.files.filter { $0.name.hasPrefix("messages.") }
    }
}
