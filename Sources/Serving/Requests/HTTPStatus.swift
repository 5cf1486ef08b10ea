import Diagnostics

/// The status of HTTP that says why something was refused.
enum HTTPStatus {
    private static let byCode: [String: Int] = [
        "site.not-allowed": 403, "account.request-forged": 403, "account.signed-in-since": 403,
        "account.session-ended": 403,
        "account.sign-in-failed": 403, "account.second-factor-needed": 403,
        "site.no-workspace": 404, "journal.no-entry": 404, "change.conflict": 409,
        "change.unknown-version": 409,
        "store.changed": 409, "account.changed": 409, "account.too-many-attempts": 429,
        "account.busy": 503, "job.too-many": 503, "document.typesetting-busy": 503,
        "store.busy": 503, "store.full": 503,
        "store.unavailable": 503,
        "store.not-found": 503,
        "usage.as-of": 400, "journal.unreadable": 500,
    ]

    /// The status of the first finding that has one of its own; 422 where none has.
    static func of(_ refusal: Refusal) -> Int {
        refusal.findings.lazy.compactMap { status(of: $0.code) }.first ?? 422
    }

    /// How long to wait before asking again, where that is known.
    ///
    /// - Unit: Seconds.
    static func wait(after refusal: Refusal) -> Int? {
        refusal.findings.lazy.compactMap { finding in
            guard finding.code == "account.too-many-attempts",
                case .number(let seconds)? = finding.values["seconds"]
            else { return nil }
            return seconds
        }.first
    }

    private static func status(of code: String) -> Int? {
        if let status = byCode[code] { return status }
        if code.hasPrefix("permission.") { return 403 }
        if code.hasSuffix("not-found") { return 404 }
        return code.hasPrefix("store.") ? 500 : nil
    }
}
