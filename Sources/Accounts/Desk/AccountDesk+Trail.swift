package import Diagnostics
import Journals
import Vocabulary

/// What of the trail is read, and what the desk notes in it.
extension AccountDesk {
    /// How many events are read at once while those are looked for that somebody may see.
    private static let batch = 1_000

    /// Events of the trail that a caller may read, the newest first.
    ///
    /// - Parameters:
    ///   - number: The number that theirs are below; `nil` begins with the newest.
    ///   - most: How many at most.
    ///   - caller: Who reads them.
    /// - Returns: The events, and whether there are older ones.
    /// - Throws: A `Refusal` with `permission.denied` or `store.…`.
    package func trail(
        before number: Int? = nil, most: Int = TrailPart.pageSize, by caller: Caller
    ) throws(Refusal) -> TrailPart {
        let reach = try TrailReach(of: caller)
        let people = try people(within: reach)
        var found: [TrailEvent] = []
        var bound = number
        while found.count <= most {
            let before = bound
            let batch = try kept { () throws(StoreError) in
                try store.trail(before: before, most: Self.batch)
            }
            guard let last = batch.last else { break }
            found += batch.filter { reach.includes($0, among: people) }
            bound = last.number
        }
        return TrailPart(events: Array(found.prefix(most)), hasOlder: found.count > most)
    }

    private func people(within reach: TrailReach) throws(Refusal) -> Set<Identifier<Actor>> {
        guard !reach.isAll else { return [] }
        let accounts = try kept { () throws(StoreError) in try store.accounts() }
        return Set(accounts.filter { reach.includes($0) }.map(\.actor))
    }

    /// Notes what the bearer of an account did with it.
    func note(_ kind: TrailEvent.Kind, own account: Account, from address: String) {
        trail.note(kind, by: account.actor, about: account.actor, from: address)
    }

    /// Notes that a secret was wrong, without holding a thread of Swift's pool.
    ///
    /// It is done alike whether there is such an account or not, so that the time it takes tells nothing.
    func note(wrong kind: TrailEvent.Kind, of account: Account?, from address: String) async {
        do throws(Refusal) {
            try await calls.run {
                self.trail.note(kind, by: nil, about: account?.actor, from: address)
            }
        } catch {
            trail.told(error.findings[0])
        }
    }

    /// Notes whose roles or posts were changed: an event for each register, so that its auditors see it, and one
    /// for the administration of the installation.
    func noteRights(
        from before: Account?, to after: Account?, by caller: Caller, at address: String
    ) {
        let about = after?.actor ?? before?.actor
        for place in Account.places(where: before, and: after) {
            trail.note(.rolesChanged, by: caller.actor, about: about, in: place, from: address)
        }
    }
}

extension Account {
    /// The registers in which two states of an account differ in roles or posts, and `nil` where they differ in
    /// the administration of the installation.
    fileprivate static func places(where before: Account?, and after: Account?) -> [String?] {
        let states = [before, after].compactMap { $0 }
        let names = Set(states.flatMap { Array($0.roles.keys) + Array($0.posts.keys) }).sorted()
        var places: [String?] = names.filter { name in
            let isSameRoles = (before?.roles[name] ?? []) == (after?.roles[name] ?? [])
            let isSamePosts = (before?.posts[name] ?? []) == (after?.posts[name] ?? [])
            return !isSameRoles || !isSamePosts
        }
        let wasAdministrator = before?.isAdministrator ?? false
        if wasAdministrator != (after?.isAdministrator ?? false) { places.append(nil) }
        return places
    }
}
