import Diagnostics
import GoverningTexts

/// Plain text in any of the known encodings, as UTF-8.
enum PlainText {
    /// The text; bytes in UTF-8, and those whose encoding is not certain, are given back as they are.
    static func text(of bytes: [UInt8]) -> ContainedText {
        if TextDecoder.isPlainUTF8(bytes) { return ContainedText(format: .text, bytes: bytes) }
        let (text, findings) = decoded(bytes)
        return ContainedText(format: .text, bytes: text ?? bytes, findings: findings)
    }

    /// The bytes in UTF-8, or `nil` where they are that already or their encoding is not certain.
    static func decoded(_ bytes: [UInt8]) -> (text: [UInt8]?, findings: [Finding]) {
        if let mark = TextEncoding.marked(bytes) {
            return told(mark.encoding, bytes.dropFirst(mark.length))
        }
        let isNarrow: Bool
        switch Encoding(bytes).form {
        case .utf8, .damaged: return (nil, [])
        case .eightBit: isNarrow = true
        case .utf16, .binary: isNarrow = false
        }
        switch EncodingDetector.encoding(of: bytes, isNarrow: isNarrow) {
        case .certain(let encoding): return told(encoding, bytes[...])
        case .doubtful(let encoding):
            return (nil, [Finding("text.encoding-doubtful", .warning, value(encoding))])
        case .none: return (nil, [])
        }
    }

    /// The bytes of a page in UTF-8, by the encoding that it declares or else by the one that it has;
    /// `nil` where the parser shall decide.
    static func page(_ bytes: [UInt8]) -> (text: [UInt8]?, findings: [Finding]) {
        if TextDecoder.isPlainUTF8(bytes) { return (nil, []) }
        guard let label = label(bytes), label != "utf-8" else {
            let (text, findings) = decoded(bytes)
            return (text, text == nil ? [] : findings)
        }
        guard let encoding = TextEncoding(label: label), let decoder = TextDecoder(encoding) else {
            return (nil, [])
        }
        let text = decoder.text(of: bytes[...])
        return decoder.invalid * 50 <= bytes.count ? (text, []) : decoded(bytes)
    }

    /// The encoding that a page declares, in lower case, among the first bytes as browsers look for it.
    private static func label(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
        guard let found = head.firstRange(of: "charset=") else { return nil }
        let label = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
        return label.isEmpty ? nil : String(label)
    }

    private static func told(
        _ encoding: TextEncoding, _ bytes: ArraySlice<UInt8>
    ) -> (text: [UInt8]?, findings: [Finding]) {
        guard let text = TextDecoder(encoding)?.text(of: bytes) else { return (nil, []) }
        return (text, [Finding("text.decoded", .note, value(encoding))])
    }

    private static func value(_ encoding: TextEncoding) -> [String: FindingValue] {
        ["encoding": .text(encoding.rawValue)]
    }
}
