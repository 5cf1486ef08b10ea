package import Diagnostics
package import Journals
import Synchronization
package import Vocabulary

/// Who did what with accounts and what was refused, written as it happens and kept for a while.
///
/// Nothing is refused because its event could not be written: a change that was kept stays kept, and a refusal
/// is answered as one. Such a failure is told instead, and whoever runs a server has it logged. An event is
/// written behind the change that it tells, so a crash between the two may lose it; an event without its change
/// there never is.
///
/// - Source: OWASP ASVS 5.0, V16.3.1 to V16.3.3.
package final class Trail: Sendable {
    /// How long events are kept.
    ///
    /// - Unit: days.
    package static let mostDays = 400
    /// How many events are kept of people who are known, and of whom nobody knows: strangers can crowd out
    /// only what strangers did.
    package static let most = (known: 150_000, unknown: 50_000)
    /// After how long the same refusal of the same one is written anew.
    package static let interval: Duration = .seconds(600)
    /// Of how many refusals it is remembered when they were written.
    private static let mostRefusals = 10_000

    private let store: any TrailStore
    private let now: @Sendable () -> Instant
    private let tell = Mutex<(@Sendable (Finding) -> Void)?>(nil)
    private let refusals = Mutex<[TrailEvent: Instant]>([:])

    init(_ store: any TrailStore, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.now = now
    }

    /// Tells somebody from now on why an event could not be written.
    package func onFailure(_ tell: @escaping @Sendable (Finding) -> Void) {
        self.tell.withLock { $0 = tell }
    }

    /// Notes what was refused: the same of the same one once in ``interval``, so that repeating it crowds out
    /// nothing.
    ///
    /// - Parameters:
    ///   - kind: What was refused.
    ///   - actor: To whom; `nil` where nobody knows.
    ///   - workspace: In which register, by its name; `nil` for the installation.
    ///   - address: Where the request came from.
    package func note(
        refused kind: TrailEvent.Kind, to actor: Identifier<Actor>?, in workspace: String?,
        from address: String
    ) {
        let place = actor == nil ? NetworkPrefix.of(address) : ""
        let same = TrailEvent(
            at: Instant(milliseconds: 0), kind: kind, actor: actor, workspace: workspace,
            address: place)
        guard isNew(same) else { return }
        note(kind, by: actor, about: nil, in: workspace, from: address)
    }

    private func isNew(_ refusal: TrailEvent) -> Bool {
        let now = now()
        return refusals.withLock { refusals in
            if let last = refusals[refusal], Self.counts(last, at: now) { return false }
            if refusals.count >= Self.mostRefusals {
                refusals = refusals.filter { Self.counts($0.value, at: now) }
            }
            if refusals.count >= Self.mostRefusals { refusals = [:] }
            refusals[refusal] = now
            return true
        }
    }

    /// Whether a moment is within the last ``interval``; one that seems to come from the future isn't.
    private static func counts(_ last: Instant, at now: Instant) -> Bool {
        last <= now && now.elapsed(since: last) < interval
    }

    /// Notes what happened.
    func note(
        _ kind: TrailEvent.Kind, by actor: Identifier<Actor>?, about: Identifier<Actor>?,
        in workspace: String? = nil, from address: String
    ) {
        do throws(StoreError) {
            try store.append(
                TrailEvent(
                    at: now(), kind: kind, actor: actor, about: about, workspace: workspace,
                    address: address))
        } catch {
            told(error.finding)
        }
    }

    /// Tells why an event could not be written.
    func told(_ finding: Finding) {
        let tell = tell.withLock { $0 }
        tell?(finding)
    }

    /// Forgets what is too old or too much.
    func tidy() throws(StoreError) {
        try store.removeTrail(before: now() - .seconds(Self.mostDays * 86_400), keeping: Self.most)
    }
}
