import Markup
import Synchronization

/// Tables as they were written and orders as they were sorted, for others who ask for the same.
final class KeptTables: Sendable {
    /// How many of each are kept.
    private static let most = 64

    private let tables = Mutex<[String: MarkupPart]>([:])
    private let orders = Mutex<[String: [Int]]>([:])

    /// A table, written where it isn't known yet.
    func table(_ name: String, _ write: () -> MarkupPart) -> MarkupPart {
        if let known = tables.withLock({ $0[name] }) { return known }
        let table = write()
        tables.withLock { Self.keep(table, name, in: &$0) }
        return table
    }

    /// The indices of rows in an order, sorted where it isn't known yet.
    func order(_ name: String, _ sort: () -> [Int]) -> [Int] {
        if let known = orders.withLock({ $0[name] }) { return known }
        let order = sort()
        orders.withLock { Self.keep(order, name, in: &$0) }
        return order
    }

    private static func keep<Value>(
        _ value: Value, _ name: String, in kept: inout [String: Value]
    ) {
        if kept.count >= most { kept.remove(at: kept.startIndex) }
        kept[name] = value
    }
}
