import Markup

/// What a request is answered with.
enum Answer: Sendable {
    /// A page for people.
    case page(Page)
    /// Data, with its media type and the name that it has when it is saved.
    case data([UInt8], type: String, name: String?)
    /// Another address, for good or for now.
    case moved(WebAddress, isPermanent: Bool)

    /// Another address to which a form leads when it was carried out.
    static func done(_ address: WebAddress) -> Answer { .moved(address, isPermanent: false) }
}
