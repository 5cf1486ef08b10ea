import Foundation
import Records
import TestSupport

/// A JSON value made at random, to be written and read back.
indirect enum RandomJSON {
    case null
    case flag(Bool)
    case number(Int)
    case text(String)
    case list([RandomJSON])
    case members([RandomJSON])

    /// The keys that an object's members have, in order.
    private static let keys: [(written: StaticString, read: String)] = [
        ("a", "a"), ("reportTo", "reportTo"), ("two words", "two words"), ("z-1", "z-1"),
    ]

    /// Signs that JSON escapes, signs that it need not, and signs of all six languages.
    private static let signs: [Unicode.Scalar] = {
        let controls = (UInt8(0)..<0x20).map { Unicode.Scalar($0) }
        let ascii = Array("\"\\/ abc{}[],:'<&\u{7F}".unicodeScalars)
        let letters = Array("é\u{301}中文عربيةРусскийñ".unicodeScalars)
        // U+FEFF is left out: Foundation's reader, which these tests read with, drops it.
        let spaces = Array("\u{A0}\u{200F}\u{2028}\u{2029}".unicodeScalars)
        let rare = Array("\u{FFFD}🙂\u{10FFFF}\u{E000}".unicodeScalars)
        return controls + ascii + letters + spaces + rare
    }()

    /// A text of up to 40 signs.
    static func string(_ random: inout SeededGenerator) -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...40, using: &random) {
            scalars.append(signs[Int.random(in: 0..<signs.count, using: &random)])
        }
        return String(scalars)
    }

    /// A value with at most `depth` values inside each other.
    static func random(depth: Int, _ random: inout SeededGenerator) -> RandomJSON {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &random) {
        case 0: return .null
        case 1: return .flag(Bool.random(using: &random))
        case 2: return .number(Int.random(in: -1_000_000_000...1_000_000_000, using: &random))
        case 3: return .text(string(&random))
        case 4: return .members(values(upTo: keys.count, depth: depth - 1, &random))
        default: return .list(values(upTo: 6, depth: depth - 1, &random))
        }
    }

    private static func values(
        upTo most: Int, depth: Int, _ random: inout SeededGenerator
    ) -> [RandomJSON] {
        var values: [RandomJSON] = []
        for _ in 0..<Int.random(in: 0...most, using: &random) {
            values.append(.random(depth: depth, &random))
        }
        return values
    }

    /// Writes the value.
    func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.value(nil as String?)
        case .flag(let flag): writer.value(flag)
        case .number(let number): writer.value(number)
        case .text(let text): writer.value(text)
        case .list(let values): writer.array(of: values) { $1.write(to: &$0) }
        case .members(let values):
            writer.object { writer in
                for (key, value) in zip(Self.keys, values) {
                    writer.key(key.written)
                    value.write(to: &writer)
                }
            }
        }
    }

    /// Whether a parser found this value.
    func isSame(as parsed: Any?) -> Bool {
        switch self {
        case .null: return parsed is NSNull
        case .flag(let flag): return parsed as? Bool == flag
        case .number(let number): return parsed as? Int == number
        case .text(let text):
            return (parsed as? String).map { Array($0.utf8) } == Array(text.utf8)
        case .list(let values):
            guard let list = parsed as? [Any], list.count == values.count else { return false }
            return zip(values, list).allSatisfy { $0.isSame(as: $1) }
        case .members(let values):
            guard let members = parsed as? [String: Any], members.count == values.count
            else { return false }
            return zip(Self.keys, values).allSatisfy { $1.isSame(as: members[$0.read]) }
        }
    }
}
