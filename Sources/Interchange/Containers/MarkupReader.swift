import CLibXML2
import Diagnostics

/// Reads XML or HTML piece by piece with libxml2: nothing is fetched, no entity is expanded, depth and
/// size are bounded by the library.
enum MarkupReader {
    /// One piece of a document.
    enum Piece {
        case start(String)
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
        xmlResetLastError()
        guard let document = isHTML ? html(bytes) : xml(bytes) else {
            return [Finding("xml.not-readable", .error)]
        }
        defer { xmlFreeDoc(document) }
        walk(xmlDocGetRootElement(document), visit)
        guard !isHTML, let fault = xmlGetLastError(), fault.pointee.level != XML_ERR_WARNING else {
            return []
        }
        return [Finding("xml.broken", .warning, ["line": .number(Int(fault.pointee.line))])]
    }

    private static func xml(_ bytes: [UInt8]) -> xmlDocPtr? {
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_COMPACT.rawValue | XML_PARSE_RECOVER.rawValue)
        return bytes.withUnsafeBytes { buffer in
            xmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
                nil, options)
        }
    }

    private static func html(_ bytes: [UInt8]) -> xmlDocPtr? {
        let options = Int32(
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue)
        return bytes.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
                nil, options)
        }
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    private static func bytes(_ text: UnsafePointer<xmlChar>?) -> [UInt8] {
        guard let text else { return [] }
        var count = 0
        while text[count] != 0 { count += 1 }
        return Array(UnsafeBufferPointer(start: text, count: count))
    }

    /// Walks a tree without recursion, so that depth costs no stack.
    private static func walk(_ root: xmlNodePtr?, _ visit: (Piece) -> Void) {
        var node = root
        while let current = node {
            if current.pointee.type == XML_ELEMENT_NODE {
                visit(.start(string(current.pointee.name)))
            } else if current.pointee.type == XML_TEXT_NODE
                || current.pointee.type == XML_CDATA_SECTION_NODE
            {
                visit(.text(self.bytes(current.pointee.content)))
            }
            if let child = current.pointee.children, current.pointee.type == XML_ELEMENT_NODE {
                node = child
                continue
            }
            node = behind(current, root, visit)
        }
    }

    /// The next node that is not below this one, closing the elements that end here.
    private static func behind(
        _ start: xmlNodePtr, _ root: xmlNodePtr?, _ visit: (Piece) -> Void
    ) -> xmlNodePtr? {
        var current = start
        while true {
            if current.pointee.type == XML_ELEMENT_NODE {
                visit(.end(string(current.pointee.name)))
            }
            if current == root { return nil }
            if let next = current.pointee.next { return next }
            guard let parent = current.pointee.parent else { return nil }
            current = parent
        }
    }
}
