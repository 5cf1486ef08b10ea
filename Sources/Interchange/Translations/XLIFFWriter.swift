import Vocabulary

/// Writes texts to be translated as XLIFF.
///
/// - Source: OASIS, XLIFF Version 2.0; the metadata module for what only we need.
package struct XLIFFWriter {
    /// The namespace of the core.
    static let core = "urn:oasis:names:tc:xliff:document:2.0"
    /// The namespace of the metadata module.
    static let metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
    /// The category of our metadata, and the prefix of our states.
    static let own = "throughline"

    private var xml = XMLWriter()

    private init() {}

    /// The bytes of a file.
    package static func bytes(of file: TranslationFile) -> [UInt8] {
        var writer = XLIFFWriter()
        writer.write(file)
        return writer.xml.bytes
    }

    private mutating func write(_ file: TranslationFile) {
        xml.declaration()
        xml.start(
            "xliff",
            [
                "xmlns": Self.core, "xmlns:mda": Self.metadata, "version": "2.0",
                "srcLang": file.source.code, "trgLang": file.target.code,
            ])
        xml.line()
        // A schema wants at least one unit in a file.
        if !file.units.isEmpty {
            xml.start(
                "file",
                [
                    "id": "f1", "original": file.original.isEmpty ? nil : file.original,
                    "canResegment": "no", "srcDir": Self.direction(file.source),
                    "trgDir": Self.direction(file.target), "xml:space": "preserve",
                ])
            for unit in file.units { write(unit) }
            xml.endLine()
        }
        xml.endLine()
    }

    private static func direction(_ language: Language) -> String {
        language.isRightToLeft ? "rtl" : "ltr"
    }

    private mutating func write(_ unit: TranslationUnit) {
        xml.line()
        xml.start("unit", ["id": unit.address.identifier, "name": unit.address.name])
        write([("revision", unit.revision.map(String.init)), ("seen", unit.seen)])
        notes([("field", unit.field), ("address", unit.place)])
        xml.line()
        let isDone = !unit.target.isEmpty
        xml.start(
            "segment",
            [
                "state": (isDone ? unit.state : .initial).rawValue,
                "subState": unit.isStale ? "\(Self.own):stale" : nil,
            ])
        words("source", unit.source)
        if isDone { words("target", unit.target) }
        xml.endLine()
        xml.endLine()
    }

    private mutating func write(_ facts: [(name: String, value: String?)]) {
        xml.line()
        xml.start("mda:metadata")
        xml.line()
        xml.start("mda:metaGroup", ["category": Self.own])
        for (name, value) in facts {
            guard let value else { continue }
            xml.line()
            xml.start("mda:meta", ["type": name])
            xml.text(value.utf8)
            xml.end()
        }
        xml.endLine()
        xml.endLine()
    }

    private mutating func notes(_ notes: [(category: String, words: String)]) {
        let filled = notes.filter { !$0.words.isEmpty }
        guard !filled.isEmpty else { return }
        xml.line()
        xml.start("notes")
        for note in filled {
            xml.line()
            xml.start("note", ["category": note.category])
            xml.text(note.words.utf8)
            xml.end()
        }
        xml.endLine()
    }

    private mutating func words(_ name: String, _ text: String) {
        xml.line()
        xml.start(name)
        xml.text(text.utf8)
        xml.end()
    }
}
