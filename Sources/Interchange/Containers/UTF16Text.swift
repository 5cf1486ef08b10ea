/// Markup in UTF-16, known by its mark or by a zero byte beside its first sign.
enum UTF16Text {
    /// The bytes in UTF-8, or `nil` for what is not in UTF-16.
    static func transcoded(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= 4, let isBig = isBigEndian(bytes) else { return nil }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        let hasMark = bytes[0] >= 0xFE
        for index in stride(from: hasMark ? 2 : 0, to: bytes.count - 1, by: 2) {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(isBig ? first << 8 | second : second << 8 | first)
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
        switch (bytes[0], bytes[1]) {
        case (0xFE, 0xFF): true
        case (0xFF, 0xFE): false
        case (0, 0x3C): true
        case (0x3C, 0): false
        default: nil
        }
    }
}
