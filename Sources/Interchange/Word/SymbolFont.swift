/// Signs that are named by a place in a font of signs.
enum SymbolFont {
    /// The letters of the font Symbol from 0x41 on.
    private static let greek = Array("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ")
    private static let signs: [UInt32: String] = [
        0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
        0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB6: "∂", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
        0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD5: "∏", 0xD6: "√",
        0xD7: "⋅", 0xE5: "∑", 0xF2: "∫",
    ]
    private static let dings: [UInt32: String] = [
        0x28: "☎", 0x2A: "✉", 0x6C: "●", 0x6E: "■", 0x71: "❑", 0x9F: "•", 0xA7: "▪", 0xA8: "◻",
        0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]

    /// The sign at a place of a font; in fonts that are not known, the letter of that number.
    static func text(of code: UInt32, font: String) -> String {
        let place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
        let name = font.lowercased()
        if name == "symbol" {
            if place >= 0x41, Int(place) - 0x41 < greek.count {
                return String(greek[Int(place) - 0x41])
            }
            if let sign = signs[place] { return sign }
        } else if name.hasPrefix("wingdings"), let sign = dings[place] {
            return sign
        }
        guard place >= 0x20, let scalar = Unicode.Scalar(place) else { return "" }
        return String(Character(scalar))
    }
}
