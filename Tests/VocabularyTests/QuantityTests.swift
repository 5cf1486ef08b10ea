import Testing
import Vocabulary

/// Exact decimal numbers.
@Suite struct QuantityTests {
    @Test func `a number is read and written as it stands, without zeros at the end`() {
        let cases = [
            ("12", "12"), ("-12.50", "-12.5"), ("0.05", "0.05"), ("+3", "3"),
            ("1.25e-3", "0.00125"),
            ("1.5E3", "1500"), ("-0.0", "0"), (".5", "0.5"), ("7.", "7"),
            ("9223372036854775807", "9223372036854775807"),
            ("0.000000000000000001", "0.000000000000000001"),
        ]
        for (text, written) in cases { #expect(Quantity(text)?.description == written, "\(text)") }
    }

    @Test func `what is no number, or has too many digits, is none`() {
        for text in [
            "", "-", ".", "1,5", "1 000", "0x10", "1e", "NaN", "9223372036854775808", "1e19",
            "0.0000000000000000001", "1e-40", "12a",
        ] {
            #expect(Quantity(text) == nil, "\(text)")
        }
    }

    @Test func `equal numbers are equal values, and are ordered by their size`() {
        #expect(Quantity("1.50") == Quantity("1.5"))
        #expect(Set([Quantity("2.0"), Quantity("2")]).count == 1)
        let sorted = ["-3", "-2.5", "0", "0.1", "1", "1.05", "10"].compactMap { Quantity($0) }
        #expect(sorted.shuffled().sorted() == sorted)
    }

    @Test func `sums are exact in any order`() throws {
        let cents = (0..<1_000).compactMap { Quantity("\($0 % 7).\($0 % 10)1") }
        #expect(QuantitySum(cents) == QuantitySum(cents.reversed()))
        let parts = ["0.1", "0.2"].compactMap { Quantity($0) }
        #expect(QuantitySum(parts).quantity == Quantity("0.3"))
        var sum = QuantitySum([try #require(Quantity("5"))])
        sum.subtract(try #require(Quantity("5.25")))
        #expect(sum.quantity == Quantity("-0.25"))
    }

    @Test func `a sum that grows too large says so`() throws {
        let most = try #require(Quantity("9223372036854775807"))
        var sum = QuantitySum([try #require(Quantity("0.000000000000000001"))])
        for _ in 0..<20 { sum.add(most) }
        #expect(sum.hasOverflowed && sum.quantity == nil)
    }

    @Test func `none of none is not applicable, some of none a contradiction`() {
        #expect(Ratio(.zero, of: .zero).value == .notApplicable)
        #expect(Ratio(Quantity(5), of: .zero).value == .contradiction)
        #expect(Ratio(Quantity(1), of: Quantity(4)).value == .number(0.25))
    }
}
