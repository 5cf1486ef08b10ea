import Accounts
import Markup

/// What goes out, without the wording of HTTP.
enum Reply: Sendable {
    case page([UInt8], status: Int)
    case data([UInt8], type: String, name: String?)
    case moved(WebAddress, isPermanent: Bool)
    /// A file that a job made, to be saved.
    case file(Job.File)
    /// Another address, with the cookie of a session; `nil` takes the cookie away.
    case signed(SecretToken?, to: WebAddress)
    /// Another address, with the colours that were chosen; `nil` are those of the system.
    case chosen(ColorScheme?, to: WebAddress)
    /// A page, with the cookie of a session that has a new secret.
    case signedPage(SecretToken, [UInt8])
}
