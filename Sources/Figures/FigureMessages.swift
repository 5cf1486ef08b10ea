/// The wording of this target in six languages, for the catalogue.
package enum FigureMessages {
    /// The message files, by name.
    package static var files: [(name: String, text: StaticString)] { EmbeddedData.files }
}
