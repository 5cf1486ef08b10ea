import Foundation

/// Texts in other encodings, made by the C library.
package enum EncodedText {
    /// The text in an encoding, or `nil` where it has a sign that the encoding lacks.
    package static func bytes(_ text: String, in encoding: String) -> [UInt8]? {
        let made = iconv_open(encoding, "UTF-8")
        guard made != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(made) }
        var source = Array(text.utf8).map { CChar(bitPattern: $0) }
        var target = [CChar](repeating: 0, count: source.count * 4 + 16)
        var left = source.count
        var room = target.count
        let result = source.withUnsafeMutableBufferPointer { from in
            target.withUnsafeMutableBufferPointer { to in
                var input = from.baseAddress
                var output = to.baseAddress
                return iconv(made, &input, &left, &output, &room)
            }
        }
        guard result == 0, left == 0 else { return nil }
        return target.prefix(target.count - room).map { UInt8(bitPattern: $0) }
    }
}
