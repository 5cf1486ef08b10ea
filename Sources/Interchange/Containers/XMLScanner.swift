/// Reads XML piece by piece, where speed matters: no tree, no copies, no document type, no entities
/// but the five and character references.
///
/// - Source: W3C, XML 1.0 (fifth edition) and Namespaces in XML 1.0.
struct XMLScanner {
    /// What comes next.
    enum Piece { case start, end, text, finish }

    /// Why reading stopped before the end.
    enum Fault: Equatable {
        /// Not well formed, at a byte.
        case broken(Int)
        /// A document type, which may hold entities.
        case documentType
        /// Elements nest deeper than ``deepest``.
        case tooDeep
    }

    /// Elements may nest this deep; those of documents that people write stay below 100.
    static let deepest = 512

    /// The document in UTF-8.
    let bytes: [UInt8]
    /// The namespaces that are told apart, by their names; 0 is any other.
    private let spaces: [[UInt8]]

    private var index = 0
    private var open: [UInt64] = []
    private var isEndPending = false
    private var prefixes: [Prefix] = []

    /// The hash of an element's local name, and the number of its namespace.
    private(set) var name: UInt64 = 0
    private(set) var space = 0
    /// Where the words of a text stand, references not resolved.
    private(set) var text = 0..<0
    /// Where the attributes of an element stand.
    private var attributes = 0..<0
    private(set) var fault: Fault?

    private struct Prefix {
        var start: Int
        var count: Int
        var space: Int
        var depth: Int
    }

    /// A scanner of a document in UTF-8 or UTF-16, with the namespaces to tell apart; the first of
    /// them has the number 1.
    init(_ bytes: [UInt8], spaces: [[UInt8]] = []) {
        self.bytes = UTF16Text.transcoded(bytes) ?? bytes
        self.spaces = spaces
        index = self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// How many elements are open.
    var depth: Int { open.count }

    /// The line of a byte, from 1; behind the last byte that of the end.
    func line(of index: Int) -> Int {
        bytes.prefix(max(0, index)).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }

    /// Goes to the next start of an element; `false` when the element around it, at a depth above
    /// `outside`, has ended or the document has.
    mutating func nextStart(above outside: Int) -> Bool {
        while depth > outside {
            switch next() {
            case .start: return true
            case .finish: return false
            default: continue
            }
        }
        return false
    }

    /// The next piece; ``Piece/finish`` at the end and behind a fault.
    mutating func next() -> Piece {
        if isEndPending {
            isEndPending = false
            return close()
        }
        while fault == nil, index < bytes.count {
            if bytes[index] != 0x3C {
                let start = index
                while index < bytes.count, bytes[index] != 0x3C { index += 1 }
                text = start..<index
                return .text
            }
            if let piece = markup() { return piece }
        }
        if fault == nil, !open.isEmpty { fault = .broken(bytes.count) }
        return .finish
    }

    /// Passes everything up to the end of the element that began last.
    mutating func skip() {
        let outside = open.count - 1
        while open.count > outside, fault == nil { _ = next() }
    }

    // MARK: Markup

    /// The piece that begins with `<`, or `nil` for what says nothing.
    private mutating func markup() -> Piece? {
        guard index + 1 < bytes.count else { return broken() }
        switch bytes[index + 1] {
        case 0x2F: return endTag()
        case 0x3F:
            pass([0x3F, 0x3E], from: index + 2)
            return nil
        case 0x21: return declaration()
        default: return startTag()
        }
    }

    private mutating func declaration() -> Piece? {
        if bytes[index...].starts(with: "<!--".utf8) {
            pass([0x2D, 0x2D, 0x3E], from: index + 4)
        } else if bytes[index...].starts(with: "<![CDATA[".utf8) {
            let start = index + 9
            pass([0x5D, 0x5D, 0x3E], from: start)
            guard fault == nil else { return .finish }
            text = start..<index - 3
            return .text
        } else {
            fault = .documentType
        }
        return nil
    }

    /// Moves behind the first occurrence of an end mark.
    private mutating func pass(_ mark: [UInt8], from start: Int) {
        var next = start
        while next + mark.count <= bytes.count {
            if bytes[next] == mark[0], bytes[next..<next + mark.count].elementsEqual(mark) {
                index = next + mark.count
                return
            }
            next += 1
        }
        fault = .broken(index)
    }

    private mutating func startTag() -> Piece {
        let tag = index
        let qualified = readName(from: index + 1)
        guard qualified.end > tag + 1 else { return broken() }
        guard open.count < Self.deepest else {
            fault = .tooDeep
            return .finish
        }
        open.append(qualified.key)
        guard readAttributes(from: qualified.end) else { return broken() }
        name = qualified.local
        space = self.space(from: tag + 1, to: qualified.colon)
        return .start
    }

    private mutating func endTag() -> Piece {
        let qualified = readName(from: index + 2)
        var next = qualified.end
        while next < bytes.count, isSpace(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == 0x3E, open.last == qualified.key else {
            return broken()
        }
        name = qualified.local
        space = self.space(from: index + 2, to: qualified.colon)
        index = next + 1
        return close()
    }

    private mutating func close() -> Piece {
        open.removeLast()
        while let last = prefixes.last, last.depth > open.count { prefixes.removeLast() }
        return .end
    }

    private mutating func broken() -> Piece {
        fault = .broken(index)
        return .finish
    }

    // MARK: Names and attributes

    private struct Name {
        var key: UInt64
        var local: UInt64
        var colon: Int
        var end: Int
    }

    /// The hash of a name: FNV-1a in 64 bits.
    static func hash(_ name: some Sequence<UInt8>) -> UInt64 {
        name.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
    }

    /// The hash of the words of an attribute.
    func hash(of range: Range<Int>) -> UInt64 {
        var hash = Self.seed
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* Self.prime }
        return hash
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    @inline(__always)
    private func readName(from start: Int) -> Name {
        var name = Name(key: Self.seed, local: Self.seed, colon: start, end: start)
        while name.end < bytes.count {
            let byte = bytes[name.end]
            if byte <= 0x20 || byte == 0x3E || byte == 0x2F || byte == 0x3D || byte == 0x3C {
                break
            }
            name.key = (name.key ^ UInt64(byte)) &* Self.prime
            if byte == 0x3A, name.colon == start {
                name.colon = name.end
                name.local = Self.seed
            } else {
                name.local = (name.local ^ UInt64(byte)) &* Self.prime
            }
            name.end += 1
        }
        return name
    }

    /// Passes the attributes up to the end of the tag; notes where they stand, and new prefixes.
    private mutating func readAttributes(from start: Int) -> Bool {
        var next = start
        while next < bytes.count {
            let byte = bytes[next]
            if isSpace(byte) {
                next += 1
                continue
            }
            if byte == 0x3E || byte == 0x2F {
                attributes = start..<next
                isEndPending = byte == 0x2F
                index = next + (isEndPending ? 2 : 1)
                return !isEndPending || index <= bytes.count && bytes[index - 1] == 0x3E
            }
            guard let value = value(of: next) else { return false }
            if byte == 0x78 { notePrefix(next, value) }
            next = value.upperBound + 1
        }
        return false
    }

    /// Where the value of the attribute that begins at a byte stands, or `nil` where it has none.
    @inline(__always)
    private func value(of start: Int) -> Range<Int>? {
        var next = start
        while next < bytes.count, bytes[next] != 0x3D {
            if bytes[next] == 0x3C || bytes[next] == 0x3E { return nil }
            next += 1
        }
        next += 1
        while next < bytes.count, isSpace(bytes[next]) { next += 1 }
        guard next < bytes.count, bytes[next] == 0x22 || bytes[next] == 0x27 else { return nil }
        let quote = bytes[next]
        let first = next + 1
        next = first
        while next < bytes.count, bytes[next] != quote {
            if bytes[next] == 0x3C { return nil }
            next += 1
        }
        return next < bytes.count ? first..<next : nil
    }

    /// Notes `xmlns:w="…"`, or `xmlns="…"` as the prefix of no letters.
    private mutating func notePrefix(_ start: Int, _ value: Range<Int>) {
        guard bytes[start...].starts(with: "xmlns".utf8) else { return }
        let hasName = bytes[start + 5] == 0x3A
        let end = hasName ? readName(from: start + 6).end : start
        let first = hasName ? start + 6 : start
        let number = spaces.firstIndex { bytes[value].elementsEqual($0) }.map { $0 + 1 } ?? 0
        prefixes.append(
            Prefix(start: first, count: end - first, space: number, depth: open.count))
    }

    /// The number of the namespace that a prefix stands for.
    @inline(__always)
    private func space(from start: Int, to end: Int) -> Int {
        var number = prefixes.count - 1
        while number >= 0 {
            let prefix = prefixes[number]
            if prefix.count == end - start {
                var offset = 0
                while offset < prefix.count,
                    bytes[prefix.start + offset] == bytes[start + offset]
                { offset += 1 }
                if offset == prefix.count { return prefix.space }
            }
            number -= 1
        }
        return 0
    }

    /// The value of an attribute of the element that began last, by the hash of its local name.
    func attribute(_ wanted: UInt64) -> Range<Int>? {
        var next = attributes.lowerBound
        while next < attributes.upperBound {
            if isSpace(bytes[next]) {
                next += 1
                continue
            }
            let name = readName(from: next)
            guard let value = value(of: next) else { return nil }
            if name.local == wanted { return value }
            next = value.upperBound + 1
        }
        return nil
    }

    @inline(__always)
    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }
}
