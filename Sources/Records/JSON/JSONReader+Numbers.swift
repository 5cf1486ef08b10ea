extension JSONReader {
    /// Whether a text is a number by the grammar of RFC 8259, section 6.
    static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        _ = take("-", &rest)
        let whole = digits(&rest)
        guard whole > 0, whole == 1 || !text.drop(while: { $0 == "-" }).hasPrefix("0") else {
            return false
        }
        if take(".", &rest), digits(&rest) == 0 { return false }
        if take("eE", &rest) {
            _ = take("+-", &rest)
            if digits(&rest) == 0 { return false }
        }
        return rest.isEmpty
    }

    /// Takes one of some signs off; `false` where none is there.
    private static func take(_ signs: String, _ rest: inout Substring.UTF8View) -> Bool {
        guard let first = rest.first, signs.utf8.contains(first) else { return false }
        rest.removeFirst()
        return true
    }

    /// Takes digits off, and says how many there were.
    private static func digits(_ rest: inout Substring.UTF8View) -> Int {
        let count = rest.prefix { (0x30...0x39).contains($0) }.count
        rest.removeFirst(count)
        return count
    }
}
