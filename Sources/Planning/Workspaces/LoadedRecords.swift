package import Records
import Synchronization
import Vocabulary

/// Records of one type as they were loaded, never changed: their JSON in large pieces, by key.
package final class LoadedRecords: Sendable {
    /// Takes records in, in the order of their keys.
    package struct Builder: ~Copyable {
        fileprivate var keys: [RecordKey] = []
        fileprivate var places: [Place] = []
        fileprivate var pieces: [[UInt8]] = []
        fileprivate var piece: [UInt8] = []

        /// A piece of JSON is as long as this, or one record longer.
        private static let pieceSize = 1 << 20

        package init() {}

        /// Adds a record; `append` adds its JSON to the bytes given.
        ///
        /// - Precondition: its key sorts behind the last one.
        package mutating func add(
            _ key: RecordKey, version: Int, _ append: (inout [UInt8]) -> Void
        ) {
            if piece.count > Self.pieceSize {
                pieces.append(piece)
                piece = []
            }
            if piece.isEmpty { piece.reserveCapacity(Self.pieceSize + Self.pieceSize / 16) }
            let start = piece.count
            append(&piece)
            keys.append(key)
            places.append(
                Place(
                    version: version, piece: UInt32(pieces.count), start: UInt32(start),
                    end: UInt32(piece.count)))
        }

        /// The records that were added, with codes in lower case that lead to others than now.
        package consuming func finish(formerCodes: [String: RecordKey] = [:]) -> LoadedRecords {
            LoadedRecords(
                keys: keys, places: places, pieces: pieces + [piece], formerCodes: formerCodes)
        }
    }

    fileprivate struct Place {
        let version: Int
        let piece: UInt32
        let start: UInt32
        let end: UInt32
    }

    private let keys: [RecordKey]
    private let places: [Place]
    private let pieces: [[UInt8]]
    let formerCodes: [String: RecordKey]
    private let codes = Mutex<[String: RecordKey]?>(nil)

    /// No records.
    convenience init() { self.init(keys: [], places: [], pieces: [], formerCodes: [:]) }

    private init(
        keys: [RecordKey], places: [Place], pieces: [[UInt8]], formerCodes: [String: RecordKey]
    ) {
        self.keys = keys
        self.places = places
        self.pieces = pieces
        self.formerCodes = formerCodes
    }

    var count: Int { keys.count }

    /// The record with a key, or `nil`.
    ///
    /// - Complexity: O(log *count*).
    subscript(key: RecordKey) -> StoredRecord? {
        var range = keys.startIndex..<keys.endIndex
        while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
            if keys[middle] == key { return stored(middle) }
            range =
                keys[middle] < key
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    private func stored(_ index: Int) -> StoredRecord {
        let place = places[index]
        let json = pieces[Int(place.piece)][Int(place.start)..<Int(place.end)]
        return StoredRecord(version: place.version, json: json)
    }

    /// Calls `visit` with each record, in the order of the keys.
    func visitAll(_ visit: (RecordKey, StoredRecord) -> Void) {
        for index in keys.indices { visit(keys[index], stored(index)) }
    }

    // MARK: Codes

    /// The key to which a code, in lower case, leads.
    ///
    /// - Cost: the first call reads the code of every record.
    func key(_ code: String) -> RecordKey? {
        codes.withLock { codes in
            if let known = codes { return known[code] }
            let read = readCodes()
            codes = read
            return read[code]
        }
    }

    private func readCodes() -> [String: RecordKey] {
        var read = formerCodes
        read.reserveCapacity(keys.count)
        visitAll { key, stored in
            if let code = stored.code { read[code.lowercased()] = key }
        }
        return read
    }
}
