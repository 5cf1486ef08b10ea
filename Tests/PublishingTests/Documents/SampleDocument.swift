import Diagnostics
import Markup
import Planning
import Presenting
import Publishing
import Vocabulary

/// A document of the fictional Meridian Union that has everything in it, in one of six languages.
struct SampleDocument {
    static let catalogue = Catalogue.base
        .joined(with: PresentingMessages.files).joined(with: PublishingMessages.files)

    let language: Language
    private let words: [String]

    init(_ language: Language) {
        self.language = language
        words = Self.wordings[language] ?? []
    }

    var phrases: Phrases { Phrases(Self.catalogue, in: language) }

    /// The language in which a part is left.
    var other: Language { language == .russian ? .arabic : .russian }

    var document: Document {
        let facts = DocumentFacts(
            title: words[0], symbol: "C26/57-" + words[1], in: language, sourceLanguage: .french,
            dataDate: CalendarDate("2026-03-31"), position: 128, snapshot: "2026-Q1",
            template: "council-contribution 2",
            checksum: Digest(1, 2, 3, 4), author: words[2], keywords: [words[3]])
        return Document(facts, DocumentLabels(phrases, facts), front + body + annex)
    }

    private var front: [DocumentBlock] {
        [
            .table(
                DocumentTable(
                    .plain, columns: [.init(3), .init(2, .end)], headRows: 0,
                    [
                        .init([words[2], "C26/57-" + words[1]]),
                        .init(["", phrases.date(Self.day)]),
                    ])),
            .paragraph(words[0], .title),
            .table(
                DocumentTable(
                    .box, columns: [.init(1), .init(2)], headRows: 0,
                    [
                        .init([.init(words[4], isHead: true), .init(words[5])]),
                        .init([.init(words[6], isHead: true), .init(words[7])]),
                    ], alternative: words[4])),
            .contents(levels: 2),
            .heading(1, words[8], bookmark: "why"),
            .paragraph(words[5], .numbered, bookmark: "first"),
            .paragraph(
                [
                    DocumentRun(words[7] + " ("), .reference("numbers"), DocumentRun(", "),
                    .reference("chart"), DocumentRun(", "), .reference("annex"),
                    DocumentRun(", "), .reference("first"), DocumentRun(") "),
                    DocumentRun(words[9], .strong), DocumentRun(" "),
                    DocumentRun(words[10], .slanted), DocumentRun(" "),
                    DocumentRun(
                        "ITU-T", link: WebAddress(web: "https://example.org/a?b=1&c=2")),
                ], .numbered),
        ]
    }

    private var body: [DocumentBlock] {
        [
            .heading(2, words[11]),
            .list(
                DocumentList(
                    .number,
                    [
                        .init(
                            words[5],
                            lists: [
                                DocumentList(
                                    .letter,
                                    [
                                        .init(
                                            words[9],
                                            lists: [
                                                DocumentList(.bullet, [.init(words[10])])
                                            ]), .init(words[10]),
                                    ])
                            ]), .init(words[7]),
                    ])),
            .paragraph(
                [DocumentRun.untranslated(Self.wordings[other]?[7] ?? "", in: other)]),
            .paragraph("=SUM(A1) <b>&amp;</b> #let x = 1 *a* _b_ @c $d$ \\ \" ' 100\u{A0}%"),
            .table(numbers),
            .figure(
                DocumentFigure(
                    chart, caption: [DocumentRun(words[12])], bookmark: "chart",
                    table: DocumentTable(
                        columns: [.init(1), .init(2)],
                        [.init([words[4], words[6]]), .init(["SED", words[9]])],
                        alternative: words[12]))),
            .paragraph(words[10], .note),
        ]
    }

    private var numbers: DocumentTable {
        let rows = (1...3).map { row in
            DocumentTable.Row([
                .init("R.\(row)"), .init(words[8 + row]), .init(phrases.number(row * 1_250)),
            ])
        }
        return DocumentTable(
            columns: [.init(1), .init(4), .init(1, .end)],
            [.init([words[13], words[8], words[14]])] + rows
                + [.init([.init(words[15], span: 2, isHead: true), .init(phrases.number(7_500))])],
            caption: [DocumentRun(words[11])], bookmark: "numbers")
    }

    var chart: Drawing {
        let top = DrawnBox(
            .init(200, 10, 200, 56), stroke: .init(.ink, width: 2), fill: .threadSoft, rounding: 4,
            words: DrawnLabel(words[2], isStrong: true).wrapped(to: 184))
        let names = [words[9], words[10], words[12]]
        let patterns = DrawnStroke.Pattern.allCases
        let units = names.enumerated().map { place, name in
            DrawnMark.group(
                DrawnGroup(
                    name,
                    [
                        .line(
                            DrawnLine(
                                [
                                    .init(300, 66), .init(300, 90), .init(100 + place * 200, 90),
                                    .init(100 + place * 200, 114),
                                ], hasArrow: true)),
                        .box(
                            DrawnBox(
                                .init(10 + place * 200, 116, 180, 70),
                                stroke: .init(.ink, patterns[place]),
                                words: DrawnLabel(name).wrapped(to: 164)
                                    + [DrawnLabel("ST0\(place)/P\(place + 3)", isCode: true)])),
                    ]))
        }
        let drawing = Drawing(
            words[12], names.joined(separator: "; "), width: 600, height: 220, in: language,
            [.box(top)] + units
                + [.words(DrawnWords(DrawnLabel(words[8], size: 11), at: .init(10, 210)))])
        return language.isRightToLeft ? drawing.mirrored : drawing
    }

    private var annex: [DocumentBlock] {
        [
            .pages(.landscape),
            .paragraph(words[16], .annexNumber, bookmark: "annex"),
            .paragraph(words[0], .annexTitle),
            .paragraph(words[9], .call),
            .list(DocumentList(.letter, [.init(words[5]), .init(words[7])])),
            .pages(.portrait),
            .heading(1, words[4], isNumbered: false),
            .paragraph(
                [
                    DocumentRun(words[9], change: .init(.removed, by: "2025", on: Self.day)),
                    DocumentRun(words[10], change: .init(.added, by: "2026", on: Self.day)),
                ]),
        ]
    }

    static let day = CalendarDate("2026-03-31") ?? CalendarDate(startOf2026: ())
}

extension CalendarDate {
    fileprivate init(startOf2026: ()) { self = Instant(milliseconds: 1_767_225_600_000).date }
}
