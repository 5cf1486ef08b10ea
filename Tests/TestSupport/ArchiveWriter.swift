/// Writes ZIP archives for tests, whole ones and such as no program writes.
package struct ArchiveWriter {
    /// A file of an archive; what its directory says of it may be changed.
    package struct File {
        package var name: String
        package var bytes: [UInt8]
        /// 0 stored, 8 deflated (in stored blocks).
        package var method = 8
        package var flags = 0
        /// Sizes and the place that the directory claims, where they are not the true ones.
        package var claimedSize: Int?
        package var claimedPlace: Int?

        package init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        /// The bytes as they stand in the archive.
        var packed: [UInt8] {
            guard method == 8 else { return bytes }
            var packed: [UInt8] = []
            var rest = bytes[...]
            repeat {
                let block = rest.prefix(0xFFFF)
                rest = rest.dropFirst(block.count)
                packed.append(rest.isEmpty ? 1 : 0)
                packed += ArchiveWriter.little(block.count, 2)
                packed += ArchiveWriter.little(~block.count & 0xFFFF, 2)
                packed += block
            } while !rest.isEmpty
            return packed
        }
    }

    package var files: [File]
    /// How many files the end of the archive claims, where not as many as there are.
    package var claimedCount: Int?
    /// Whether the end is written in the form of ZIP64.
    package var isLong = false

    /// An archive of texts by name.
    package init(_ texts: [(name: String, text: String)]) {
        files = texts.map { File($0.name, Array($0.text.utf8)) }
    }

    package init(files: [File]) { self.files = files }

    /// The whole archive.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for file in files {
            let place = file.claimedPlace ?? bytes.count
            let packed = file.packed
            let fields =
                Self.little(20, 2) + Self.little(file.flags, 2) + Self.little(file.method, 2)
                + Self.little(0, 4) + Self.little(Int(Self.checksum(file.bytes)), 4)
                + Self.little(packed.count, 4)
                + Self.little(file.claimedSize ?? file.bytes.count, 4)
                + Self.little(file.name.utf8.count, 2) + Self.little(0, 2)
            bytes += [0x50, 0x4B, 3, 4] + fields + Array(file.name.utf8) + packed
            directory +=
                [0x50, 0x4B, 1, 2, 20, 0] + fields + Self.little(0, 10) + Self.little(place, 4)
                + Array(file.name.utf8)
        }
        return bytes + directory + end(directory.count, at: bytes.count)
    }

    private func end(_ size: Int, at place: Int) -> [UInt8] {
        let count = claimedCount ?? files.count
        var end: [UInt8] = []
        if isLong {
            end +=
                [0x50, 0x4B, 6, 6] + Self.little(44, 8) + Self.little(45, 2) + Self.little(45, 2)
                + Self.little(0, 8) + Self.little(count, 8) + Self.little(count, 8)
                + Self.little(size, 8) + Self.little(place, 8)
            end +=
                [0x50, 0x4B, 6, 7] + Self.little(0, 4) + Self.little(place + size, 8)
                + Self.little(1, 4)
        }
        let short = isLong ? 0xFFFF : count
        return end + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.little(short, 2) + Self.little(short, 2)
            + Self.little(isLong ? 0xFFFF_FFFF : size, 4)
            + Self.little(isLong ? 0xFFFF_FFFF : place, 4) + [0, 0]
    }

    static func little(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
                value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
    }
}
