/// The elements of WordprocessingML that say something about the text.
///
/// - Source: ECMA-376 part 1, chapter 17; `AlternateContent` from part 3, `mathText` (`m:t`) from
///   chapter 22.
enum WordElement: String, CaseIterable {
    case other
    case paragraph = "p"
    case run = "r"
    case text = "t"
    case runProperties = "rPr"
    case paragraphProperties = "pPr"
    case document, body, tab, ptab, br, cr, sym, noBreakHyphen, softHyphen, fldChar, del, ins
    case moveFrom, moveTo, delText, numPr, ilvl, numId, pStyle, rStyle, vanish, tbl, tr, tc, trPr
    case tcPr, cellDel, footnoteReference, endnoteReference, commentReference, txbxContent, sdtPr
    case pPrChange, rPrChange, sectPrChange, tblPrChange, trPrChange, tcPrChange, numberingChange
    case tblGridChange, tblPrExChange, sectPr, rt, outlineLvl, footnote, endnote
    case style, name, basedOn, styles, numbering, abstractNum, lvl, start, numFmt, lvlText
    case lvlRestart, isLgl, numStyleLink, styleLink, num, abstractNumId, lvlOverride, startOverride
    case alternateContent = "AlternateContent"
    case choice = "Choice"
    case fallback = "Fallback"
    case mathText

    /// The namespaces of a document, in the final and in the strict form.
    private static let spaces = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
        "http://schemas.openxmlformats.org/markup-compatibility/2006",
    ].map { Array($0.utf8) }

    /// A scanner that tells these elements.
    static func scanner(_ bytes: [UInt8]) -> XMLScanner { XMLScanner(bytes, spaces: spaces) }

    /// Finds an element by the hash of its name.
    struct Table {
        private var keys = [UInt64](repeating: 0, count: 512)
        private var elements = [WordElement](repeating: .other, count: 512)
        private let mathText = XMLScanner.hash("t".utf8)

        init() {
            for element in WordElement.allCases where element != .other && element != .mathText {
                let key = XMLScanner.hash(element.rawValue.utf8)
                var slot = Int(key & 511)
                while keys[slot] != 0 { slot = (slot + 1) & 511 }
                keys[slot] = key
                elements[slot] = element
            }
        }

        /// The element that a scanner has just met.
        @inline(__always)
        func element(_ scanner: borrowing XMLScanner) -> WordElement {
            let key = scanner.name
            switch scanner.space {
            case 0: return .other
            case 3, 4: return key == mathText ? .mathText : .other
            default: break
            }
            var slot = Int(key & 511)
            while keys[slot] != 0 {
                if keys[slot] == key { return elements[slot] }
                slot = (slot + 1) & 511
            }
            return .other
        }
    }

    /// Hashes of the attributes that are asked for.
    enum Attribute {
        static let val = XMLScanner.hash("val".utf8)
        static let id = XMLScanner.hash("id".utf8)
        static let type = XMLScanner.hash("type".utf8)
        static let styleID = XMLScanner.hash("styleId".utf8)
        static let isDefault = XMLScanner.hash("default".utf8)
        static let author = XMLScanner.hash("author".utf8)
        static let date = XMLScanner.hash("date".utf8)
        static let char = XMLScanner.hash("char".utf8)
        static let font = XMLScanner.hash("font".utf8)
        static let kind = XMLScanner.hash("fldCharType".utf8)
        static let level = XMLScanner.hash("ilvl".utf8)
        static let number = XMLScanner.hash("numId".utf8)
        static let list = XMLScanner.hash("abstractNumId".utf8)
        static let customMark = XMLScanner.hash("customMarkFollows".utf8)
        static let target = XMLScanner.hash("Target".utf8)
        static let relation = XMLScanner.hash("Type".utf8)
        static let relationID = XMLScanner.hash("Id".utf8)
        static let mode = XMLScanner.hash("TargetMode".utf8)
        static let contentType = XMLScanner.hash("ContentType".utf8)
        static let partName = XMLScanner.hash("PartName".utf8)
    }
}

extension XMLScanner {
    /// The value of `w:val` as words.
    var value: String? { attribute(WordElement.Attribute.val).map(string) }

    /// The value of `w:val` as a whole number.
    var numberValue: Int? { attribute(WordElement.Attribute.val).flatMap(number) }

    /// Whether a property that may be on or off is on.
    var isOn: Bool { !["0", "false", "off"].contains(value ?? "") }
}
