import Planning
import Records

/// A page of records as JSON, of the bytes in which the register keeps them.
struct RecordPageWriter: Sendable {
    private(set) var count = 0
    private var body: [UInt8] = Array("{\"records\":[".utf8)

    init() { body.reserveCapacity(65_536) }

    mutating func add(_ stored: StoredRecord) {
        if count > 0 { body.append(0x2C) }
        count += 1
        stored.append(to: &body)
    }

    /// The page, with where the next one begins, and what was removed where that was asked for.
    func bytes(next: String?, position: Int, removed: [RecordKey]?) -> [UInt8] {
        let next = next.map { ",\"next\":\"\($0)\"" } ?? ""
        let keys = removed.map { $0.map { "\"\($0)\"" }.joined(separator: ",") }
        let removed = keys.map { ",\"removed\":[\($0)]" } ?? ""
        return body + "],\"position\":\(position)\(next)\(removed)}".utf8
    }
}

extension StoredRecord {
    /// The record as JSON with its version.
    var versioned: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// What is kept begins with `{"type":…`, so the version stands before it.
    fileprivate func append(to bytes: inout [UInt8]) {
        bytes += "{\"version\":\(version),".utf8
        bytes += json.dropFirst()
    }
}
