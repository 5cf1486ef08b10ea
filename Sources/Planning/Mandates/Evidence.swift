import Diagnostics
package import Records
package import Vocabulary

/// What shows that something was done.
package struct Evidence: FieldGroup {
    package var date: CalendarDate?
    /// What it is, in the words of whoever adds it.
    package var note = ""
    /// The SHA-256 of a file that the store keeps.
    package var file: Digest?
    /// The name of the file.
    package var name = ""
    /// Where it is published.
    package var link = ""

    package init() {}

    package static let fields: [Field<Evidence>] = [
        Field("date", \.date), Field("note", \.note, .searched), Field("file", \.file),
        Field("name", \.name), Field("link", \.link),
    ]
}

extension [Evidence] {
    /// Addresses that lead nowhere on the web; empty where all of them do.
    var linkFaults: [Finding] {
        filter { !$0.link.isEmpty && !$0.link.isWebPlace }.map {
            Finding(
                "evidence.link", .error,
                ["field": .term("field.evidence"), "value": .text($0.link)])
        }
    }
}
