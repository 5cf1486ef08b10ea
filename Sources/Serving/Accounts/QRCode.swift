import CQREncode
import Markup

/// A text as dark and light modules, which a camera reads.
///
/// - Source: ISO/IEC 18004:2015, with error correction of level M; libqrencode makes it.
struct QRCode: Sendable {
    /// How many light modules stand around it, so that a camera finds it.
    static let quietZone = 4

    /// How many modules a side has, without those around it.
    let size: Int
    /// Whether modules are dark, row by row from the top.
    private let modules: [Bool]

    /// The code of a text; `nil` where there is none, it doesn't fit or memory is short.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let code = QRcode_encodeData(Int32(clamping: bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let data = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        size = width
        modules = data.map { $0 & 1 == 1 }
    }

    /// Whether a module is dark.
    ///
    /// - Parameters:
    ///   - x: Its column, from 0 at the left.
    ///   - y: Its row, from 0 at the top.
    /// - Returns: `false` for a light one.
    func isDark(_ x: Int, _ y: Int) -> Bool { modules[y * size + x] }

    /// The dark modules as the outline of one path, behind the quiet zone.
    var outline: String {
        var outline = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                let end = (x..<size).first { !isDark($0, y) } ?? size
                let width = end - x
                if width > 0 {
                    outline += "M\(x + Self.quietZone) \(y + Self.quietZone)"
                    outline += "h\(width)v1h-\(width)z"
                }
                x = end + 1
            }
        }
        return outline
    }
}

extension MarkupWriter {
    /// A QR code, black on white in light and dark.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - name: What assistive software calls it.
    mutating func qrCode(_ code: QRCode, _ name: String) {
        let side = code.size + 2 * QRCode.quietZone
        element(.svg, .class("qr"), .viewBox(side, side), .role("img"), .label(name)) { svg in
            svg.element(.rect, .measure("width", side), .measure("height", side))
            svg.element(.path, .outline(code.outline))
        }
    }
}
