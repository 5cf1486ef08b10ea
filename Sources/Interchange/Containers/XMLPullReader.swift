import CLibXML2
import Diagnostics

/// Reads XML or HTML piece by piece with libxml2: nothing is fetched, no entity is expanded, depth and
/// size are bounded by the library.
struct XMLPullReader {
    /// One piece of a document.
    enum Piece {
        case start(String)
        case end(String)
        case text([UInt8])
    }

    /// Calls `visit` for each piece, in order; returns what is wrong, after which nothing was read.
    static func read(_ bytes: [UInt8], isHTML: Bool = false, _ visit: (Piece) -> Void) -> [Finding]
    {
        guard bytes.count < Int32.max else {
            return [Finding("file.too-large", .error, ["size": .number(bytes.count >> 20)])]
        }
        return isHTML ? readHTML(bytes, visit) : readXML(bytes, visit)
    }

    // MARK: XML

    private static func readXML(_ bytes: [UInt8], _ visit: (Piece) -> Void) -> [Finding] {
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_COMPACT.rawValue)
        return bytes.withUnsafeBytes { buffer -> [Finding] in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let reader = xmlReaderForMemory(start, Int32(buffer.count), nil, nil, options)
            else {
                return [Finding("xml.not-readable", .error)]
            }
            defer { xmlFreeTextReader(reader) }
            var status = xmlTextReaderRead(reader)
            while status == 1 {
                visitNode(of: reader, visit)
                status = xmlTextReaderRead(reader)
            }
            guard status < 0 else { return [] }
            let line = Int(xmlTextReaderGetParserLineNumber(reader))
            return [Finding("xml.broken", .warning, ["line": .number(line)])]
        }
    }

    private static func visitNode(of reader: xmlTextReaderPtr, _ visit: (Piece) -> Void) {
        switch UInt32(xmlTextReaderNodeType(reader)) {
        case XML_READER_TYPE_ELEMENT.rawValue:
            let name = string(xmlTextReaderConstLocalName(reader))
            visit(.start(name))
            if xmlTextReaderIsEmptyElement(reader) == 1 { visit(.end(name)) }
        case XML_READER_TYPE_END_ELEMENT.rawValue:
            visit(.end(string(xmlTextReaderConstLocalName(reader))))
        case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
            XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
            visit(.text(bytes(xmlTextReaderConstValue(reader))))
        default: break
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

    // MARK: HTML

    private static func readHTML(_ bytes: [UInt8], _ visit: (Piece) -> Void) -> [Finding] {
        let options = Int32(
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue)
        let document = bytes.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
                nil, options)
        }
        guard let document else { return [Finding("xml.not-readable", .error)] }
        defer { xmlFreeDoc(document) }
        walk(xmlDocGetRootElement(document), visit)
        return []
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
