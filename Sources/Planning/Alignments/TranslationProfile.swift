/// What of one paragraph can be compared with a paragraph in another language.
struct TranslationProfile {
    /// The codes, in rising order.
    let codes: [Int]
    /// How many letters, digits and Chinese characters its words have.
    let length: Int
    /// The path up to its last step: the list it stands in.
    let list: Substring
    /// The last step of the path.
    let step: Substring
    /// The identifiers of bodies addressed; names are words of one language.
    let bodies: Set<String>

    /// The profile of a paragraph.
    ///
    /// - Parameters:
    ///   - paragraph: The paragraph.
    ///   - beginnings: Whether the beginnings of words can be compared.
    ///   - known: The codes of both texts, to which those of this one are added.
    init(_ paragraph: AlignedParagraph, beginnings: Bool, in known: inout Features) {
        codes = Codes.of(paragraph.words, beginnings: beginnings)
            .map { known.number(of: $0) }.sorted()
        known.count(codes)
        length = paragraph.words.unicodeScalars.count { scalar in
            let kind = ScalarKind(scalar)
            return kind == .letter || kind == .ideograph
        }
        let path = paragraph.path
        let dot = path.lastIndex(of: ".")
        list = dot.map { path[..<$0] } ?? path[...]
        step = dot.map { path[path.index(after: $0)...] } ?? ""
        bodies = Set(paragraph.addressees.filter(Self.isIdentifier))
    }

    /// Whether an addressee is an identifier, such as `itu.secretary-general`, not a name.
    private static func isIdentifier(_ addressee: String) -> Bool {
        addressee.utf8.contains(UInt8(ascii: "."))
            && addressee.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x2D...0x39).contains($0)
            }
    }
}
