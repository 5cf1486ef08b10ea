import Accounts
import Diagnostics
import Journals
import Records
import Synchronization
import Vocabulary

/// What is known of a request while it is answered, for the log: codes and pseudonyms, nothing that
/// somebody typed.
final class RequestTrace: Sendable {
    /// The trace of the request that this task answers.
    @TaskLocal static var current: RequestTrace?

    /// What tells this request from all others.
    let id = RequestTrace.newIdentifier()
    private let state = Mutex(State())

    private struct State {
        var actor: Identifier<Actor>?
        var address = ""
        var workspace: String?
        var events: [String] = []
    }

    /// Who asks, and from where.
    var source: (actor: String?, address: String) {
        state.withLock { ($0.actor?.description, $0.address) }
    }

    /// What matters for security, as the codes of findings.
    var events: [String] { state.withLock { $0.events } }

    /// Notes who asks, and from where.
    func note(_ caller: Caller, from address: String) {
        state.withLock {
            $0.actor = caller.actor
            $0.address = address
        }
    }

    /// Notes which register is asked; one that is there, so that no name is somebody's typing.
    func note(workspace name: String) { state.withLock { $0.workspace = name } }

    /// Notes that somebody signed in.
    func note(signedIn actor: Identifier<Actor>) {
        state.withLock {
            $0.actor = actor
            $0.events.append(Self.signedIn)
        }
    }

    /// Notes why something was refused, where that matters for security.
    func note(_ refusal: Refusal) {
        let codes = refusal.findings.map(\.code).filter(Self.isSecurity)
        state.withLock { state in
            state.events += codes.filter { !state.events.contains($0) }
        }
    }

    /// The event of somebody's signing in.
    static let signedIn = "account.signed-in"

    /// Keeps in the trail what was refused to callers who are known, and of others only wrong tokens and too many
    /// attempts, each once in a while for one network.
    ///
    /// Failed sign-ins and codes aren't among it, as the desk noted them with the account that they were for.
    func keepRefusals(in trail: Trail) {
        let (state, kinds) = state.withLock { state in
            (state, state.events.compactMap { Self.kind(of: $0, isKnown: state.actor != nil) })
        }
        for kind in kinds {
            trail.note(
                refused: kind, to: state.actor, in: state.workspace, from: state.address)
        }
    }

    private static func kind(of event: String, isKnown: Bool) -> TrailEvent.Kind? {
        switch event {
        case "account.too-many-attempts": .tooManyAttempts
        case "account.token-failed": .tokenFailed
        case "account.request-forged" where isKnown: .requestForged
        case _ where isKnown && event.hasPrefix("permission."): .denied
        default: nil
        }
    }

    /// Whether a refusal is told apart from the line of its request.
    ///
    /// - Source: OWASP ASVS 5.0, V16.3.1 and V16.3.2.
    private static func isSecurity(_ code: String) -> Bool {
        let codes: Set<String> = [
            "account.sign-in-failed", "account.second-factor-failed", "account.too-many-attempts",
            "account.request-forged", "account.first-run-ended", "account.invitation-ended",
            "account.token-failed",
        ]
        return code.hasPrefix("permission.") || codes.contains(code)
    }

    /// What a reader gives the administrator, where a fault is at our side; else `nil`.
    static func reference(for findings: [Finding]) -> [String: FindingValue]? {
        guard let first = findings.first, let id = current?.id else { return nil }
        let status = HTTPStatus.of(Refusal(first, Array(findings.dropFirst())))
        return status >= 500 ? ["id": .text(id)] : nil
    }

    /// Where the next identifier is drawn from.
    private static let drawn = Atomic<UInt64>(.random(in: 0...UInt64.max))

    /// Sixteen hexadecimal digits that don't come again; nobody needs to be kept from guessing them.
    ///
    /// - Source: G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators (OOPSLA 2014),
    ///   figure 17.
    private static func newIdentifier() -> String {
        var bits = drawn.wrappingAdd(0x9E37_79B9_7F4A_7C15, ordering: .relaxed).newValue
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        let digits = String(bits ^ bits >> 31, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
