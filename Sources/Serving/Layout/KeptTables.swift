import Markup
import Synchronization

/// Tables as they were written, for others who ask for the same.
final class KeptTables: Sendable {
    /// How many are kept.
    private static let most = 64

    private let tables = Mutex<[String: MarkupPart]>([:])

    /// A table, written where it isn't known yet.
    func table(_ name: String, _ write: () -> MarkupPart) -> MarkupPart {
        if let known = tables.withLock({ $0[name] }) { return known }
        let table = write()
        tables.withLock { tables in
            if tables.count >= Self.most { tables.removeAll() }
            tables[name] = table
        }
        return table
    }
}
