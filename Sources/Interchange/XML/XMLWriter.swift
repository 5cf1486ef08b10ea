/// Writes XML into a byte buffer: elements that always close, attributes in the order given.
///
/// Signs that XML 1.0 forbids, and bytes that are no UTF-8, become U+FFFD and are counted; vertical
/// tabs and form feeds stay white space.
package struct XMLWriter {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []
    /// How many signs had to be replaced.
    package private(set) var replaced = 0
    private var open: [String] = []
    private var isTagOpen = false

    package init() {}

    /// How many elements were opened so far.
    package private(set) var started = 0
    /// The name of the element opened last, while it is open.
    package var name: String? { open.last }

    /// How many elements are open.
    package var depth: Int { open.count }

    /// Writes the XML declaration.
    package mutating func declaration() {
        bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    }

    /// Opens an element; attributes without a value are left out.
    package mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:])
    {
        closeTag()
        bytes.append(0x3C)
        bytes += name.utf8
        for (key, value) in attributes {
            guard let value else { continue }
            bytes.append(0x20)
            bytes += key.utf8
            bytes += [0x3D, 0x22]
            escape(value, isAttribute: true)
            bytes.append(0x22)
        }
        open.append(name)
        started += 1
        isTagOpen = true
    }

    /// Closes the element opened last.
    package mutating func end() {
        guard let name = open.popLast() else { return }
        if isTagOpen {
            bytes += [0x2F, 0x3E]
        } else {
            bytes += [0x3C, 0x2F]
            bytes += name.utf8
            bytes.append(0x3E)
        }
        isTagOpen = false
    }

    /// Closes the element opened last on a line of its own.
    package mutating func endLine() {
        closeTag()
        bytes.append(0x0A)
        for _ in open.dropLast() { bytes += [0x20, 0x20] }
        end()
    }

    /// Closes elements until so many are open.
    package mutating func end(to depth: Int) { while open.count > depth { end() } }

    /// An element without content.
    package mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:])
    {
        start(name, attributes)
        end()
    }

    /// Begins a line, indented by the elements that are open.
    package mutating func line() {
        closeTag()
        bytes.append(0x0A)
        for _ in open { bytes += [0x20, 0x20] }
    }

    /// Writes words, escaped.
    package mutating func text(_ words: some Collection<UInt8>) {
        guard !words.isEmpty else { return }
        closeTag()
        let decoded = String(decoding: words, as: UTF8.self)
        if !decoded.utf8.elementsEqual(words) {
            replaced += max(1, Self.replacements(decoded.utf8) - Self.replacements(words))
        }
        escape(decoded, isAttribute: false)
    }

    /// Takes over what another writer wrote, as it is.
    package mutating func append(_ other: XMLWriter) {
        closeTag()
        bytes += other.bytes
        replaced += other.replaced
    }

    private mutating func closeTag() {
        if isTagOpen { bytes.append(0x3E) }
        isTagOpen = false
    }

    private mutating func escape(_ text: String, isAttribute: Bool) {
        var text = text
        text.withUTF8 { buffer in
            for index in buffer.indices {
                escape(buffer[index], isAttribute)
                guard buffer[index] >= 0xBE, index > 1 else { continue }
                // U+FFFE and U+FFFF are no characters of XML.
                if buffer[index] <= 0xBF, buffer[index - 1] == 0xBF, buffer[index - 2] == 0xEF {
                    bytes[bytes.count - 1] = 0xBD
                    replaced += 1
                }
            }
        }
    }

    private mutating func escape(_ byte: UInt8, _ isAttribute: Bool) {
        switch byte {
        case 0x26: bytes += "&amp;".utf8
        case 0x3C: bytes += "&lt;".utf8
        case 0x3E: bytes += "&gt;".utf8
        case 0x22 where isAttribute: bytes += "&quot;".utf8
        case 0x0D: bytes += "&#13;".utf8
        case 0x09, 0x0A:
            if isAttribute { bytes += "&#\(byte);".utf8 } else { bytes.append(byte) }
        case 0x0B, 0x0C: bytes.append(0x20)
        case 0..<0x20:
            bytes += "\u{FFFD}".utf8
            replaced += 1
        default: bytes.append(byte)
        }
    }

    private static func replacements(_ bytes: some Collection<UInt8>) -> Int {
        var count = 0
        var last: (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            if last == (0xEF, 0xBF), byte == 0xBD { count += 1 }
            last = (last.1, byte)
        }
        return count
    }
}
