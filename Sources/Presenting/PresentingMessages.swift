/// The wording of this target, one file a language.
package enum PresentingMessages {
    package static var files: [(name: String, text: StaticString)] { EmbeddedData.files }
}
