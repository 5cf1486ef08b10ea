package import Diagnostics
import Vocabulary

/// Reads translations from XLIFF that anybody may have written: no document type, no entities,
/// everything bounded; what isn't ours is passed over and named.
///
/// - Source: OASIS, XLIFF Version 2.0 and 2.1, which share their namespace.
package struct XLIFFReader {
    /// The size of a file that is read.
    ///
    /// - Unit: bytes.
    package static let largest = 64 << 20
    /// How many texts of one file are read.
    package static let mostUnits = 100_000

    private var scanner: XMLScanner
    private var file: TranslationFile
    private var unit: TranslationUnit?

    /// What a file holds.
    ///
    /// - Throws: A `Refusal` with `xliff.not-xliff`, `xliff.language`, `xliff.broken`,
    ///   `xliff.document-type`, `xliff.too-large`; nothing was read then.
    package static func read(_ bytes: [UInt8]) throws(Refusal) -> TranslationFile {
        guard bytes.count <= largest else { throw tooLarge }
        var reader = try XLIFFReader(bytes)
        try reader.readUnits()
        return reader.file
    }

    private init(_ bytes: [UInt8]) throws(Refusal) {
        scanner = XMLScanner(
            bytes, spaces: [Array(XLIFFWriter.core.utf8), Array(XLIFFWriter.metadata.utf8)])
        guard String(validating: scanner.bytes, as: UTF8.self) != nil else {
            throw Refusal(Finding("xliff.broken", .error, ["line": .number(1)]))
        }
        let hasRoot = scanner.firstElement()
        if let fault = Self.refusal(scanner) { throw fault }
        guard hasRoot, scanner.space == 1, scanner.name == Name.xliff else {
            throw Refusal(Finding("xliff.not-xliff", .error))
        }
        file = TranslationFile(
            from: try Self.language(Name.sourceLanguage, scanner),
            to: try Self.language(Name.targetLanguage, scanner))
    }

    private static func language(
        _ name: UInt64, _ scanner: XMLScanner
    ) throws(Refusal) -> Language {
        let tag = scanner.attribute(name).map(scanner.string) ?? ""
        if let language = Language(locale: tag) { return language }
        throw Refusal(Finding("xliff.language", .error, ["value": .text(String(tag.prefix(80)))]))
    }

    private static var tooLarge: Refusal {
        Refusal(
            Finding(
                "xliff.too-large", .error,
                ["size": .number(largest >> 20), "count": .number(mostUnits)]))
    }

    /// Why reading stopped, where it did.
    private static func refusal(_ scanner: XMLScanner) -> Refusal? {
        switch scanner.fault {
        case nil: nil
        case .documentType: Refusal(Finding("xliff.document-type", .error))
        case .tooDeep: Refusal(Finding("xliff.broken", .error, ["line": .number(1)]))
        case .broken(let byte):
            Refusal(
                Finding("xliff.broken", .error, ["line": .number(scanner.line(of: byte))]))
        }
    }

    // MARK: Units

    private mutating func readUnits() throws(Refusal) {
        while scanner.nextStart(above: 0) {
            guard scanner.space == 1 else {
                scanner.skip()
                continue
            }
            switch scanner.name {
            case Name.file:
                file.original = scanner.attribute(Name.original).map(scanner.string) ?? ""
            case Name.group: continue
            case Name.unit: try readUnit()
            default: scanner.skip()
            }
        }
        if let fault = Self.refusal(scanner) { throw fault }
    }

    private mutating func readUnit() throws(Refusal) {
        guard file.units.count + file.foreign.count < Self.mostUnits else { throw Self.tooLarge }
        let identifier = scanner.attribute(Name.id).map(scanner.string) ?? ""
        let address = TranslationAddress(identifier: identifier)
        guard let address else {
            file.foreign.append(String(identifier.prefix(120)))
            return scanner.skip()
        }
        unit = TranslationUnit(address, source: "")
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) { readPart() }
        if let unit { file.units.append(unit) }
    }

    private mutating func readPart() {
        switch (scanner.space, scanner.name) {
        case (1, Name.segment), (1, Name.ignorable): readSegment()
        case (2, Name.metadata), (2, Name.metaGroup): break
        case (2, Name.meta): readFact()
        default: scanner.skip()
        }
    }

    private mutating func readFact() {
        let type = scanner.attribute(Name.type).map(scanner.string)
        let words = scanner.words()
        switch type {
        case "revision": unit?.revision = Int(words).flatMap { $0 < 0 ? nil : $0 }
        case "seen": unit?.seen = words
        default: break
        }
    }

    /// Takes in a segment; of several the words are joined, and the state is that of the least done.
    private mutating func readSegment() {
        let isSegment = scanner.name == Name.segment
        let state = scanner.attribute(Name.state).map(scanner.string) ?? ""
        if let part = scanner.attribute(Name.part).map(scanner.string) {
            unit?.isStale = part == "\(XLIFFWriter.own):stale"
        }
        let outside = scanner.depth - 1
        var source = ""
        var target: String?
        while scanner.nextStart(above: outside) {
            switch (scanner.space, scanner.name) {
            case (1, Name.source): source = scanner.words()
            case (1, Name.target): target = scanner.words()
            default: scanner.skip()
            }
        }
        guard var unit else { return }
        let isFirst = unit.source.isEmpty
        unit.source += source
        unit.target += target ?? (isSegment ? "" : source)
        if isSegment {
            let read = TranslationUnit.State(rawValue: state) ?? .initial
            unit.state = isFirst ? read : unit.state.lesser(read)
        }
        self.unit = unit
    }
}

/// Hashes of the names that are read.
private enum Name {
    static let xliff = XMLScanner.hash("xliff".utf8)
    static let file = XMLScanner.hash("file".utf8)
    static let group = XMLScanner.hash("group".utf8)
    static let unit = XMLScanner.hash("unit".utf8)
    static let segment = XMLScanner.hash("segment".utf8)
    static let ignorable = XMLScanner.hash("ignorable".utf8)
    static let source = XMLScanner.hash("source".utf8)
    static let target = XMLScanner.hash("target".utf8)
    static let metadata = XMLScanner.hash("metadata".utf8)
    static let metaGroup = XMLScanner.hash("metaGroup".utf8)
    static let meta = XMLScanner.hash("meta".utf8)
    static let id = XMLScanner.hash("id".utf8)
    static let type = XMLScanner.hash("type".utf8)
    static let state = XMLScanner.hash("state".utf8)
    static let part = XMLScanner.hash("subState".utf8)
    static let original = XMLScanner.hash("original".utf8)
    static let sourceLanguage = XMLScanner.hash("srcLang".utf8)
    static let targetLanguage = XMLScanner.hash("trgLang".utf8)
}

extension TranslationUnit.State {
    /// The one of two that is less far.
    fileprivate func lesser(_ other: Self) -> Self {
        let order = Self.allCases
        return (order.firstIndex(of: self) ?? 0) < (order.firstIndex(of: other) ?? 0) ? self : other
    }
}
