package import Records

/// Something that one may want to do; the product asks ``Permission`` before each.
package enum Action: Hashable, Sendable {
    /// To read what is published to everybody.
    case readPublic
    /// To read records and figures.
    case read
    /// To read how records came to be what they are.
    case readHistory
    /// To change fields of a record of a kind.
    case change(kind: String, fields: [FieldDescription])
    /// To make a record of a kind.
    case create(kind: String)
    /// To remove a record of a kind.
    case remove(kind: String)
    /// To take in a governing text.
    case importText
    /// To confirm that a proposed mandate is one.
    case confirmMandate
    /// To hand in measurements; contributors those of their own indicators.
    case handIn
    /// To comment, and to review mandates.
    case review
    /// To publish a snapshot, which approves all that is new in it.
    case publish
    /// To write translations.
    case translate
    /// To make, change and close accounts of the installation.
    case manageAccounts
    /// To make API tokens of one's own.
    case manageTokens
    /// To read the trail of what was done, by whom, and what was refused.
    case readAudit

    /// The key of its words in the catalogue.
    package var term: String { "action.\(name)" }

    /// The scope that an API token must have for it.
    package var scope: APIToken.Scope {
        switch self {
        case .readPublic, .read, .readHistory, .readAudit: .read
        default: .write
        }
    }

    private var name: String {
        switch self {
        case .readPublic: "read-public"
        case .read: "read"
        case .readHistory: "read-history"
        case .change: "change"
        case .create: "create"
        case .remove: "remove"
        case .importText: "import-text"
        case .confirmMandate: "confirm-mandate"
        case .handIn: "hand-in"
        case .review: "review"
        case .publish: "publish"
        case .translate: "translate"
        case .manageAccounts: "manage-accounts"
        case .manageTokens: "manage-tokens"
        case .readAudit: "read-audit"
        }
    }
}
