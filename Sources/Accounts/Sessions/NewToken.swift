import Diagnostics
package import Vocabulary

/// What somebody says of an API token that is to be made.
package struct NewToken: Hashable, Sendable {
    /// What it is for.
    package var name: String
    /// What may be done with it.
    package var scopes: Set<APIToken.Scope>
    /// The only workspace that it is to open; `nil` for all.
    package var workspace: String?
    /// When it is to end.
    package var expires: Instant

    /// What is to be made.
    package init(
        name: String, scopes: Set<APIToken.Scope>, workspace: String? = nil, expires: Instant
    ) {
        self.name = name
        self.scopes = scopes
        self.workspace = workspace
        self.expires = expires
    }

    /// Why no such token is made; empty where one can be.
    func faults(at now: Instant) -> [Finding] {
        var faults: [Finding] = []
        let length = name.unicodeScalars.count
        if name.allSatisfy(\.isWhitespace) || length > APIToken.longestName {
            faults.append(
                Finding(
                    "account.token-name", .error, ["most": .number(APIToken.longestName)]))
        }
        if scopes.isEmpty { faults.append(Finding("account.token-scopes", .error)) }
        if expires <= now || expires > now + APIToken.longest {
            let days = APIToken.longest.milliseconds / 86_400_000
            faults.append(Finding("account.token-expiry", .error, ["most": .number(days)]))
        }
        return faults
    }
}
