import Testing

@testable import Publishing

/// How wide the columns of tables in documents are.
@Suite struct ColumnWidths {
    @Test func `columns are as wide as was asked where all words have room`() {
        let table = table(shares: [1, 3], ["a", "b"])
        #expect(table.widths(of: 400) == [100, 300])
    }

    @Test(arguments: ["приемлемость", "Verantwortung", "الاستراتيجية"])
    func `a word that would be broken widens its column, and the others share what is left`(
        _ word: String
    ) {
        let asked = table(shares: [1, 6, 3], ["x", "y", "z"]).widths(of: 585)
        let widths = table(shares: [1, 6, 3], [word, "y", "z"]).widths(of: 585)
        #expect(widths[0] > asked[0] && widths[0] >= WrappedWords.longestWord(of: word))
        #expect(widths.reduce(0, +) == 585)
        #expect(abs(widths[1] - 2 * widths[2]) <= 2, "\(widths)")
    }

    @Test func `Chinese words are broken anywhere and widen nothing`() {
        let table = table(shares: [1, 3], ["电信标准化局战略参与部", "a"])
        #expect(table.widths(of: 400) == [100, 300])
    }

    @Test func `where not all words have room, only the longest are broken`() {
        let long = String(repeating: "х", count: 60)
        let widths = table(
            shares: [1, 1, 1, 1, 1, 1],
            [long, "значение", "значение", "значение", "значение", long]
        ).widths(of: 585)
        let needed = WrappedWords.longestWord(of: "значение")
        #expect(widths[1...4].allSatisfy { $0 >= needed }, "\(widths)")
        #expect(widths.allSatisfy { $0 > 0 } && widths.reduce(0, +) == 585)
    }

    @Test func `cells over several columns widen none of them`() {
        var table = table(shares: [1, 1], ["a", "b"])
        table.rows.append(.init([.init(String(repeating: "x", count: 50), span: 2)]))
        #expect(table.widths(of: 100) == [50, 50])
    }

    private func table(shares: [Int], _ words: [String]) -> DocumentTable {
        DocumentTable(columns: shares.map { .init($0) }, headRows: 0, [.init(words)])
    }
}
