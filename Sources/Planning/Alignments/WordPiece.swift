/// A word, a stretch of spaces or a sign of a wording, exactly as it is written.
struct WordPiece {
    /// Its characters.
    let text: String
    /// Its number: pieces of the same bytes have the same.
    let number: Int
    /// Whether it is spaces alone.
    let isSpace: Bool

    /// The pieces of a wording; joined they are the wording.
    ///
    /// - Parameters:
    ///   - text: The wording.
    ///   - numbers: The numbers of the pieces known, to which new ones are added.
    /// - Returns: The pieces in order.
    static func of(_ text: String, numbers: inout [[UInt8]: Int]) -> [WordPiece] {
        var pieces: [WordPiece] = []
        var start = text.startIndex
        var kind = ScalarKind.other
        func close(_ end: String.Index) {
            guard start < end else { return }
            let bytes = Array(text[start..<end].utf8)
            let number = numbers[bytes] ?? numbers.count
            numbers[bytes] = number
            pieces.append(
                WordPiece(
                    text: String(decoding: bytes, as: UTF8.self), number: number,
                    isSpace: kind == .space))
            start = end
        }
        for index in text.unicodeScalars.indices {
            let next = ScalarKind(text.unicodeScalars[index])
            if next == .attached { continue }
            if next != kind || next == .ideograph || next == .other { close(index) }
            kind = next
        }
        close(text.endIndex)
        return pieces
    }
}
