import Foundation
import GRDB
import Journals
import Vocabulary

/// Values of columns by their names, in a file that may be damaged: none is taken for granted.
struct AccountColumns {
    private let row: Row

    init(_ row: Row) { self.row = row }

    func number(_ name: String) throws(StoreError) -> Int {
        guard let number = try optionalNumber(name) else { throw Self.damage(name) }
        return number
    }

    func optionalNumber(_ name: String) throws(StoreError) -> Int? {
        switch storage(name) {
        case .int64(let number): return Int(number)
        case .null: return nil
        default: throw Self.damage(name)
        }
    }

    func flag(_ name: String) throws(StoreError) -> Bool { try number(name) != 0 }

    func text(_ name: String) throws(StoreError) -> String {
        guard let text = try optionalText(name) else { throw Self.damage(name) }
        return text
    }

    func optionalText(_ name: String) throws(StoreError) -> String? {
        switch storage(name) {
        case .string(let text): return text
        case .null: return nil
        default: throw Self.damage(name)
        }
    }

    func optionalBytes(_ name: String) throws(StoreError) -> [UInt8]? {
        switch storage(name) {
        case .blob(let data): return [UInt8](data)
        case .null: return nil
        default: throw Self.damage(name)
        }
    }

    func key<Subject>(_ name: String) throws(StoreError) -> Identifier<Subject> {
        guard let key: Identifier<Subject> = try optionalKey(name) else {
            throw Self.damage(name)
        }
        return key
    }

    func optionalKey<Subject>(_ name: String) throws(StoreError) -> Identifier<Subject>? {
        guard let bytes = try optionalBytes(name) else { return nil }
        guard let key = Identifier<Subject>(bytes: bytes) else { throw Self.damage(name) }
        return key
    }

    func hash(_ name: String) throws(StoreError) -> Digest {
        guard let hash = try optionalHash(name) else { throw Self.damage(name) }
        return hash
    }

    func optionalHash(_ name: String) throws(StoreError) -> Digest? {
        guard let bytes = try optionalBytes(name) else { return nil }
        guard let hash = Digest(bytes: bytes) else { throw Self.damage(name) }
        return hash
    }

    func instant(_ name: String) throws(StoreError) -> Instant {
        Instant(milliseconds: try number(name))
    }

    func optionalInstant(_ name: String) throws(StoreError) -> Instant? {
        try optionalNumber(name).map { Instant(milliseconds: $0) }
    }

    private func storage(_ name: String) -> DatabaseValue.Storage {
        let value: DatabaseValue? = row[name]
        return value?.storage ?? .null
    }

    private static func damage(_ name: String) -> StoreError {
        .damaged(detail: "a value of «\(name)» that is none")
    }
}

extension Digest {
    /// As a column holds it.
    var data: Data { Data(bytes) }
}

extension Identifier {
    /// As a column holds it.
    var data: Data { Data(bytes) }
}
