import Testing
import Vocabulary

/// Numbers as people of six languages and their spreadsheets write them.
@Suite struct WrittenNumbers {
    @Test(arguments: [
        ("12.5", "12.5"), ("12,5", "12.5"), ("-3", "-3"), ("\u{2212}3,25", "-3.25"),
        ("1 234,5", "1234.5"), ("1\u{A0}234\u{A0}567", "1234567"), ("1\u{202F}234,5", "1234.5"),
        ("1,234,567", "1234567"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"),
        ("1’234.5", "1234.5"), ("١٢٫٥", "12.5"), ("١٬٢٣٤", "1234"), ("１２．５", "12.5"),
        ("0,125", "0.125"), ("-0,125", "-0.125"), (" 7 ", "7"),
        ("6.72255349472e-05", "0.0000672255349472"),
        ("1,23", "1.23"), ("\u{200F}5", "5"),
    ])
    func `a number is read in the signs of its language`(_ text: String, _ number: String) {
        #expect(Quantity.written(text)?.quantity.description == number)
    }

    @Test(arguments: [
        "1,234", "12,345", "", "x", "1.2.3", "1 23", "1,2,3", "1,234 567", "12 34,5", "--1",
    ])
    func `what could be two numbers, or is none, is not read`(_ text: String) {
        #expect(Quantity.written(text) == nil)
    }

    @Test func `who says which sign it is has every number read`() {
        #expect(Quantity.written("1,234", .comma)?.quantity == Quantity("1.234"))
        #expect(Quantity.written("1,234", .point)?.quantity == Quantity(1_234))
        #expect(Quantity.written("1.234", .comma)?.quantity == Quantity(1_234))
        #expect(Quantity.written("1.234", .point)?.quantity == Quantity("1.234"))
    }

    @Test func `more digits than are kept are rounded, to the even digit in the middle`() throws {
        let long = try #require(Quantity.written("0.1234567890123456785"))
        #expect(long.isRounded && long.quantity.description == "0.123456789012345678")
        #expect(
            Quantity.written("0.1234567890123456775")?.quantity.description
                == "0.123456789012345678")
        #expect(
            Quantity.written("-0.12345678901234567751")?.quantity.description
                == "-0.123456789012345678")
        #expect(Quantity.written("12345678901234567890") == nil)
        #expect(Quantity.written("2.5")?.isRounded == false)
    }

    @Test func `a number of many digits becomes the nearest number of the computer's own kind`() {
        #expect(Quantity("0.27899999999999997")?.doubleValue == 0.278_999_999_999_999_97)
        #expect(Quantity("92233720368547758.07")?.doubleValue == 92_233_720_368_547_758.07)
    }
}
