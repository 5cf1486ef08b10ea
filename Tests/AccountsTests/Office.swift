import Accounts
import Diagnostics
import Foundation
import Journals
import Records
import StoreSQLite
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// The stores of accounts on which the contract suites run.
enum AccountStoreKind: String, CaseIterable, CustomTestStringConvertible, Sendable {
    case memory, sqlite

    var testDescription: String { rawValue }

    /// A store with nothing in it.
    func make() throws -> any AccountStore {
        switch self {
        case .memory: MemoryAccountStore()
        case .sqlite: try SQLiteAccountStore.creating(Files.path())
        }
    }
}

/// Names for files that tests make.
enum Files {
    static func path() -> String {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "throughline-accounts-\(ProcessInfo.processInfo.processIdentifier)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appending(path: "\(UUID().uuidString).sqlite").path
    }
}

/// A clock that stands until a test moves it, and chance that is the same in every run.
final class MovingClock: Sendable {
    static let start = Instant(milliseconds: 1_800_000_000_000)

    private let moment = Mutex(start)
    private let chance = Mutex(SeededGenerator(seed: 25))

    var now: Instant { moment.withLock { $0 } }

    func advance(_ duration: Duration) {
        let milliseconds =
            Int(duration.components.seconds) * 1_000
            + Int(duration.components.attoseconds / 1_000_000_000_000_000)
        moment.withLock { $0 = Instant(milliseconds: $0.milliseconds + milliseconds) }
    }

    var surroundings: Surroundings {
        Surroundings(
            now: { [self] in now },
            random: { [self] count in
                chance.withLock { chance in
                    (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
                }
            })
    }
}

/// A hasher that counts what it is asked to do.
final class CountingHasher: PasswordHashing {
    private let hasher: PasswordHasher
    private let work = Mutex(0)

    init(_ cost: PasswordCost = .least) { hasher = PasswordHasher(cost) }

    /// How many hashes were computed so far.
    var count: Int { work.withLock { $0 } }

    func hash(_ password: Password) async throws(Refusal) -> String {
        work.withLock { $0 += 1 }
        return try await hasher.hash(password)
    }

    func isRight(_ password: Password, for hash: String?) async throws(Refusal) -> Bool {
        work.withLock { $0 += 1 }
        return try await hasher.isRight(password, for: hash)
    }

    func isOutdated(_ hash: String) -> Bool { hasher.isOutdated(hash) }
}

/// A desk with all that tests want to move and see.
struct Office {
    static let address = "192.0.2.7"
    static let password = Password("a bicycle for the fish")

    let store: any AccountStore
    let clock = MovingClock()
    let hasher: CountingHasher
    let desk: AccountDesk

    init(
        _ store: any AccountStore = MemoryAccountStore(), cost: PasswordCost = .least
    ) {
        self.store = store
        hasher = CountingHasher(cost)
        desk = AccountDesk(store, hasher: hasher, surroundings: clock.surroundings)
    }

    /// An office with its first administrator signed in.
    static func opened(
        _ store: any AccountStore = MemoryAccountStore()
    ) async throws -> (office: Office, administrator: SignedIn) {
        let office = Office(store)
        let token = try #require(try office.desk.prepareFirstRun())
        let signedIn = try await office.desk.begin(
            token: token, login: "root@example.org", password: password, actor: .number(1),
            from: address)
        return (office, signedIn)
    }

    /// The caller of a session.
    func caller(_ signedIn: SignedIn) throws -> Caller {
        try desk.caller(session: signedIn.token).caller
    }

    /// An account with a password, made by an administrator, and signed in.
    func member(
        _ login: String, roles: [String: Set<Role>] = [:], isAdministrator: Bool = false,
        by administrator: SignedIn
    ) async throws -> SignedIn {
        let made = try desk.makeAccount(
            NewAccount(
                login: login, actor: .number(9), roles: roles, isAdministrator: isAdministrator),
            by: caller(administrator))
        clock.advance(Throttle.window)
        return try await desk.accept(made.link, password: Self.password, from: Self.address)
    }

    /// A device set up for a session, with the session that goes on.
    func enrolled(
        _ signedIn: SignedIn
    ) async throws -> (device: TOTP, confirmed: ConfirmedEnrolment) {
        _ = try await desk.enrol(
            signedIn.token, password: Self.password, issuer: "Throughline", from: Self.address)
        let account = try #require(try store.account(signedIn.account.key))
        let device = try #require(account.secondFactor?.totp)
        let confirmed = try desk.confirmEnrolment(
            signedIn.token, code: code(of: device), from: Self.address)
        return (device, confirmed)
    }

    /// What a device shows now.
    func code(of device: TOTP) -> String { device.code(step: TOTP.step(at: clock.now)) }
}

extension Identifier {
    /// A key that is easily told.
    static func number(_ number: UInt64) -> Identifier { Identifier(high: 0, low: number) }
}

/// The codes with which something is refused; none where it isn't.
func codes(_ body: () async throws -> Void) async throws -> [String] {
    do {
        try await body()
        return []
    } catch let refusal as Refusal {
        return refusal.findings.map(\.code)
    }
}
