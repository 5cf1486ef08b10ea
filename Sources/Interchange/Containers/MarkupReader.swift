import CMarkup
import Diagnostics

/// Reads XML or HTML piece by piece with libxml2: nothing is fetched, no entity is expanded, depth
/// and size are bounded by the library.
enum MarkupReader {
    /// One piece of a document.
    enum Piece {
        case start(MarkupElement)
        case end(String)
        case text([UInt8])
    }

    /// Calls `visit` for each piece, in order; a broken document is read as far as it goes.
    ///
    /// - Returns: What is wrong: `xml.broken` with the line, `xml.not-readable`, `file.too-large`.
    static func read(
        _ bytes: [UInt8], isHTML: Bool = false, _ visit: (Piece) -> Void
    ) -> [Finding] {
        guard bytes.count < Int32.max else {
            return [Finding("file.too-large", .error, ["size": .number(bytes.count >> 20)])]
        }
        var line: Int32 = 0
        let isUTF8 = isHTML && String(validating: bytes, as: UTF8.self) != nil
        let form: Int32 = isHTML ? (isUTF8 ? 2 : 1) : 0
        let document = bytes.withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return markup_read(start, Int32(buffer.count), form, &line)
        }
        guard let document else { return [Finding("xml.not-readable", .error)] }
        defer { markup_free(document) }
        walk(markup_root(document), visit)
        guard !isHTML, line > 0 else { return [] }
        return [Finding("xml.broken", .warning, ["line": .number(Int(line))])]
    }

    /// Walks a tree without recursion, so that depth costs no stack.
    private static func walk(_ root: OpaquePointer?, _ visit: (Piece) -> Void) {
        var node = root
        while let current = node {
            switch markup_kind(current) {
            case MARKUP_ELEMENT: visit(.start(MarkupElement(current)))
            case MARKUP_TEXT: visit(.text(bytes(markup_content(current))))
            default: break
            }
            node = markup_child(current) ?? behind(current, root, visit)
        }
    }

    /// The next node that is not below this one, closing the elements that end here.
    private static func behind(
        _ start: OpaquePointer, _ root: OpaquePointer?, _ visit: (Piece) -> Void
    ) -> OpaquePointer? {
        var current = start
        while true {
            if markup_kind(current) == MARKUP_ELEMENT {
                visit(.end(String(cString: markup_name(current))))
            }
            if current == root { return nil }
            if let next = markup_next(current) { return next }
            guard let parent = markup_parent(current) else { return nil }
            current = parent
        }
    }

    private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
        text.map { Array(String(cString: $0).utf8) } ?? []
    }
}
