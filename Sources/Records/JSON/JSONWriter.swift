/// Writes JSON into a byte buffer, compact, keys in the order in which they are written.
///
/// - Source: RFC 8259. Text is written as UTF-8; only what must be escaped is.
package struct JSONWriter: Sendable {
    /// The JSON so far.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// A writer that has written nothing.
    package init() {}

    /// Gives up what was written and starts anew, as when a line is done.
    package mutating func take() -> [UInt8] {
        defer {
            bytes.removeAll(keepingCapacity: true)
            needsComma = false
        }
        return bytes
    }

    /// Gives up what was written so far, in the middle of the document; what follows goes on from there.
    package mutating func drain() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// An object; `members` writes its members.
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        nested(0x7B, 0x7D, members)
    }

    /// An array; `elements` writes its elements.
    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        nested(0x5B, 0x5D, elements)
    }

    /// An array with an element for each item.
    package mutating func array<Item>(
        of items: some Sequence<Item>, _ element: (inout JSONWriter, Item) -> Void
    ) {
        array { writer in
            for item in items { element(&writer, item) }
        }
    }

    /// The key of a member; its value follows.
    package mutating func key(_ name: StaticString) {
        comma()
        bytes.append(0x22)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: [0x22, 0x3A])
        needsComma = false
    }

    /// The key of a member that is only known at run time and needs no escapes.
    package mutating func key(_ name: String) {
        comma()
        bytes.append(0x22)
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: [0x22, 0x3A])
        needsComma = false
    }

    /// A value that is JSON already.
    package mutating func json(_ json: some Collection<UInt8>) {
        comma()
        bytes.append(contentsOf: json)
    }

    /// A member with a string, or `null`.
    package mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    /// A member with a whole number, or `null`.
    package mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    /// A member with `true` or `false`.
    package mutating func member(_ name: StaticString, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// A string, or `null`.
    package mutating func value(_ text: String?) {
        comma()
        guard let text else { return literal("null") }
        bytes.append(0x22)
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { escape(byte) }
        }
        bytes.append(0x22)
    }

    /// A whole number, or `null`.
    package mutating func value(_ number: Int?) {
        comma()
        literal(number.map(String.init) ?? "null")
    }

    /// `true` or `false`.
    package mutating func value(_ flag: Bool) {
        comma()
        literal(flag ? "true" : "false")
    }

    private mutating func nested(
        _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
    ) {
        comma()
        bytes.append(open)
        needsComma = false
        content(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { bytes.append(0x2C) }
        needsComma = true
    }

    private mutating func literal(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
        case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
        case 0x00..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            literal("\\u00")
            bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]])
        default: bytes.append(byte)
        }
    }
}
