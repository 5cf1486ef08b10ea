package import Diagnostics
package import Journals
package import Records
package import Vocabulary

/// Who may do what: the one place that answers.
///
/// What isn't allowed here is denied. Administrators may do all but publish what they wrote and set what
/// only the program sets.
///
/// - Source: ASVS 5.0, 8.2.1 to 8.2.3 and 8.3.1.
package enum Permission {
    /// Records that belong to a role: only it makes and changes them, whatever their fields say.
    package static let makers: [String: Set<Role>] = [
        "review": [.reviewer], "snapshot": [.approver], "publication": [.approver],
    ]

    /// Whether somebody with these roles may do something.
    package static func allows(_ action: Action, _ roles: Set<Role>) -> Bool {
        switch action {
        case .readPublic: return true
        case .change(let kind, let fields):
            return (!fields.isEmpty || roles.contains(.administrator))
                && fields.allSatisfy { mayChange($0, of: kind, roles) }
        case _ where roles.contains(.administrator): return true
        default: return !holders(of: action).isDisjoint(with: roles)
        }
    }

    /// Whether somebody with these roles may change a field of records of a kind.
    ///
    /// Translators change only what is written in several languages; what has no changers the program sets.
    package static func mayChange(
        _ field: FieldDescription, of kind: String, _ roles: Set<Role>
    ) -> Bool {
        if field.changers.isEmpty { return false }
        if roles.contains(.administrator) { return true }
        if let makers = makers[kind] { return !makers.isDisjoint(with: roles) }
        let changers = field.changers.intersection(roles)
        return !(field.type.isMultilingual ? changers : changers.subtracting([.translator])).isEmpty
    }

    /// Whether somebody with these roles may do something to own work only: contributors change what is
    /// of their posts.
    package static func isBoundToOwnWork(_ action: Action, _ roles: Set<Role>) -> Bool {
        allows(action, roles) && !allows(action, roles.subtracting([.contributor]))
    }

    /// Why somebody who lacks the second factor that is demanded may do nothing.
    package static let withoutSecondFactor = Finding("permission.second-factor", .error)

    /// Why somebody may not change a record that is the work of others' posts.
    ///
    /// - Returns: A finding `permission.not-own`.
    package static func othersWork(at place: Place) -> Finding {
        Finding("permission.not-own", .error, at: place)
    }

    /// Why somebody may not approve what that one handed in.
    ///
    /// - Returns: A finding `permission.own-submission`.
    package static func ownSubmission(at place: Place) -> Finding {
        Finding("permission.own-submission", .error, at: place)
    }

    /// Whether somebody with these roles may change some record or other.
    package static func mayChangeAnything(_ roles: Set<Role>) -> Bool {
        !roles.isDisjoint(
            with: [.contributor, .editor, .reviewer, .approver, .translator, .administrator])
    }

    /// Makes sure that a caller may do something.
    ///
    /// - Parameters:
    ///   - action: What is to be done.
    ///   - caller: By whom.
    ///   - workspace: In which workspace; `nil` for the whole installation.
    /// - Throws: A `Refusal` with `permission.denied`, or with `permission.field-denied` for each
    ///   field where only fields stand against it.
    package static func check(
        _ action: Action, by caller: Caller, in workspace: String?
    ) throws(Refusal) {
        let roles = roles(of: caller, for: action, in: workspace)
        guard isWithinMeans(action, caller) else { throw Refusal(denial(of: action)) }
        guard !allows(action, roles) else { return }
        if case .change(let kind, let fields) = action, !roles.isEmpty {
            let denied = fields.filter { !mayChange($0, of: kind, roles) }.map { field in
                Finding(
                    "permission.field-denied", .error,
                    ["field": .term("field.\(kind).\(field.name)")])
            }
            if let first = denied.first { throw Refusal(first, Array(denied.dropFirst())) }
        }
        throw Refusal(denial(of: action))
    }

    /// Why somebody may not publish, or `nil` where that one may.
    ///
    /// Who proposes doesn't approve: an author of anything that is new can't be the one to publish it.
    ///
    /// - Parameters:
    ///   - publisher: Who wants to publish a snapshot.
    ///   - authors: Whose entries are new since the last snapshot.
    /// - Returns: A finding `permission.own-work`, or `nil`.
    package static func ownWork(
        of publisher: Identifier<Actor>, among authors: Set<Identifier<Actor>>
    ) -> Finding? {
        authors.contains(publisher) ? Finding("permission.own-work", .error) : nil
    }

    private static func holders(of action: Action) -> Set<Role> {
        switch action {
        case .readPublic, .read, .readHistory: Set(Role.allCases)
        case .create(let kind), .remove(let kind): makers[kind] ?? [.editor]
        case .importText, .confirmMandate: [.editor]
        case .handIn: [.editor, .contributor]
        case .review: [.reviewer]
        case .publish: [.approver]
        case .translate: [.translator, .editor]
        case .manageTokens: [.analyst]
        case .readAudit: [.auditor]
        case .change, .manageAccounts: []
        }
    }

    /// The roles that count for an action: accounts are the installation's, tokens the account's.
    private static func roles(
        of caller: Caller, for action: Action, in workspace: String?
    ) -> Set<Role> {
        switch action {
        case .manageAccounts: caller.roles(in: nil)
        case .manageTokens where workspace == nil: caller.rolesAnywhere
        default: caller.roles(in: workspace)
        }
    }

    /// Whether the way in which a caller is known is enough: a token can't make a way in for others.
    private static func isWithinMeans(_ action: Action, _ caller: Caller) -> Bool {
        guard case .token(let scopes, _) = caller.means else { return true }
        switch action {
        case .manageAccounts, .manageTokens: return false
        default: return scopes.contains(action.scope)
        }
    }

    private static func denial(of action: Action) -> Finding {
        Finding("permission.denied", .error, ["action": .term(action.term)])
    }
}

extension FieldType {
    /// Whether it is written in several languages, in a list too.
    fileprivate var isMultilingual: Bool {
        switch self {
        case .multilingual: true
        case .list(let element): element.isMultilingual
        default: false
        }
    }
}
