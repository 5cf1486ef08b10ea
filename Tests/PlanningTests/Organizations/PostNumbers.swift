import Planning
import Testing

/// Numbers of posts.
@Suite struct PostNumbers {
    @Test(arguments: [
        ("ST02/D1/579", "ST02", "D1", "579"), ("R2/D2/445", "R2", "D2", "445"),
        ("TD56/P5/346", "TD56", "P5", "346"), (" st02/d1/007 ", "ST02", "D1", "007"),
    ])
    func `a number is read and written as it was`(
        _ text: String, _ unit: String, _ grade: String, _ serial: String
    ) throws {
        let number = try #require(PostNumber(text))
        #expect([number.unit, number.grade, number.serial] == [unit, grade, serial])
        #expect(PostNumber(number.description) == number)
        #expect(number.code == "\(unit)-\(grade)-\(serial)")
    }

    @Test(arguments: [
        "", "ST02", "ST02/D1", "ST02/D1/", "ST02/D/579", "02/D1/579", "ST02/D1/57A", "ST02//579",
        "ST02/D1/579/1", "SТ02/D1/579", "ST02/D1/５７９", "ST02-D1-579", "S T02/D1/579",
    ])
    func `what is no number is none`(_ text: String) {
        #expect(PostNumber(text) == nil)
    }

    @Test func `a grade is the same however it is printed`() throws {
        let number = try #require(PostNumber("ST02/D1/579"))
        for grade in ["D1", "D.1", "D-1", "d 1"] { #expect(number.hasGrade(grade)) }
        for grade in ["D2", "P1", ""] { #expect(!number.hasGrade(grade)) }
    }
}
