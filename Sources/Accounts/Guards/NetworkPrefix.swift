/// The part of a client's address by which it is counted.
///
/// One who has an IPv6 address usually has 2⁶⁴ of them, so those count as one.
///
/// - Source: RFC 6177 (a site has at least a /64), RFC 4291, sections 2.2 and 2.5.5.2.
enum NetworkPrefix {
    /// An IPv4 address as it is, the first 64 bits of an IPv6 address, and anything else unchanged.
    static func of(_ address: String) -> String {
        let plain = address.prefix { $0 != "%" }
        guard plain.contains(":"), let groups = groups(plain) else { return String(plain) }
        let isMapped = groups.prefix(5).allSatisfy { $0 == 0 } && groups[5] == 0xFFFF
        guard !isMapped else {
            return groups.suffix(2).flatMap { [$0 >> 8, $0 & 255] }.map(String.init)
                .joined(separator: ".")
        }
        return groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }

    /// The eight groups of an IPv6 address, or `nil` where it is none.
    private static func groups(_ address: Substring) -> [Int]? {
        let halves = String(address).split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, let head = halves.first.flatMap(words),
            let tail = halves.count == 2 ? words(halves[1]) : []
        else { return nil }
        let missing = 8 - head.count - tail.count
        guard halves.count == 2 ? missing >= 1 : missing == 0 else { return nil }
        return head + Array(repeating: 0, count: missing) + tail
    }

    private static func words(_ text: Substring) -> [Int]? {
        var words: [Int] = []
        for part in text.split(separator: ":", omittingEmptySubsequences: false)
        where !text.isEmpty {
            let bytes = part.split(separator: ".").compactMap { UInt8($0) }.map(Int.init)
            if bytes.count == 4 {
                words += [bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]]
            } else if part.utf8.count <= 4, let word = UInt16(part, radix: 16) {
                words.append(Int(word))
            } else {
                return nil
            }
        }
        return words
    }
}
