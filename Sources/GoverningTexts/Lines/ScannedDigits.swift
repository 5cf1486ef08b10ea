/// The signs that scanners read where a digit stands.
enum ScannedDigits {
    /// The signs by the digit in whose place they are read.
    static let signs: [UInt8: [UInt8]] = [
        0x30: Array("OoQ".utf8), 0x31: Array("lIiLt|!".utf8), 0x32: Array("Zz".utf8),
        0x33: Array("8".utf8), 0x35: Array("Ss8$".utf8), 0x36: Array("bG".utf8),
        0x38: Array("B3".utf8), 0x39: Array("gq".utf8),
    ]

    /// The digit for a sign that begins no number of an act; `nil` for others.
    ///
    /// Capital letters do begin such numbers (`B12`), but for those that look like 0 and 1.
    static func digit(of sign: UInt8) -> UInt8? {
        switch sign {
        case 0x24, 0x73: 0x35
        case 0x6C, 0x49, 0x69, 0x74, 0x7C, 0x21: 0x31
        case 0x4F, 0x6F: 0x30
        default: nil
        }
    }
}
