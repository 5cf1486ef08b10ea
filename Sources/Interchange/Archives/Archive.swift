import Diagnostics

/// A ZIP archive in memory: its directory, and its entries on demand.
///
/// Names are only compared, never opened; archives inside are bytes like any other. All bounds are
/// checked before something is unpacked.
///
/// - Source: PKWARE, APPNOTE.TXT 6.3.10.
struct Archive {
    /// One file of the archive.
    struct Entry {
        let name: String
        /// Where its local header begins.
        let header: Int
        let packedSize: Int
        let size: Int
        let checksum: UInt32
        let method: Int
        let isEncrypted: Bool
    }

    /// An archive with more entries is refused.
    static let mostEntries = 20_000
    /// An entry that unpacks to more is refused.
    static let largestEntry = 1 << 29
    /// From this size on, ``greatestRatio`` holds.
    static let harmlessSize = 8 << 20
    /// An entry that claims to grow more than this is refused.
    static let greatestRatio = 250

    /// The entries in the order of the directory.
    let entries: [Entry]
    private let reader: ByteReader
    private let places: [String: Int]

    /// Whether bytes begin as an archive does.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6])
    }

    /// Reads the directory.
    ///
    /// - Throws: `archive.damaged`, `archive.too-many-entries`, `archive.overlapping`.
    init(_ bytes: [UInt8]) throws(Refusal) {
        reader = ByteReader(bytes: bytes)
        entries = try ArchiveDirectory(reader: reader).entries()
        var places: [String: Int] = [:]
        for (number, entry) in entries.enumerated() {
            let name = entry.name.lowercased()
            if places[name] == nil { places[name] = number }
        }
        self.places = places
    }

    /// The entry with a name, in any case; of two alike, the first.
    func entry(named name: String) -> Entry? { places[name.lowercased()].map { entries[$0] } }

    /// The unpacked bytes of an entry.
    ///
    /// - Returns: With `archive.damaged-entry` where only a part could be unpacked.
    /// - Throws: `archive.encrypted`, `archive.unknown-method`, `archive.too-large`, `archive.damaged`.
    func bytes(of entry: Entry) throws(Refusal) -> (bytes: [UInt8], finding: Finding?) {
        try check(entry)
        guard let start = dataStart(of: entry),
            let packed = reader.slice(at: start, entry.packedSize)
        else { throw Refusal(Finding("archive.damaged", .error)) }
        if entry.method == 0 { return checked(Array(packed), entry) }
        let (bytes, outcome) = Inflation.bytes(of: packed, room: entry.size)
        switch outcome {
        case .whole: return checked(bytes, entry)
        case .broken: return (bytes, damaged(entry))
        case .tooLong: throw Self.tooLarge(entry)
        }
    }

    private func check(_ entry: Entry) throws(Refusal) {
        let name = FindingValue.text(entry.name)
        if entry.isEncrypted { throw Refusal(Finding("archive.encrypted", .error, ["name": name])) }
        guard entry.method == 8 || (entry.method == 0 && entry.size == entry.packedSize) else {
            throw Refusal(
                Finding(
                    "archive.unknown-method", .error,
                    ["name": name, "method": .number(entry.method)]))
        }
        let isGrowing =
            entry.size > Self.harmlessSize && entry.size / Self.greatestRatio > entry.packedSize
        if entry.size > Self.largestEntry || isGrowing { throw Self.tooLarge(entry) }
    }

    private func checked(_ bytes: [UInt8], _ entry: Entry) -> (bytes: [UInt8], finding: Finding?) {
        let isWhole =
            bytes.count == entry.size && Inflation.checksum(of: bytes) == entry.checksum
        return (bytes, isWhole ? nil : damaged(entry))
    }

    private func damaged(_ entry: Entry) -> Finding {
        Finding("archive.damaged-entry", .warning, ["name": .text(entry.name)])
    }

    private static func tooLarge(_ entry: Entry) -> Refusal {
        Refusal(
            Finding(
                "archive.too-large", .error,
                [
                    "name": .text(entry.name), "size": .number(entry.size >> 20),
                    "packed": .number(entry.packedSize >> 10),
                ]))
    }

    /// Where the packed bytes of an entry begin, behind a local header with the same name.
    private func dataStart(of entry: Entry) -> Int? {
        guard reader.number32(at: entry.header) == 0x0403_4B50,
            let name = reader.number16(at: entry.header + 26),
            let extra = reader.number16(at: entry.header + 28),
            let own = reader.slice(at: entry.header + 30, name),
            String(decoding: own, as: UTF8.self) == entry.name
        else { return nil }
        return entry.header + 30 + name + extra
    }
}
