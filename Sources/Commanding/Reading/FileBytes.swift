import Foundation

/// Reads files without holding them twice.
enum FileBytes {
    private static let step = 1 << 20

    /// The bytes of a file; `nil` where it can't be read.
    static func all(of path: String) -> [UInt8]? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        var bytes: [UInt8] = []
        if let size = try? handle.seekToEnd(), size > 0, size < 1 << 40 {
            bytes.reserveCapacity(Int(size))
            try? handle.seek(toOffset: 0)
        }
        do {
            while let part = try handle.read(upToCount: step), !part.isEmpty {
                bytes.append(contentsOf: part)
            }
        } catch {
            return nil
        }
        return bytes
    }
}
