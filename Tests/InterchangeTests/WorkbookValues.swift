import Diagnostics
import Interchange
import TestSupport
import Testing

/// What cells of a workbook hold besides words: numbers, days, percentages and results.
@Suite struct WorkbookValues {
    /// A number shown in a format.
    private func shown(_ number: String, as code: String, from1904: Bool = false) throws -> String {
        var file = WorkbookFile("<row><c s=\"1\"><v>\(number)</v></c></row>", formats: [code])
        file.is1904 = from1904
        return try #require(try file.read().rows.first?.first)
    }

    private func shown(_ number: String, builtIn: Int) throws -> String {
        var file = WorkbookFile("<row><c s=\"1\"><v>\(number)</v></c></row>")
        file.builtIn = [builtIn]
        return try #require(try file.read().rows.first?.first)
    }

    private func cell(_ xml: String) throws -> (text: String, codes: [String]) {
        let (rows, codes) = try WorkbookFile("<row>\(xml)<c><v>1</v></c></row>").read()
        return (rows[0][0], codes)
    }

    @Test(arguments: ["0.27899999999999997", "1E-3", "4.0000000000000001E-3", "-12", "007"])
    func `a number is taken digit for digit`(_ number: String) throws {
        #expect(try cell("<c><v>\(number)</v></c>").text == number)
        #expect(try cell("<c t=\"n\" s=\"99\"><v> \(number)\n</v></c>").text == number)
    }

    @Test func `logical values, errors, days and results are words`() throws {
        #expect(try cell("<c t=\"b\"><v>1</v></c>").text == "TRUE")
        #expect(try cell("<c t=\"b\"><v>0</v></c>").text == "FALSE")
        #expect(try cell("<c t=\"e\"><v>#N/A</v></c>").text == "#N/A")
        #expect(try cell("<c t=\"d\"><v>2026-03-31T12:30:00</v></c>").text == "2026-03-31T12:30:00")
        #expect(try cell("<c t=\"str\"><f>A1</f><v>0012</v></c>").text == "0012")
        #expect(try cell("<c><f>SUM(B1:B2)</f><v>12.5</v></c>").text == "12.5")
    }

    // MARK: Days

    @Test(arguments: [
        ("46112", "2026-03-31"), ("46112.520833333336", "2026-03-31T12:30:00"),
        ("46112.999999999", "2026-04-01"), ("4.6112E4", "2026-03-31"), ("1", "1900-01-01"),
        ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
        ("2958465", "9999-12-31"), ("2958466", "2958466"), ("0", "0"), ("0.5", "0.5"),
        ("-1", "-1"), ("1E99", "1E99"), ("1.5.2", "1.5.2"),
        ("36526.000011574", "2000-01-01T00:00:01"),
    ])
    func `a day is counted from 1900, with the day that never was`(
        _ number: String, _ day: String
    ) throws {
        #expect(try shown(number, as: "yyyy\\-mm\\-dd") == day)
    }

    @Test(arguments: [
        ("44650", "2026-03-31"), ("0", "1904-01-01"), ("60", "1904-03-01"),
        ("44650.75", "2026-03-31T18:00:00"), ("-1", "-1"),
    ])
    func `a day is counted from 1904 where the workbook says so`(
        _ number: String, _ day: String
    ) throws {
        #expect(try shown(number, as: "dd/mm/yyyy", from1904: true) == day)
    }

    @Test(arguments: [
        "d/m/yy", "mmm-yy", "[$-409]d\\-mmm\\-yy;@", "yyyy\"年\"m\"月\"", "MM/DD/YYYY", "mmmm",
        "yyyy-mm-dd hh:mm:ss", "h:mm AM/PM dd mm", "[Red]dd.mm.yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd",
        "\"–\";yyyy", "[$-411]ge.m.d", "mm\\ \"m\"",
    ])
    func `codes with years, months or days are those of days`(_ code: String) throws {
        #expect(try shown("46112", as: code) == "2026-03-31")
    }

    @Test(arguments: [
        "General", "0.00", "[Red]0", "\"day\" 0", "0 \"days\"", "0\\d", "#,##0;[Red]-#,##0",
        "0.00E+00", "# ?/?", "@", "h:mm", "mm:ss", "[h]:mm:ss", "mm:ss.0", "[mm]:ss", "_-* #,##0_d",
        "[$€-407] 0", "0 days", "h:mm AM/PM", "[>=1000]0,\"m\";0", "", "\"d", "[d", "\\", ";;;",
    ])
    func `codes of numbers and of times of day leave the number`(_ code: String) throws {
        #expect(try shown("46112", as: code) == "46112")
    }

    @Test func `built-in formats are told by their numbers`() throws {
        for number in [14, 15, 16, 17, 22, 27, 31, 36, 50, 58] {
            #expect(try shown("46112.5", builtIn: number) == "2026-03-31T12:00:00")
        }
        for number in [0, 1, 4, 11, 12, 18, 21, 37, 44, 45, 47, 48, 49, 59] {
            #expect(try shown("46112.5", builtIn: number) == "46112.5")
        }
        #expect(try shown("0.5", builtIn: 9) == "50%")
        #expect(try shown("0.5", builtIn: 10) == "50%")
    }

    // MARK: Percentages

    @Test(arguments: [
        ("0.455", "45.5%"), ("1", "100%"), ("0", "0%"), ("-0.05", "-5%"), ("2.7E-3", "0.27%"),
        ("0.27899999999999997", "27.899999999999997%"), ("1.2", "120%"), ("12", "1200%"),
        ("1E-5", "0.001%"), ("1.5E2", "15000%"), ("-0", "0%"), ("0.0010", "0.1%"), (".5", "50%"),
        ("1E+1", "1000%"), ("100.50", "10050%"), ("1E999999999", "1E999999999"), ("x", "x"),
        ("1E", "1E"), (".", "."), ("--1", "--1"),
    ])
    func `a percentage is exact`(_ number: String, _ text: String) throws {
        #expect(try shown(number, as: "0.0%") == text)
        #expect(try shown(number, as: "[Red]-0%;\"none\"") == text)
    }

    @Test func `a sign of percent in quotes is a word`() throws {
        #expect(try shown("45.5", as: "0.0\"%\"") == "45.5")
        #expect(try shown("45.5", as: "0\\%") == "45.5")
    }

    // MARK: Formulas

    @Test(arguments: [
        "<f>SUM(B1)</f>", "<f>SUM(B1)</f><v/>", "<f>SUM(B1)</f><v></v>",
        "<f t=\"shared\" si=\"0\"/>",
    ])
    func `a formula without a saved result is empty and told`(_ xml: String) throws {
        let (text, codes) = try cell("<c r=\"A1\">\(xml)</c>")
        #expect(text == "")
        #expect(codes == ["workbook.formula-without-value"])
    }

    @Test func `an empty text as a result is no fault`() throws {
        let (text, codes) = try cell("<c t=\"str\"><f>IF(B1,\"\")</f><v></v></c>")
        #expect(text == "")
        #expect(codes == [])
    }
}
