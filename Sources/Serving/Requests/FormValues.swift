/// Names with their values, as an address or a form sends them.
///
/// - Source: WHATWG URL Standard, `application/x-www-form-urlencoded`.
struct FormValues: Sendable {
    /// The values in the order in which they came.
    private(set) var items: [(name: String, value: String)] = []

    /// No values.
    init() {}

    /// The values of an address or a form; what is no valid UTF-8 is replaced by U+FFFD.
    init(_ text: some Sequence<UInt8>) {
        for part in Array(text).split(separator: 0x26) {
            let sides = part.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
            items.append((Self.decoded(sides[0]), sides.count > 1 ? Self.decoded(sides[1]) : ""))
        }
    }

    /// Adds a value.
    mutating func add(_ name: String, _ value: String) { items.append((name, value)) }

    /// The last value of a name, or `nil`.
    subscript(name: String) -> String? { items.last { $0.name == name }?.value }

    /// The last value of a name that is not empty, or `nil`.
    func filled(_ name: String) -> String? {
        self[name].flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }

    /// The same values without those of a name.
    func without(_ name: String) -> FormValues { filtered { $0 != name } }

    /// The values of the names that count.
    func filtered(_ counts: (String) -> Bool) -> FormValues {
        var chosen = FormValues()
        chosen.items = items.filter { counts($0.name) }
        return chosen
    }

    /// All values of a name.
    func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    private static func decoded(_ text: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            switch text[index] {
            case 0x2B: bytes.append(0x20)
            case 0x25 where index + 2 < text.endIndex:
                if let value = UInt8(
                    String(decoding: text[index + 1...index + 2], as: UTF8.self), radix: 16)
                {
                    bytes.append(value)
                    index += 2
                } else {
                    bytes.append(0x25)
                }
            default: bytes.append(text[index])
            }
            index += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
