import CEncodings

/// Turns bytes in another encoding into UTF-8, piece by piece.
final class TextDecoder {
    /// How many bytes go through the C library at once.
    private static let piece = 1 << 16

    private let door: OpaquePointer
    private let unit: Int
    /// How many pieces were invalid, in all texts since the beginning.
    private(set) var invalid = 0

    /// A decoder, or `nil` where the C library does not know the encoding.
    init?(_ encoding: TextEncoding) {
        guard let door = decoder_open(encoding.rawValue) else { return nil }
        self.door = door
        unit = encoding.unit
    }

    deinit { decoder_close(door) }

    /// The text in UTF-8; U+FFFD stands for what is invalid, and for a last character that is cut off.
    func text(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        decoder_restart(door)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 2)
        var rest = bytes
        while !rest.isEmpty {
            let taken = run(rest.prefix(Self.piece), &text)
            guard taken > 0 else { break }
            rest = rest.dropFirst(taken)
        }
        if !rest.isEmpty { text += [0xEF, 0xBF, 0xBD] }
        return text
    }

    /// Whether bytes are UTF-8 as it should be, without a zero byte.
    static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { is_plain_utf8($0, buffer.count) != 0 } ?? true
        }
    }

    private func run(_ bytes: ArraySlice<UInt8>, _ text: inout [UInt8]) -> Int {
        var taken = 0
        var wrong = 0
        // No encoding needs more than three bytes of UTF-8 for one of its own.
        let room = bytes.count * 3 + 16
        text += [UInt8](unsafeUninitializedCapacity: room) { target, count in
            bytes.withUnsafeBufferPointer { source in
                guard let from = source.baseAddress, let to = target.baseAddress else { return }
                count = decoder_run(door, from, source.count, unit, to, room, &taken, &wrong)
            }
        }
        invalid += wrong
        return taken
    }
}
