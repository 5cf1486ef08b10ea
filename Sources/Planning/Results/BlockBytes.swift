/// Writes the bytes of a block.
struct BlockWriter {
    private(set) var bytes: [UInt8]

    init(_ mark: [UInt8]) { bytes = mark }

    /// A number, seven bits a byte, the least first.
    mutating func number(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func text(_ text: String) {
        number(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func list<Item>(_ items: [Item], _ write: (inout BlockWriter, Item) -> Void) {
        number(UInt64(items.count))
        for item in items { write(&self, item) }
    }

    /// Numbers of the fewest bytes that all of them need; none, where all are zero.
    mutating func column<Number: FixedWidthInteger & UnsignedInteger>(_ numbers: [Number]) {
        let width = 8 - (UInt64(numbers.reduce(0, |)).leadingZeroBitCount / 8)
        bytes.append(UInt8(width))
        for number in numbers {
            for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
        }
    }
}

/// Reads the bytes of a block, whatever they are.
struct BlockReader {
    private let bytes: [UInt8]
    private var next = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { next == bytes.count }

    mutating func take(_ mark: [UInt8]) -> Bool {
        guard bytes[next...].starts(with: mark) else { return false }
        next += mark.count
        return true
    }

    mutating func number() -> UInt64? {
        var number: UInt64 = 0
        for shift in stride(from: 0, to: 64, by: 7) {
            guard next < bytes.count else { return nil }
            let byte = bytes[next]
            next += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }

    mutating func number(upTo most: Int) -> Int? {
        number().flatMap { $0 <= UInt64(most) ? Int($0) : nil }
    }

    mutating func text() -> String? {
        guard let length = number(upTo: bytes.count - next), length <= bytes.count - next else {
            return nil
        }
        defer { next += length }
        return String(validating: bytes[next..<next + length], as: UTF8.self)
    }

    mutating func list<Item>(_ read: (inout BlockReader) -> Item?) -> [Item]? {
        guard let count = number(upTo: bytes.count - next) else { return nil }
        var items: [Item] = []
        for _ in 0..<count {
            guard let item = read(&self) else { return nil }
            items.append(item)
        }
        return items
    }

    /// A column of so many numbers, which are read when they are asked for.
    mutating func column(of rows: Int) -> PackedColumn? {
        guard next < bytes.count else { return nil }
        let width = Int(bytes[next])
        guard width <= 8, rows * width <= bytes.count - next - 1 else { return nil }
        defer { next += 1 + rows * width }
        return PackedColumn(start: next + 1, width: width)
    }
}

/// Where the numbers of a column stand in the bytes of a block.
struct PackedColumn {
    let start: Int
    let width: Int

    /// The number of a row.
    @inline(__always)
    func number(_ row: Int, in bytes: borrowing Span<UInt8>) -> UInt64 {
        let place = start + row * width
        if width <= 1 { return width == 0 ? 0 : UInt64(bytes[place]) }
        var number: UInt64 = 0
        for byte in 0..<width { number |= UInt64(bytes[place + byte]) << (8 * byte) }
        return number
    }
}
