/// Keeps spreadsheets from taking a text for a formula, by an apostrophe before it.
///
/// A text is guarded where it begins, behind any number of apostrophes, with `= + - @`, one of these
/// in full width, a tab, a carriage return or NUL. Counting the apostrophes that were there already
/// makes the guard exact: reading takes one off just where writing put one.
///
/// - Source: OWASP ASVS 5.0, V1.2.10; the full-width forms are from OWASP, «CSV Injection».
enum FormulaGuard {
    static let apostrophe: UInt8 = 0x27

    /// Whether a cell that holds these bytes is given an apostrophe.
    static func isNeeded(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, isSuspect(first) else { return false }
        let rest = bytes.drop { $0 == apostrophe }
        guard let sign = rest.first else { return false }
        switch sign {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x00: return true
        case 0xEF: return wide.contains { rest.starts(with: $0) }
        default: return false
        }
    }

    /// Whether a cell that was read has an apostrophe to take off.
    static func isPresent(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.first == apostrophe && isNeeded(bytes.dropFirst())
    }

    /// Whether a text is a plain number with a sign, which no spreadsheet takes for a formula.
    static func isNumber(_ bytes: some Collection<UInt8>) -> Bool {
        guard let sign = bytes.first, sign == 0x2D || sign == 0x2B else { return false }
        let parts = bytes.dropFirst().split(
            separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    private static let wide = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

    /// Letters and most else need no closer look.
    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x27, 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x00, 0xEF: true
        default: false
        }
    }
}
