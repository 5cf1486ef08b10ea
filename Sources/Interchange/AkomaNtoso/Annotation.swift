import GoverningTexts

/// Words inside a paragraph that an inline element marks.
struct Annotation {
    /// What the words are.
    enum Meaning {
        /// A text that is cited, with its IRI.
        case reference(String)
        /// A body, with the identifier of its entry among the references.
        case organization(String)
        case docType, docNumber, docTitle
        /// A year of adoption, the day being unknown.
        case docDate(Int)
        /// The place of adoption.
        case place
    }

    let words: Range<Int>
    let meaning: Meaning

    /// Opens the element that marks the words.
    func start(_ xml: inout XMLWriter) {
        switch meaning {
        case .reference(let href): xml.start("ref", ["href": href])
        case .organization(let entry): xml.start("organization", ["refersTo": "#" + entry])
        case .docType: xml.start("docType")
        case .docNumber: xml.start("docNumber")
        case .docTitle: xml.start("docTitle")
        case .docDate(let year):
            let date = AkomaNtosoIRI.padded(year) + "-01-01"
            xml.start("docDate", ["date": date, "refersTo": "#adoptionYear"])
        case .place: xml.start("location", ["refersTo": "#place"])
        }
    }
}

/// Finds the words of facts again in the bytes that they come from, so that they can be marked.
struct AnnotationFinder {
    private let bytes: [UInt8]
    private let range: Range<Int>
    private var cursor: Int
    private var misses = 0
    private var found: [Annotation] = []

    /// The most bytes that are searched, the longest words and the most searches in vain.
    private static let searched = 65_536
    private static let longest = 512
    private static let patience = 8

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        self.range = range.prefix(Self.searched)
        cursor = range.lowerBound
    }

    /// All that was found, in order, without overlaps.
    var annotations: [Annotation] { found.sorted { $0.words.lowerBound < $1.words.lowerBound } }

    /// Marks the next place where words stand, or the first that is still free.
    mutating func mark(_ words: String, _ meaning: Annotation.Meaning) {
        let needle = Array(words.utf8)
        guard !needle.isEmpty, needle.count <= Self.longest, misses < Self.patience else { return }
        guard
            let place = place(of: needle, from: cursor) ?? place(of: needle, from: range.lowerBound)
        else {
            misses += 1
            return
        }
        found.append(Annotation(words: place, meaning: meaning))
        cursor = place.upperBound
    }

    /// Marks a stretch, unless something else is marked there.
    mutating func mark(_ place: Range<Int>, _ meaning: Annotation.Meaning) {
        if !found.contains(where: { $0.words.overlaps(place) }), !place.isEmpty {
            found.append(Annotation(words: place, meaning: meaning))
        }
    }

    private func place(of needle: [UInt8], from start: Int) -> Range<Int>? {
        var index = start
        while index + needle.count <= range.upperBound {
            if bytes[index] == needle[0], let end = end(of: needle, at: index) {
                let place = index..<end
                if !found.contains(where: { $0.words.overlaps(place) }) { return place }
            }
            index += 1
        }
        return nil
    }

    /// Where words end that begin at a place; any white space counts as one space.
    private func end(of needle: [UInt8], at start: Int) -> Int? {
        var index = start
        for byte in needle {
            guard index < range.upperBound else { return nil }
            if byte == 0x20, NodePieces.isSpace(bytes[index]) {
                while index < range.upperBound, NodePieces.isSpace(bytes[index]) { index += 1 }
            } else if bytes[index] == byte {
                index += 1
            } else {
                return nil
            }
        }
        return index
    }
}
