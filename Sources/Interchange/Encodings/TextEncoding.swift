/// The encodings besides UTF-8 that texts in the six languages are found in.
///
/// The raw value is the name that people and the C library know. ISO-8859-1 is read as windows-1252
/// and GB2312 and GBK as GB18030, which hold them, as browsers do.
enum TextEncoding: String, CaseIterable {
    case windows1252 = "windows-1252"
    case latin9 = "ISO-8859-15"
    case windows1251 = "windows-1251"
    case koi8 = "KOI8-R"
    case cyrillic = "ISO-8859-5"
    case dosCyrillic = "IBM866"
    case windows1256 = "windows-1256"
    case arabic = "ISO-8859-6"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case utf16Little = "UTF-16LE"
    case utf16Big = "UTF-16BE"
    case utf32Little = "UTF-32LE"
    case utf32Big = "UTF-32BE"

    /// Bytes of the smallest piece; behind something invalid, reading goes on after so many.
    var unit: Int {
        switch self {
        case .utf32Little, .utf32Big: 4
        case .utf16Little, .utf16Big: 2
        default: 1
        }
    }

    /// Whether it is one for languages whose letters are mostly those of ASCII.
    var isLatin: Bool { self == .windows1252 || self == .latin9 }

    /// What signs of a text cost at most on average, in tenths of a nat; texts of letters have far
    /// fewer different signs than those of ideographs.
    var usualCost: Int {
        switch self {
        case .windows1251, .koi8, .cyrillic, .dosCyrillic, .windows1256, .arabic: 37
        case .windows1252, .latin9: 60
        default: 80
        }
    }

    /// The encoding that a byte order mark announces, and the length of the mark.
    static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count % 4 == 0 {
            return (.utf32Little, 4)
        }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32Big, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16Little, 2) }
        return bytes.starts(with: [0xFE, 0xFF]) ? (.utf16Big, 2) : nil
    }

    /// The encoding that a document declares by one of its names on the web, in lower case.
    ///
    /// - Source: WHATWG, Encoding Standard, section 4.2.
    init?(label: String) {
        switch label {
        case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii",
            "ascii":
            self = .windows1252
        case "iso-8859-15", "iso8859-15", "latin9": self = .latin9
        case "windows-1251", "cp1251", "x-cp1251": self = .windows1251
        case "koi8-r", "koi8", "koi": self = .koi8
        case "iso-8859-5", "iso8859-5": self = .cyrillic
        case "ibm866", "cp866", "866": self = .dosCyrillic
        case "windows-1256", "cp1256", "x-cp1256": self = .windows1256
        case "iso-8859-6", "iso8859-6", "asmo-708": self = .arabic
        case "gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk": self = .gb18030
        case "big5", "big5-hkscs", "cn-big5", "x-x-big5": self = .big5
        default: return nil
        }
    }
}
