import Planning
import Testing
import Vocabulary

/// The paragraphs of one text in two languages.
@Suite struct LanguageVersions {
    private let english = SampleResolutions.text(
        """
        pre.1.a | recalls | | Resolution 44 (Rev. Lima, 2022), on the standardization gap;
        pre.1.b | recalls | | Recommendation ITU-T A.7, on focus groups and how they are led,
        pre.2.a | recognizes | | that TSAG met 14 times between 2018 and 2021;
        op.1 | decides | | to go on;
        op.2 | instructs | itu.secretary-general | to tell TSAG each year how CHF 120 000 are used;
        op.3 | instructs | itu.tsb.director | to keep open the registry of the laboratories that \
        members have recognized, and to publish it,
        op.4 | invites | itu.members | to contribute.
        """)
    private let chinese = SampleResolutions.text(
        """
        pre.1.a | recalls | | 关于缩小标准化工作差距的第44号决议（2022年，利马，修订版）；
        pre.1.b | recalls | | 关于焦点组及其设立和领导方式的ITU-T A.7建议书，
        pre.2.a | recognizes | | TSAG在2018年至2021年间召开了14次会议；
        op.1 | decides | | 继续开展工作；
        op.2 | instructs | itu.secretary-general | 每年向TSAG报告12万（120 000）瑞郎的使用情况；
        op.3 | instructs | itu.tsb.director | 继续开放各成员所承认的实验室的登记册，并予以公布，
        op.4 | invites | itu.members | 提交文稿。
        """, .chinese)
    private let arabic = SampleResolutions.text(
        """
        pre.1.a | recalls | | القرار ٤٤ (المراجَع في ليما، ٢٠٢٢) بشأن الفجوة التقييسية؛
        pre.1.b | recalls | | التوصية ITU-T A.7 بشأن الأفرقة المتخصصة وكيفية إنشائها وقيادتها،
        pre.2.a | recognizes | | أن الفريق TSAG اجتمع 14 مرة بين عامي 2018 و2021؛
        op.1 | decides | | مواصلة العمل؛
        op.2 | instructs | itu.secretary-general | \
        أن يقدم إلى TSAG تقريراً سنوياً عن استعمال 120 000 فرنك؛
        op.3 | instructs | itu.tsb.director | \
        أن يبقي سجل المختبرات التي اعترف بها الأعضاء مفتوحاً وأن ينشره،
        op.4 | invites | itu.members | إلى المساهمة.
        """, .arabic)

    @Test func `versions of one text pair throughout, in either direction`() {
        for (one, other) in [(english, chinese), (chinese, arabic), (arabic, english)] {
            let alignment = Alignment.of(one, other)
            #expect(alignment.fates.map(\.kind) == Array(repeating: .same, count: 7))
            #expect(alignment.fates.map(\.old) == alignment.fates.map(\.new))
        }
    }

    @Test(arguments: 0..<7)
    func `a paragraph that one version lacks is told`(place: Int) {
        let short = renumbered(without: place, chinese)
        let added = Alignment.of(short, english).fates.filter { $0.kind != .same }
        #expect(added.map(\.kind) == [.added])
        #expect(added.map(\.new) == [place])
        let removed = Alignment.of(english, short).fates.filter { $0.kind != .same }
        #expect(removed.map(\.old) == [place])
    }

    @Test func `words of another language are never a change nor a move`() {
        let alignment = Alignment.of(english, chinese.reversed())
        #expect(alignment.fates.allSatisfy { [.same, .added, .removed].contains($0.kind) })
        #expect(alignment.fates.allSatisfy { !$0.isReworded })
    }

    /// A text without a paragraph, where those behind it in its list have other numbers.
    private func renumbered(without place: Int, _ text: [AlignedParagraph]) -> [AlignedParagraph] {
        let list = text[place].path.split(separator: ".").dropLast()
        let paths = text.map(\.path).filter { $0.split(separator: ".").dropLast() == list }
        let others = text.enumerated().filter { $0.offset != place }.map(\.element)
        var free = paths[...]
        return others.map { paragraph in
            let path = paths.contains(paragraph.path) ? free.popFirst() : nil
            return AlignedParagraph(
                path: path ?? paragraph.path, part: paragraph.part, verb: paragraph.verb,
                addressees: paragraph.addressees, heading: paragraph.heading,
                words: paragraph.words, language: paragraph.language)
        }
    }
}
