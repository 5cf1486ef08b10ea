/// The number of a post: the code of a unit, a grade, and a serial number, as in `ST02/D1/579`.
///
/// - Source: ITU Council document on the reorganization of TSB (2024), and vacancy notices of ITU
///   (`R2/D2/445`, `TD56/P5/346`).
package struct PostNumber: Hashable, Sendable, CustomStringConvertible {
    /// Letters and figures of the unit, which need not be its code in the structure.
    package let unit: String
    /// Letters and figures of the grade, such as `D1`.
    package let grade: String
    /// The figures by which posts of the unit and grade are told apart, with any zeros before them.
    package let serial: String

    /// The number that `text` writes, or `nil` where it doesn't; small letters and spaces around it
    /// don't matter.
    package init?(_ text: some StringProtocol) {
        let parts = text.uppercased().trimmingSpaces.split(
            separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, Self.isLettersAndFigures(parts[0], letters: 1...4, figures: 1...4),
            Self.isLettersAndFigures(parts[1], letters: 1...2, figures: 1...2),
            (1...6).contains(parts[2].count), parts[2].utf8.allSatisfy(\.isFigure)
        else { return nil }
        (unit, grade, serial) = (String(parts[0]), String(parts[1]), String(parts[2]))
    }

    /// The number as `ST02/D1/579`.
    package var description: String { "\(unit)/\(grade)/\(serial)" }

    /// The number as a code, which has no slash: `ST02-D1-579`.
    package var code: String { "\(unit)-\(grade)-\(serial)" }

    /// Whether a grade is that of the number, however it is printed: `D1`, `D.1` and `D-1` are one.
    package func hasGrade(_ printed: String) -> Bool {
        printed.uppercased().filter { $0.isLetter || $0.isNumber } == grade
    }

    private static func isLettersAndFigures(
        _ part: Substring, letters: ClosedRange<Int>, figures: ClosedRange<Int>
    ) -> Bool {
        let head = part.utf8.prefix { (0x41...0x5A).contains($0) }
        let rest = part.utf8.dropFirst(head.count)
        return letters.contains(head.count) && figures.contains(rest.count)
            && rest.allSatisfy(\.isFigure)
    }
}

extension UInt8 {
    fileprivate var isFigure: Bool { (0x30...0x39).contains(self) }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        var rest = self[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
