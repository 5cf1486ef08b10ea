/// Reads JSON, strictly: one value, valid UTF-8, no key twice, at most ``deepest`` levels.
///
/// - Source: RFC 8259; RFC 7493 (I-JSON) for keys and encoding.
package struct JSONReader {
    /// Why bytes are no JSON.
    package struct Fault: Error, Hashable, Sendable {
        /// The byte at which reading stopped.
        package let index: Int
    }

    /// Arrays and objects nest this deep at most.
    package static let deepest = 64

    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var depth = 0

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// The value that bytes write.
    package static func read(_ bytes: ArraySlice<UInt8>) throws(Fault) -> JSONValue {
        var reader = JSONReader(bytes)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == bytes.endIndex else { throw reader.fault }
        return value
    }

    /// The value that bytes write.
    package static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue { try read(bytes[...]) }

    private var fault: Fault { Fault(index: index) }
    private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C
        {
            index += 1
        }
    }

    private mutating func value() throws(Fault) -> JSONValue {
        skipSpace()
        switch byte {
        case 0x22: return .text(try string())
        case 0x7B: return .object(try members())
        case 0x5B: return .array(try nested(0x5D) { reader throws(Fault) in try reader.value() })
        case 0x74: return try word("true", .flag(true))
        case 0x66: return try word("false", .flag(false))
        case 0x6E: return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func members() throws(Fault) -> [JSONValue.Member] {
        let members = try nested(0x7D) { reader throws(Fault) in try reader.member() }
        guard members.count < 2 || Set(members.map(\.key)).count == members.count else {
            throw fault
        }
        return members
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Fault) -> JSONValue
    {
        for expected in "\(word)".utf8 {
            guard byte == expected else { throw fault }
            index += 1
        }
        return value
    }

    /// The elements between brackets.
    private mutating func nested<Element>(
        _ close: UInt8, _ element: (inout JSONReader) throws(Fault) -> Element
    ) throws(Fault) -> [Element] {
        guard depth < Self.deepest else { throw fault }
        depth += 1
        defer { depth -= 1 }
        index += 1
        var elements: [Element] = []
        skipSpace()
        if byte == close {
            index += 1
            return elements
        }
        while true {
            elements.append(try element(&self))
            skipSpace()
            guard let next = byte, next == 0x2C || next == close else { throw fault }
            index += 1
            if next == close { return elements }
        }
    }

    private mutating func member() throws(Fault) -> JSONValue.Member {
        skipSpace()
        guard byte == 0x22 else { throw fault }
        let key = try string()
        skipSpace()
        guard byte == 0x3A else { throw fault }
        index += 1
        return JSONValue.Member(key: key, value: try value())
    }

    private mutating func number() throws(Fault) -> JSONValue {
        let start = index
        while let byte, Self.isOfNumber(byte) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if let number = Int(text), String(number) == text { return .number(number) }
        guard Self.isNumber(text) else {
            index = start
            throw fault
        }
        return .otherNumber(text)
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
}

// MARK: Strings

extension JSONReader {
    private mutating func string() throws(Fault) -> String {
        index += 1
        let start = index
        while let byte, byte != 0x22 {
            if byte == 0x5C { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw fault }
            index += 1
        }
        return try closed(bytes[start..<index])
    }

    /// The text of a string that ends here; bytes that are no UTF-8 would come out as others.
    private mutating func closed(_ words: ArraySlice<UInt8>) throws(Fault) -> String {
        let text = String(decoding: words, as: UTF8.self)
        guard byte == 0x22, text.utf8.elementsEqual(words) else { throw fault }
        index += 1
        return text
    }

    private mutating func escapedString(from start: Int) throws(Fault) -> String {
        var text = Array(bytes[start..<index])
        while let byte, byte != 0x22 {
            index += 1
            if byte == 0x5C {
                text.append(contentsOf: try escape().utf8)
            } else {
                guard byte >= 0x20 else { throw fault }
                text.append(byte)
            }
        }
        return try closed(text[...])
    }

    private mutating func escape() throws(Fault) -> String {
        guard let byte else { throw fault }
        index += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: return String(Character(Unicode.Scalar(byte)))
        case 0x62: return "\u{8}"
        case 0x66: return "\u{C}"
        case 0x6E: return "\n"
        case 0x72: return "\r"
        case 0x74: return "\t"
        case 0x75: return try scalar()
        default: throw fault
        }
    }

    private mutating func scalar() throws(Fault) -> String {
        let first = try unit()
        guard (0xD800..<0xDC00).contains(first) else {
            guard let scalar = Unicode.Scalar(UInt32(first)) else { throw fault }
            return String(Character(scalar))
        }
        guard byte == 0x5C else { throw fault }
        index += 1
        guard byte == 0x75 else { throw fault }
        index += 1
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second) else { throw fault }
        return String(decoding: [first, second], as: UTF16.self)
    }

    private mutating func unit() throws(Fault) -> UInt16 {
        guard index + 4 <= bytes.endIndex,
            bytes[index..<index + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
        else { throw fault }
        index += 4
        return unit
    }
}
