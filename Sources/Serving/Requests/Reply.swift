import Accounts
import Markup

/// What goes out, without the wording of HTTP.
enum Reply: Sendable {
    case page([UInt8], status: Int)
    case data([UInt8], type: String, name: String?)
    case moved(WebAddress, isPermanent: Bool)
    /// Another address, with the cookie of a session; `nil` takes the cookie away.
    case signed(SecretToken?, to: WebAddress)
    /// A page, with the cookie of a session that has a new secret.
    case signedPage(SecretToken, [UInt8])
}
