import Testing

@testable import Publishing

/// Words broken into lines that fit their box.
@Suite("Words in boxes") struct WordsInBoxes {
    @Test func `a word that is wider than the box is broken at its hyphen, others are not`() {
        let lines = WrappedWords("информационно-разъяснительная МСЭ-Т", width: 150, most: 4).lines
        #expect(lines == ["информационно-", "разъяснительная ", "МСЭ-Т"])
    }

    @Test(arguments: ["Standards that serve all members of the Union", "为国际电联所有成员服务的标准和规划"])
    func `what is cut says so within the width`(_ words: String) throws {
        for width in 60...200 {
            let lines = WrappedWords(words, width: width, most: 2).lines
            #expect(lines.count <= 2)
            let last = try #require(lines.last)
            let isWhole = lines.joined().filter { $0 != " " } == words.filter { $0 != " " }
            #expect(last.hasSuffix("…") != isWhole)
            #expect(WrappedWords.width(of: last) <= max(width, WrappedWords.longestWord(of: words)))
        }
    }
}
