import Journals
import Vocabulary

/// A code on paper that stands in, once, for a device that is lost.
///
/// - Shape: 120 bits, printed as four groups of six letters and digits; so a plain hash is enough.
/// - Source: ASVS 5.0, 6.5.1 and 6.5.2 (lookup secrets: used once, 112 bits or more).
package struct RecoveryCode: Hashable, Sendable {
    /// How many a person is handed.
    package static let count = 10
    /// How many random bytes are in one.
    package static let length = 15

    /// The code as it is printed.
    package let text: String

    /// A new code of random bytes.
    init(_ bytes: [UInt8]) {
        let digits = Array(Base32.encode(bytes))
        text = stride(from: 0, to: digits.count, by: 6).map { start in
            String(digits[start..<min(start + 6, digits.count)])
        }.joined(separator: "-")
    }

    /// The hash of a code however it is typed: case, spaces and hyphens don't matter.
    static func hash(of typed: String) -> Digest {
        let plain = typed.uppercased().utf8.filter {
            !" -".utf8.contains($0)
        }
        return Digest(of: plain)
    }
}
