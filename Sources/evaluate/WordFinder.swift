import Foundation

/// Finds words in a text by their letters and digits alone, one passage behind the other.
struct WordFinder {
    /// The letters and digits of the text in small form, and the byte at which each stands.
    private var signs: [Character] = []
    private var places: [Int] = []
    private var last = 0

    init(_ bytes: [UInt8]) {
        var place = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            for sign in Self.plain(scalar) {
                signs.append(sign)
                places.append(place)
            }
            place += String(scalar).utf8.count
        }
    }

    /// The byte at which words begin, behind the last that were found if they stand there; their first 60 signs count.
    mutating func place(of words: String) -> Int? {
        let wanted = Array(words.unicodeScalars.flatMap(Self.plain).prefix(60))
        guard !wanted.isEmpty else { return nil }
        guard let index = index(of: wanted, from: last) ?? index(of: wanted, from: 0) else {
            return nil
        }
        last = index + 1
        return places[index]
    }

    private func index(of wanted: [Character], from start: Int) -> Int? {
        guard signs.count >= wanted.count, start <= signs.count - wanted.count else { return nil }
        return (start...(signs.count - wanted.count)).first { index in
            signs[index] == wanted[0]
                && signs[index..<(index + wanted.count)].elementsEqual(wanted)
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> [Character] {
        guard scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) else { return [] }
        return Array(String(scalar).lowercased().decomposedStringWithCanonicalMapping.prefix(1))
    }
}
