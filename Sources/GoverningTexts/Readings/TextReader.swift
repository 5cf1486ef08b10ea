import Diagnostics
package import Vocabulary

/// Reads governing texts.
///
/// Reading never fails and never drops a byte.
package struct TextReader: Sendable {
    /// Texts larger than this are kept as they are, unread.
    static let largest = 1 << 31

    private let language: Language?
    private let kind: ActKind?

    /// A reader.
    ///
    /// - Parameters:
    ///   - language: The language of the texts; detected where it isn't given.
    ///   - kind: The kind of the texts; detected where it isn't given.
    package init(language: Language? = nil, kind: ActKind? = nil) {
        self.language = language
        self.kind = kind
    }

    /// A reader of the same kind of texts in a language.
    func reading(in language: Language) -> TextReader {
        TextReader(language: language, kind: kind)
    }

    /// The tree of a text.
    ///
    /// The layout says what is known of the lines besides their words.
    ///
    /// - Complexity: O(*n*) in the bytes; memory about twice the text.
    package func read(_ raw: [UInt8], layout: TextLayout = .plain) -> TextTree {
        let encoding = Encoding(raw)
        let bytes = encoding.bytes
        var findings = Self.findings(about: encoding)
        if bytes.count > Self.largest || encoding.isUnreadable { return unread(bytes, findings) }
        let detected =
            language.map { LanguageDetector.Result(language: $0, second: nil) }
            ?? LanguageDetector.detect(bytes)
        if let first = detected.language, let second = detected.second {
            findings.append(
                Finding(
                    "text.mixed-languages", .warning,
                    ["language": .text(first.code), "other": .text(second.code)]))
        }
        guard let language = language ?? detected.language else {
            if !findings.contains(where: { $0.code == "text.empty" }) {
                findings.append(Finding("text.unknown-language", .warning))
            }
            return unread(bytes, findings)
        }
        return tree(bytes, language, encoding.start, layout, findings)
    }

    private func tree(
        _ bytes: [UInt8], _ language: Language, _ start: Int, _ layout: TextLayout,
        _ findings: [Finding]
    ) -> TextTree {
        var assembler = Assembler(
            bytes, lexicon: Lexicon(.pack(for: language)), from: start, layout: layout)
        assembler.assemble()
        var heading = assembler.heading
        if let kind {
            heading.kind = kind
        } else if heading.kind == nil, assembler.rows > 0 {
            heading.kind = .document
        }
        let own =
            assembler.enacting?.body ?? heading.body.flatMap { Body.indexByID[$0] } ?? -1
        if let enacting = assembler.enacting {
            heading.body = Body.all[own].id
            heading.bodyName =
                assembler.headings.tokens.text(enacting.start, enacting.end).collapsed
        }
        let placed = PlacedFinding.placed(
            assembler.findings + NoiseReader.findings(bytes), in: bytes)
        let tree = TextTree(
            source: bytes, language: language, heading: heading, nodes: assembler.nodes,
            findings: findings + placed,
            openings: assembler.openings, own: own)
        let missing = assembler.missingAnnexes.map {
            Finding("annex.missing", .warning, ["label": .text($0.uppercased())])
        }
        return tree.adding(missing + StructureFindings(tree: tree).findings)
    }

    /// A text that can't be read is kept whole.
    private func unread(_ bytes: [UInt8], _ findings: [Finding]) -> TextTree {
        let root = Node(
            kind: .root, parent: 0, part: .front, start: 0, labelStart: 0, labelEnd: 0,
            textStart: 0, textEnd: bytes.count,
            component: "", opening: -1, row: nil)
        return TextTree(
            source: bytes, language: language, heading: ActHeading(kind: kind), nodes: [root],
            findings: findings, openings: [], own: -1)
    }

    private static func findings(about encoding: Encoding) -> [Finding] {
        if encoding.bytes.count > largest {
            return [
                Finding(
                    "text.too-large", .error,
                    ["size": .number(encoding.bytes.count >> 20), "most": .number(largest >> 20)])
            ]
        }
        switch encoding.form {
        case .binary(let index): return [Finding("text.binary", .error, ["index": .number(index)])]
        case .eightBit(let index):
            return [Finding("text.other-encoding", .error, ["index": .number(index)])]
        case .damaged(let index, let count):
            let isCut = count <= 3 && index + 4 > encoding.bytes.count
            return [
                Finding(
                    isCut ? "text.truncated" : "text.damaged-encoding", .warning,
                    ["index": .number(index), "count": .number(count)])
            ]
        case .utf16: return [Finding("text.utf16", .note)]
        case .utf8:
            let isEmpty = encoding.bytes[encoding.start...].allSatisfy { $0 <= 0x20 }
            return isEmpty ? [Finding("text.empty", .warning)] : []
        }
    }
}

extension Encoding {
    /// Whether there is no text to read.
    fileprivate var isUnreadable: Bool {
        switch form {
        case .binary, .eightBit: true
        case .utf8, .utf16, .damaged: false
        }
    }
}

extension NoiseReader {
    /// A finding for each piece of noise in a text.
    static func findings(_ bytes: [UInt8]) -> [PlacedFinding] {
        var findings: [PlacedFinding] = []
        var index = 0
        while index < bytes.count {
            index = ByteScan.next(beginnings, in: bytes, from: index, to: bytes.count)
            if let end = end(bytes, at: index, to: bytes.count) {
                let words = String(decoding: bytes[index..<end], as: UTF8.self)
                findings.append(
                    PlacedFinding(
                        code: "text.noise", severity: .note, index: index,
                        values: ["words": .text(words)]))
                index = end
            } else {
                index += 1
            }
        }
        return findings
    }
}
