import Planning
import Testing
import Vocabulary

/// What becomes of each paragraph between two revisions in one language.
@Suite struct FatesOfParagraphs {
    private let old = SampleResolutions.text(
        """
        pre.1.a | recalls | | Resolution 12 (Oslo, 2018), on the choice of chairs;
        pre.1.b | recalls | | Resolution 44 (Oslo, 2018), on closing the gap,
        op.1.1 | decides | | to hold the forum on networks once in every study period;
        op.1.2 | decides | | to keep the list of open Questions short and up to date,
        op.2.1 | instructs | itu.director | to report on the forum to the Group each year;
        op.2.2 | instructs | itu.director | to publish the list in six languages,
        op.3.1 | invites | itu.members | to host the forum in turn.
        """)

    private func short(_ new: String) -> String {
        SampleResolutions.short(Alignment.of(old, SampleResolutions.text(new)))
    }

    @Test func `a paragraph put in renumbers those behind it and moves none`() {
        #expect(
            short(
                """
                pre.1.a | recalls | | Resolution 12 (Oslo, 2018), on the choice of chairs;
                pre.1.b | recalls | | Resolution 77 (Lima, 2022), on testing laboratories in Africa;
                pre.1.c | recalls | | Resolution 44 (Oslo, 2018), on closing the gap,
                op.1.1 | decides | | to hold the forum on networks once in every study period;
                op.1.2 | decides | | to keep the list of open Questions short and up to date,
                op.2.1 | instructs | itu.director | to report on the forum to the Group each year;
                op.2.2 | instructs | itu.director | to publish the list in six languages,
                op.3.1 | invites | itu.members | to host the forum in turn.
                """) == "=0 + =1 =2 =3 =4 =5 =6")
    }

    @Test func `a paragraph left out is told where it stood`() {
        #expect(
            short(
                """
                pre.1.a | recalls | | Resolution 12 (Oslo, 2018), on the choice of chairs;
                pre.1.b | recalls | | Resolution 44 (Oslo, 2018), on closing the gap,
                op.1.1 | decides | | to keep the list of open Questions short and up to date,
                op.2.1 | instructs | itu.director | to report on the forum to the Group each year;
                op.3.1 | invites | itu.members | to host the forum in turn.
                """) == "=0 =1 -2 =3 =4 -5 =6")
    }

    @Test func `other words in the same place are a change, punctuation and case are none`() {
        #expect(
            short(
                """
                pre.1.a | recalls | | RESOLUTION 12 (Oslo, 2018) on the choice of chairs,
                pre.1.b | recalls | | Resolution 44 (Rev. Lima, 2022), on closing the gap,
                op.1.1 | decides | | to hold the forum on networks twice in every study period;
                op.1.2 | decides | | to keep the list of open Questions – short and up to date;
                op.2.1 | instructs | itu.director | to report on the forum to the Group each year;
                op.2.2 | instructs | itu.director | to publish the list in six languages,
                op.3.1 | invites | itu.members | to host the forum in turn.
                """) == "=0 ~1 ~2 =3 =4 =5 =6")
    }

    @Test func `another number makes another reference of a short paragraph`() {
        let old = SampleResolutions.text(
            """
            pre.1.a | recalls | | Resolution 71 of the Plenipotentiary Conference;
            pre.1.b | recalls | | Resolution 72 of the Plenipotentiary Conference;
            pre.1.c | recalls | | Resolution 151 of the Plenipotentiary Conference,
            """)
        let new = SampleResolutions.text(
            """
            pre.1.a | recalls | | Resolution 72 of the Plenipotentiary Conference;
            pre.1.b | recalls | | Resolution 140 of the Plenipotentiary Conference;
            pre.1.c | recalls | | Resolution 151 of the Plenipotentiary Conference,
            """)
        #expect(SampleResolutions.short(Alignment.of(old, new)) == "-0 =1 + =2")
    }

    @Test func `a paragraph split in two is one changed and one added`() throws {
        let old = SampleResolutions.text(
            """
            op.1.1 | decides | | to open two laboratories in Nairobi and to train the staff there, \
            and to ask donors for the cost of instruments every second year;
            op.1.2 | decides | | to thank the host,
            """)
        let new = SampleResolutions.text(
            """
            op.1.1 | decides | | to open two laboratories in Nairobi and to train the staff there;
            op.1.2 | decides | | to ask donors for the cost of instruments every second year;
            op.1.3 | decides | | to thank the host,
            """)
        #expect(SampleResolutions.short(Alignment.of(old, new)) == "~0 + =1")
        #expect(SampleResolutions.short(Alignment.of(new, old)) == "~0 -1 =2")
    }

    @Test func `each paragraph leads to its fate`() {
        let alignment = Alignment.of(old, Array(old.dropFirst(2)))
        #expect(alignment.fate(ofOld: 0).kind == .removed)
        #expect(alignment.fate(ofOld: 4).new == 2)
        #expect(alignment.fate(ofNew: 0).old == 2)
        #expect(alignment.fate(ofNew: 0).similarity == 1_000)
    }

    @Test func `without paragraphs there are no fates or only additions`() {
        #expect(Alignment.of([], []).fates.isEmpty)
        #expect(Alignment.of([], old).fates.allSatisfy { $0.kind == .added && $0.similarity == 0 })
        #expect(Alignment.of(old, []).fates.allSatisfy { $0.kind == .removed })
    }

    @Test(arguments: Language.allCases)
    func `a word more is a change in each language`(language: Language) throws {
        let lines = try #require(SampleResolutions.words[language]).split(separator: "\n")
        let old = lines.enumerated().map { index, words in
            AlignedParagraph(
                path: "op.\(index + 1)", part: "operative", words: String(words), language: language
            )
        }
        let space = language == .chinese ? "" : " "
        let new = old.enumerated().map { index, paragraph in
            AlignedParagraph(
                path: paragraph.path, part: paragraph.part,
                words: index == 2 ? paragraph.words + space + "2030" : paragraph.words,
                language: language)
        }
        #expect(SampleResolutions.short(Alignment.of(old, new)) == "=0 =1 ~2 =3 =4")
    }

    @Test func `vowel signs, digits of the script and forms of alef change nothing in Arabic`() {
        let old = SampleResolutions.text("op.1 | | | إذ تُشيرُ إلى القرار ٧١ لعام ٢٠٢٢", .arabic)
        let new = SampleResolutions.text("op.1 | | | اذ تشـير الى القرار 71 لعام 2022", .arabic)
        #expect(Alignment.of(old, new).fates.map(\.kind) == [.same])
    }

    @Test func `wide forms and spaces change nothing in Chinese`() {
        let old = SampleResolutions.text("op.1 | | | 忆及第７１号决议（２０２２年，迪拜）", .chinese)
        let new = SampleResolutions.text("op.1 | | | 忆及 第71号决议 (2022年,迪拜)", .chinese)
        #expect(Alignment.of(old, new).fates.map(\.kind) == [.same])
    }
}
