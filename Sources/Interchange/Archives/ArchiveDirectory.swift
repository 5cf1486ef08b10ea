import Diagnostics

/// Reads the directory at the end of a ZIP archive.
struct ArchiveDirectory {
    /// Where the directory is, and what it announces.
    private struct Summary {
        var count: Int
        var size: Int
        var start: Int
    }

    let reader: ByteReader

    /// All entries, none of which shares bytes with another or with the directory.
    func entries() throws(Refusal) -> [Archive.Entry] {
        guard let summary = summary() else { throw Self.damaged }
        guard summary.count <= Archive.mostEntries else {
            throw Refusal(
                Finding(
                    "archive.too-many-entries", .error,
                    ["count": .number(summary.count), "most": .number(Archive.mostEntries)]))
        }
        var entries: [Archive.Entry] = []
        var index = summary.start
        for _ in 0..<summary.count {
            guard index < summary.start + summary.size, let (entry, next) = entry(at: index) else {
                throw Self.damaged
            }
            entries.append(entry)
            index = next
        }
        try refuseOverlaps(entries, before: summary.start)
        return entries
    }

    private static let damaged = Refusal(Finding("archive.damaged", .error))

    // MARK: The end

    /// The record at the end, which a comment of at most 65,535 bytes may follow.
    private func summary() -> Summary? {
        let last = reader.bytes.count - 22
        guard last >= 0 else { return nil }
        for index in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        where reader.bytes[index] == 0x50 && reader.number32(at: index) == 0x0605_4B50 {
            guard let comment = reader.number16(at: index + 20),
                index + 22 + comment <= reader.bytes.count
            else { continue }
            return summary(at: index)
        }
        return nil
    }

    private func summary(at index: Int) -> Summary? {
        guard let count = reader.number16(at: index + 10),
            let size = reader.number32(at: index + 12),
            let start = reader.number32(at: index + 16)
        else { return nil }
        let isLong = count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF
        let summary =
            isLong && reader.number32(at: index - 20) == 0x0706_4B50
            ? longSummary(at: index - 20) : Summary(count: count, size: size, start: start)
        guard let summary, summary.size <= index, summary.start <= index - summary.size else {
            return nil
        }
        return summary
    }

    /// The record of ZIP64, which its locator points to.
    private func longSummary(at locator: Int) -> Summary? {
        guard let index = reader.number64(at: locator + 8),
            reader.number32(at: index) == 0x0606_4B50,
            let count = reader.number64(at: index + 32),
            let size = reader.number64(at: index + 40),
            let start = reader.number64(at: index + 48)
        else { return nil }
        return Summary(count: count, size: size, start: start)
    }

    // MARK: Entries

    private func entry(at index: Int) -> (Archive.Entry, next: Int)? {
        guard reader.number32(at: index) == 0x0201_4B50,
            let flags = reader.number16(at: index + 8),
            let method = reader.number16(at: index + 10),
            let checksum = reader.number32(at: index + 16),
            let packed = reader.number32(at: index + 20),
            let size = reader.number32(at: index + 24),
            let nameSize = reader.number16(at: index + 28),
            let extraSize = reader.number16(at: index + 30),
            let commentSize = reader.number16(at: index + 32),
            let header = reader.number32(at: index + 42),
            let name = reader.slice(at: index + 46, nameSize)
        else { return nil }
        let extra = index + 46 + nameSize
        guard let sizes = long([size, packed, header], at: extra, extraSize) else { return nil }
        let entry = Archive.Entry(
            name: String(decoding: name, as: UTF8.self), header: sizes[2], packedSize: sizes[1],
            size: sizes[0], checksum: UInt32(checksum), method: method,
            isEncrypted: flags & 0x41 != 0)
        return (entry, extra + extraSize + commentSize)
    }

    /// Sizes and the place, each replaced by the one of ZIP64 where it says so.
    private func long(_ values: [Int], at start: Int, _ count: Int) -> [Int]? {
        guard values.contains(0xFFFF_FFFF) else { return values }
        var index = start
        while index + 4 <= start + count {
            guard let kind = reader.number16(at: index), let size = reader.number16(at: index + 2)
            else { return nil }
            if kind == 1 {
                var next = index + 4
                var replaced = values
                for place in values.indices where values[place] == 0xFFFF_FFFF {
                    guard next + 8 <= index + 4 + size, let value = reader.number64(at: next) else {
                        return nil
                    }
                    replaced[place] = value
                    next += 8
                }
                return replaced
            }
            index += 4 + size
        }
        return nil
    }

    /// Entries that share bytes are a way to make a small archive unpack to a huge one.
    private func refuseOverlaps(
        _ entries: [Archive.Entry], before limit: Int
    ) throws(Refusal) {
        var end = 0
        for entry in entries.sorted(by: { $0.header < $1.header }) {
            guard let name = reader.number16(at: entry.header + 26),
                let extra = reader.number16(at: entry.header + 28),
                entry.packedSize <= limit
            else { throw Self.damaged }
            guard entry.header >= end else {
                throw Refusal(
                    Finding("archive.overlapping", .error, ["name": .text(entry.name)]))
            }
            end = entry.header + 30 + name + extra + entry.packedSize
            guard end <= limit else { throw Self.damaged }
        }
    }
}
