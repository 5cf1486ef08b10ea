package import Accounts
package import Journals
package import Vocabulary

/// What a command reads from and writes to; tests give their own.
package struct Console: Sendable {
    /// The arguments behind the program's name.
    package let arguments: [String]
    /// The variables of the environment.
    package let environment: [String: String]
    /// Standard input to its end, or `nil` where a person sits at it.
    package let input: @Sendable () -> [UInt8]?
    /// Writes to standard output.
    package let output: @Sendable ([UInt8]) -> Void
    /// Writes to standard error.
    package let error: @Sendable (String) -> Void
    /// The language of messages where neither option nor environment names one of the six.
    package let fallbackLanguage: Language
    /// Where registers are kept.
    package let stores: StoreFactory
    /// Opens the accounts of a server, or makes the file.
    package let accounts: @Sendable (String) throws(StoreError) -> any AccountStore
    /// The time.
    package let clock: @Sendable () -> Instant
    /// Whether a person watches standard error, so that progress is worth telling.
    package let isWatched: Bool

    /// A console of these parts.
    package init(
        arguments: [String], environment: [String: String],
        input: @escaping @Sendable () -> [UInt8]?,
        output: @escaping @Sendable ([UInt8]) -> Void, error: @escaping @Sendable (String) -> Void,
        fallbackLanguage: Language, stores: StoreFactory = .none,
        accounts: @escaping @Sendable (String) throws(StoreError) -> any AccountStore = {
            _ throws(StoreError) in MemoryAccountStore()
        },
        clock: @escaping @Sendable () -> Instant = { Instant(milliseconds: 0) },
        isWatched: Bool = false
    ) {
        self.arguments = arguments
        self.environment = environment
        self.input = input
        self.output = output
        self.error = error
        self.fallbackLanguage = fallbackLanguage
        self.stores = stores
        self.accounts = accounts
        self.clock = clock
        self.isWatched = isWatched
    }

    /// How many columns a line has.
    var columns: Int {
        environment["COLUMNS"].flatMap { Int($0) }.map { max(60, min($0, 200)) } ?? 100
    }
}
