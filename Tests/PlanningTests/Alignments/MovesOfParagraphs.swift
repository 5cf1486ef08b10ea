import Planning
import Testing
import Vocabulary

/// When a paragraph has moved, and when it has only another number.
@Suite struct MovesOfParagraphs {
    private let old = SampleResolutions.text(
        """
        op.1.1 | charge | itu.director | d'établir le registre des normes de la loi;
        op.1.2 | charge | itu.director | d'organiser un atelier sur l'accessibilité;
        op.1.3 | charge | itu.director | de traduire les guides des participants,
        op.2.1 | invite | itu.members | à faire connaître leurs besoins de formation;
        op.2.2 | invite | itu.members | à proposer des lauréats pour le prix,
        """, .french)

    private func short(_ new: String) -> String {
        SampleResolutions.short(Alignment.of(old, SampleResolutions.text(new, .french)))
    }

    @Test func `of a list in another order only the paragraph taken out has moved`() {
        #expect(
            short(
                """
                op.1.1 | charge | itu.director | d'organiser un atelier sur l'accessibilité;
                op.1.2 | charge | itu.director | de traduire les guides des participants;
                op.1.3 | charge | itu.director | d'établir le registre des normes de la loi,
                op.2.1 | invite | itu.members | à faire connaître leurs besoins de formation;
                op.2.2 | invite | itu.members | à proposer des lauréats pour le prix,
                """) == "=1 =2 >0 =3 =4")
    }

    @Test func `a paragraph under another heading has moved, with its words or with others`() {
        #expect(
            short(
                """
                op.1.1 | charge | itu.director | d'établir le registre des normes de la loi;
                op.1.2 | charge | itu.director | d'organiser un atelier sur l'accessibilité,
                op.2.1 | invite | itu.members | de traduire les guides des participants;
                op.2.2 | invite | itu.members | à faire connaître leurs besoins de formation,
                op.3.1 | charge | itu.director | à proposer des lauréats pour le grand prix,
                """) == "=0 =1 >2 =3 >~4")
    }

    @Test func `a paragraph that moved and changed says both`() throws {
        let new = SampleResolutions.text(
            """
            op.1.1 | charge | itu.director | d'organiser un atelier sur l'accessibilité;
            op.1.2 | charge | itu.director | de traduire les guides des participants,
            op.2.1 | invite | itu.members | à faire connaître leurs besoins de formation;
            op.2.2 | invite | itu.members | à proposer des lauréats pour le prix;
            op.2.3 | invite | itu.members | d'établir le registre gratuit des normes de la loi,
            """, .french)
        let fate = Alignment.of(old, new).fate(ofOld: 0)
        #expect(fate.new == 4)
        #expect(fate.isMovedAndReworded)
        #expect((600..<1_000).contains(fate.similarity))
    }

    @Test func `a heading in other words of the same sense moves nothing`() {
        let first = [
            paragraph("charge le Directeur du Bureau", verb: "instructs", "de publier les actes")
        ]
        let second = [
            paragraph("charge le Directeur", verb: "instructs", "de publier les actes")
        ]
        let third = [paragraph("invite le Directeur", verb: "invites", "de publier les actes")]
        #expect(Alignment.of(first, second).fates.map(\.kind) == [.same])
        #expect(Alignment.of(first, third).fates.map(\.kind) == [.moved])
    }

    @Test func `a heading without verb may be worded anew, another part is another section`() {
        let words = "Les guides sont publiés dans les six langues officielles."
        let fates = ["annex.1", "annex.2"].map { part in
            let old = AlignedParagraph(
                path: "annex.1.1.1", part: "annex.1", heading: "Publication", words: words,
                language: .french)
            let new = AlignedParagraph(
                path: "\(part).1.1", part: part, heading: "Publication des guides", words: words,
                language: .french)
            return Alignment.of([old], [new]).fates.map(\.kind)
        }
        #expect(fates == [[.same], [.moved]])
    }

    @Test func `where paragraphs open with their verbs another verb is a change of words`() {
        let old = paragraph(
            nil, verb: "instructs", "Prie le Directeur de publier les actes du forum")
        let new = paragraph(
            nil, verb: "invites", "Invite le Directeur à publier les actes du forum")
        #expect(Alignment.of([old], [new]).fates.map(\.kind) == [.changed])
    }

    private func paragraph(_ heading: String?, verb: String, _ words: String) -> AlignedParagraph {
        AlignedParagraph(
            path: "op.1", part: "operative", verb: verb, addressees: ["itu.director"],
            heading: heading, words: words, language: .french)
    }
}
