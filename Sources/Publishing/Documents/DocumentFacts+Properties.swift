import Vocabulary

/// What a document says of where it comes from, for programs.
extension DocumentFacts {
    /// The facts by name, in the form in which files carry them; those that are not known are left out.
    package var properties: [(name: String, value: String)] {
        let all: [(String, String?)] = [
            ("Symbol", symbol.isEmpty ? nil : symbol),
            ("Language", language.code),
            ("Source language", sourceLanguage?.code),
            ("Data date", dataDate?.description),
            ("Snapshot", snapshot),
            ("Position", position.map(String.init)),
            ("Template", template.isEmpty ? nil : template),
            ("Checksum", checksum?.description),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }
}
