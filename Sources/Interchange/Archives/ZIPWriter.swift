/// Writes a ZIP archive: the same files always as the same bytes, without a time of their own.
///
/// - Source: PKWARE, APPNOTE.TXT 6.3.10; ECMA-376 part 2, annex B, which wants names in ASCII there.
package struct ZIPWriter: Sendable {
    /// Midnight on 1 January 1980, the first moment that an archive knows.
    private static let noTime = 0x0021_0000

    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    package init() {}

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - name: Its name, with `/` between folders.
    ///   - content: Its bytes.
    package mutating func add(_ name: String, _ content: [UInt8]) {
        let packed = Deflation.packed(content)
        var fields: [UInt8] = []
        // In UTF-8, without an encryption.
        append(20, 2, to: &fields)
        append(0x0800, 2, to: &fields)
        append(packed == nil ? 0 : 8, 2, to: &fields)
        append(Self.noTime, 4, to: &fields)
        append(Int(Inflation.checksum(of: content)), 4, to: &fields)
        append(packed?.count ?? content.count, 4, to: &fields)
        append(content.count, 4, to: &fields)
        append(name.utf8.count, 2, to: &fields)
        append(0, 2, to: &fields)
        directory += [0x50, 0x4B, 1, 2, 20, 0] + fields + [UInt8](repeating: 0, count: 10)
        append(bytes.count, 4, to: &directory)
        directory += name.utf8
        bytes += [0x50, 0x4B, 3, 4]
        bytes += fields
        bytes += name.utf8
        bytes += packed ?? content
        count += 1
    }

    /// The archive, with its directory at the end.
    package consuming func finished() -> [UInt8] {
        let start = bytes.count
        bytes += directory
        bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        var end: [UInt8] = []
        append(count, 2, to: &end)
        append(count, 2, to: &end)
        append(directory.count, 4, to: &end)
        append(start, 4, to: &end)
        return bytes + end + [0, 0]
    }

    private func append(_ value: Int, _ size: Int, to bytes: inout [UInt8]) {
        for place in 0..<size { bytes.append(UInt8(truncatingIfNeeded: value >> (place * 8))) }
    }
}
