package import Accounts
package import Diagnostics
import Figures
import Foundation
import GoverningTexts
import Interchange
package import Journals
import Planning
import Presenting
import Publishing
import Rules
import Synchronization
package import Vocabulary

/// All that is served: the registers of a data folder.
package final class Site: Sendable {
    /// Where the registers are.
    package let folder: DataFolder
    private let stores: StoreFactory
    let clock: @Sendable () -> Instant
    private let registers = Mutex<[String: Register]>([:])
    /// The registers that were there since the start; one that is gone is missed.
    private let seen = Mutex<Set<String>>([])
    let knownPeople = Mutex<(facts: FileFacts?, people: People)?>(nil)
    let toldEntries = Mutex<[ToldEntry.Place: ToldEntry]>([:])
    let pasts = Mutex<[PastKey: Workspace]>([:])
    /// The language of whoever asks for none of the six.
    let fallback: Language
    /// Where accounts are kept, and answers to requests that may be made twice.
    let accounts: any AccountStore
    /// Accounts and sessions.
    package let desk: AccountDesk
    /// Long work.
    let jobs: JobDesk
    /// What makes PDF.
    let press = Press(Typesetter(setting: ProcessInfo.processInfo.environment["THROUGHLINE_TYPST"]))

    /// The wording of all pages, in six languages.
    package static let catalogue = Catalogue.base.joined(with: PlanningMessages.files)
        .joined(with: FigureMessages.files).joined(with: RuleMessages.files).joined(
            with: PublishingMessages.files
        ).joined(
            with: JournalMessages.files
        )
        .joined(with: AccountMessages.files).joined(with: PresentingMessages.files)
        .joined(with: EmbeddedData.files).withoutTurns

    /// A site of a data folder.
    ///
    /// - Parameters:
    ///   - folder: Where registers, key and names are.
    ///   - stores: What opens the registers.
    ///   - accounts: Where accounts are kept.
    ///   - fallback: The language of whoever asks for none of the six.
    ///   - clock: The time.
    ///   - demandsSecondFactor: Whether whoever has no second factor can do nothing but set one up.
    package init(
        _ folder: DataFolder, stores: StoreFactory, accounts: any AccountStore,
        fallback: Language, clock: @escaping @Sendable () -> Instant,
        demandsSecondFactor: Bool = false
    ) {
        self.fallback = fallback
        self.folder = folder
        self.accounts = accounts
        desk = AccountDesk(
            accounts, surroundings: Surroundings(now: clock, random: Surroundings.system.random),
            demandsSecondFactor: demandsSecondFactor)
        self.stores = stores
        self.clock = clock
        jobs = JobDesk(folder.path + "/jobs", clock: clock)
    }

    /// The register of a name; it is opened once.
    ///
    /// - Throws: A `Refusal` with `site.no-workspace` or `store.…`.
    func register(named name: String) throws(Refusal) -> Register {
        guard DataFolder.isName(name), !AccountPages.names.contains(name) else {
            throw Self.noWorkspace(name)
        }
        return try registers.withLock { registers throws(Refusal) in
            if let open = registers[name] { return open }
            guard folder.registers.contains(name) else {
                guard seen.withLock({ $0.contains(name) }) else { throw Self.noWorkspace(name) }
                throw Refusal(StoreError.notFound(path: folder.register(named: name)).finding)
            }
            let store = try Register.reporting { () throws(StoreError) in
                try stores.open(folder.register(named: name))
            }
            let register = try Register(store, clock: clock)
            registers[name] = register
            _ = seen.withLock { $0.insert(name) }
            return register
        }
    }

    /// The register of a name where it is open; nobody waits for one that is being opened.
    func registerAtHand(named name: String) -> Register? {
        registers.withLockIfAvailable { $0[name] } ?? nil
    }

    /// All registers that are there or were.
    var allRegisters: [String] {
        seen.withLock { $0.union(folder.registers).sorted() }
    }

    /// Has a register opened anew where its file was taken away: when it is back, so is the register.
    ///
    /// One whose file was spoilt in place stays open, since SQLite throws the log of an empty file away
    /// as it opens it, with all that stands only there.
    func forget(_ name: String, after refusal: Refusal) {
        guard refusal.findings.contains(where: { $0.code == "store.not-found" }) else { return }
        registers.withLock { $0[name] = nil }
        pasts.withLock { pasts in pasts = pasts.filter { $0.key.name != name } }
        toldEntries.withLock { told in told = told.filter { $0.key.register != name } }
    }

    /// Asks a register; what keeps it from answering is told only to those who may read it.
    ///
    /// - Throws: A `Refusal` with `site.no-workspace`, or what `body` throws.
    func hiding<Answer>(
        _ name: String, from caller: Caller, _ body: () throws(Refusal) -> Answer
    ) throws(Refusal) -> Answer {
        do throws(Refusal) {
            return try body()
        } catch {
            let isOfStore = error.findings.contains {
                $0.code.hasPrefix("store.") || $0.code.hasPrefix("journal.")
            }
            guard isOfStore, !Permission.allows(.read, caller.roles(in: name)) else { throw error }
            throw Self.noWorkspace(name)
        }
    }

    /// Opens all registers, so that nobody waits for it, nor for room on the disk that it takes; and
    /// removes what an earlier process left behind.
    package func openAll() {
        jobs.removeLeftovers()
        for name in folder.registers { _ = try? register(named: name).workspace() }
    }

    /// The secret by which the first administrator comes in; `nil` where there is one already.
    ///
    /// - Throws: A `Refusal` with `store.…`.
    package func prepareFirstRun() throws(Refusal) -> String? {
        try desk.prepareFirstRun()?.text
    }

    /// Makes a register.
    ///
    /// - Throws: A `Refusal` with `registers.bad-name` or `store.…`.
    func newRegister(named name: String) throws(Refusal) -> Register {
        guard isFree(name) else {
            throw Refusal(Finding("registers.bad-name", .error, ["name": .text(name)]))
        }
        _ = try Register.reporting { () throws(StoreError) in
            try stores.create(folder.register(named: name))
        }
        return try register(named: name)
    }

    /// Whether a new register may have a name.
    func isFree(_ name: String) -> Bool {
        DataFolder.isName(name) && !AccountPages.names.contains(name)
            && !folder.registers.contains(name)
    }

    /// The store in a file that is no register of the folder.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - name: What whoever asks calls the file, as they don't know its path.
    /// - Returns: The store.
    /// - Throws: A `Refusal` with `store.…`.
    func copy(at path: String, called name: String) throws(Refusal) -> any Store {
        do throws(Refusal) {
            return try Register.reporting { () throws(StoreError) in try stores.open(path) }
        } catch {
            throw Refusal(
                all: error.findings.map { finding in
                    Finding(
                        finding.code, finding.severity, at: finding.place,
                        finding.values.mapValues { $0 == .text(path) ? .text(name) : $0 })
                })
        }
    }

    static func noWorkspace(_ name: String) -> Refusal {
        Refusal(Finding("site.no-workspace", .error, ["name": .text(name)]))
    }
}
