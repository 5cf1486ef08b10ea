import Markup

/// What a request is answered with.
enum Answer: Sendable {
    /// A page for people.
    case page(Page)
    /// Data, with its media type and the name that it has when it is saved.
    case data([UInt8], type: String, name: String?)
    /// Another address, for good or for now.
    case moved(WebAddress, isPermanent: Bool)

    /// A table that is saved.
    static func table(_ csv: [UInt8], name: String) -> Answer {
        .data(csvMark + csv, type: csvType, name: name)
    }

    /// What marks a table as UTF-8, without which spreadsheets take it for something else.
    static let csvMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// The media type of a table.
    static let csvType = "text/csv; charset=utf-8"

    /// Another address to which a form leads when it was carried out.
    static func done(_ address: WebAddress) -> Answer { .moved(address, isPermanent: false) }
}
