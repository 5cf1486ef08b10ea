import Accounts
import Journals
import Markup
import Records
import Vocabulary

/// Who asks, and how it is known.
struct Visitor: Sendable {
    /// What ``Permission`` asks about.
    let caller: Caller
    /// The secret of the session; `nil` where nobody signed in.
    let session: SecretToken?
    /// The name that is shown; empty where nobody signed in or the name was erased.
    let name: String
    /// Where the request comes from, for what bounds guessing.
    let address: String
    /// The colours that were chosen in this browser.
    var scheme: ColorScheme?

    /// What a form must send back, so that no other site can send it.
    var formToken: String { session.map { CSRFToken.text(for: $0) } ?? "" }

    var isSignedIn: Bool { caller.account != nil }

    /// The visitor without a session.
    var withoutSession: Visitor {
        Visitor(caller: .anybody, session: nil, name: "", address: address, scheme: scheme)
    }
}
