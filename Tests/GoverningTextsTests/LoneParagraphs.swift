import Diagnostics
import Testing
import Vocabulary

@testable import GoverningTexts

/// Which single sentences are paragraphs of an act that is not there, and which are not.
@Suite struct LoneParagraphs {
    private func opening(_ text: String, _ language: Language) -> (part: Part, verb: String?)? {
        TextReader(language: language).read(Array(text.utf8)).firstOpening.map {
            ($0.part, $0.verb?.name)
        }
    }

    @Test(arguments: [
        (Language.english, "4. Also requests the Committee to keep the matter in view;"),
        (.french, "4. Prie également le Comité de suivre la question;"),
        (.spanish, "4. Solicita también al Comité que siga examinando la cuestión;"),
        (.russian, "4. просит также Комитет продолжать рассмотрение этого вопроса;"),
        (.arabic, "4 - يطلب أيضا إلى اللجنة أن تبقي المسألة قيد النظر؛"),
        (.chinese, "4. 又请委员会继续审议此事；"),
    ])
    func `a numbered paragraph in which one body speaks is operative`(
        language: Language, text: String
    ) {
        #expect(opening(text, language)?.part == .operative)
        #expect(opening(text, language)?.verb == "requests")
    }

    @Test(arguments: [
        (Language.english, "4. Welcome the harvest of the year and the work of the mills;"),
        (.french, "4. Nous félicitons de la récolte et du travail des moulins;"),
        (.french, "4. Soulignons la valeur de la récolte et du travail des moulins;"),
        (.spanish, "4. Acogemos con beneplácito la cosecha y el trabajo de los molinos;"),
        (.russian, "4. приветствуем урожай этого года и работу мельниц;"),
        (.russian, "4. особо отмечаем урожай этого года и работу мельниц;"),
        (.arabic, "4 - نرحب بحصاد هذا العام وبعمل المطاحن؛"),
        (.arabic, "4 - يعربون عن قلقهم إزاء حصاد هذا العام؛"),
    ])
    func `a sentence in which several speak is none`(language: Language, text: String) {
        #expect(opening(text, language) == nil)
    }

    @Test(arguments: [
        (Language.english, "7. Invited the millers to report on the harvest before the winter;"),
        (
            .spanish,
            "7. Invitó a los molineros a que informaran sobre la cosecha antes del invierno;"
        ),
        (.french, "7. A invité les meuniers à rendre compte de la récolte avant l'hiver;"),
        (.russian, "7. предложил мельникам представить доклад об урожае до наступления зимы;"),
        (.arabic, "7 - رحبت الوفود بما أحرزته اللجنة من تقدم في موضوع الحصاد حتى الآن."),
    ])
    func `a sentence about the past is none`(language: Language, text: String) {
        #expect(opening(text, language) == nil)
    }

    @Test(arguments: [
        (
            Language.english,
            "5. Reports of the millers on the harvest and on the state of the roads to the mills in winter."
        ),
        (
            .french,
            "5. Débat général consacré à la récolte et à l'état des routes qui mènent aux moulins en hiver"
        ),
        (
            .spanish,
            "5. Debate general sobre la cosecha y el estado de los caminos que llevan a los molinos en invierno."
        ),
        (.chinese, "5. 决定草案载于本报告附件，供各磨坊主在冬季到来之前审议并提出意见，以便最后定稿。"),
    ])
    func `a noun that is also a verb opens nothing`(language: Language, text: String) {
        #expect(opening(text, language) == nil)
    }

    @Test(arguments: [
        "6 - ترحب فنلندا بالجهود التي تبذلها المطاحن من أجل تحسين نوعية الدقيق في جميع أنحاء البلد.",
        "6 - تؤكد مجددا مجموعة المطاحن أن الحصاد في هذا العام يستحق العناية في جميع أنحاء البلد.",
        "6 - تحيط اللجنة علما بالتدابير التي اتخذتها المطاحن لتحسين نوعية الدقيق في جميع أنحاء البلد.",
    ])
    func `a subject behind the verb makes a sentence of a report`(text: String) {
        #expect(opening(text, .arabic) == nil)
    }

    @Test(arguments: [
        (
            Language.arabic,
            "6 - تقرر أن تعود إلى النظر في مسألة المطاحن في دورتها المقبلة في فصل الشتاء القادم."
        ),
        (
            .arabic,
            "6 - يرحب بالتقييم الذي أعده اتحاد المطاحن بشأن نوعية الدقيق في جميع أنحاء البلد."
        ),
        (.chinese, "6. 决定在下一届会议上继续审议各磨坊的收成情况，并在冬季到来之前通过一项长期计划。"),
    ])
    func `a full stop leaves what the verb alone shows`(language: Language, text: String) {
        #expect(opening(text, language)?.part == .operative)
    }

    @Test(arguments: [
        (Language.english, "1. Notes the report of the millers;4", Part.operative),
        (.french, "1. Prend note du rapport des meuniers;(4)", .operative),
        (.spanish, "Recordando el informe de los molineros,2", .preambular),
        (.russian, "напоминая о докладе мельников,(2)", .preambular),
        (.arabic, "إذ يشير إلى تقرير المطاحن،()", .preambular),
        (.chinese, "1. 注意到磨坊主的报告；4", .operative),
    ])
    func `the mark of a footnote does not hide the sign before it`(
        language: Language, text: String, part: Part
    ) {
        #expect(opening(text, language)?.part == part)
    }

    @Test(arguments: [
        (Language.english, "Takes also note of the report of the millers;", "notes"),
        (.french, "Prend de plus dûment note du rapport des meuniers;", "notes"),
        (.spanish, "Toma además nota del informe de los molineros;", "notes"),
        (.russian, "принимает далее к сведению доклад мельников;", "notes"),
        (.arabic, "تحيط مرة أخرى علما بتقرير المطاحن؛", "notes"),
    ])
    func `adverbs may stand between the words of a verb`(
        language: Language, text: String, verb: String
    ) {
        #expect(opening(text, language)?.verb == verb)
    }

    @Test(arguments: [
        (Language.french, "3. Demande aux États de protéger les moulins;", "urges"),
        (.french, "3. Demande au Secrétaire général de protéger les moulins;", "requests"),
        (.french, "3. Demande instamment au Secrétaire général de protéger les moulins;", "urges"),
        (.russian, "3. рекомендует государствам-членам защищать мельницы;", "urges"),
        (
            .russian, "3. рекомендует Генеральной Ассамблее утвердить доклад мельников;",
            "recommends"
        ),
    ])
    func `who is asked decides between two classes of one verb`(
        language: Language, text: String, verb: String
    ) {
        #expect(opening(text, language)?.verb == verb)
    }

    @Test func `a long phrase of the preamble stands without more words`() {
        #expect(
            opening("根据《联合国宪章》第七章采取行动，", .chinese)?.part == .preambular)
        #expect(opening("Recalling,", .english) == nil)
    }
}

/// Numbers and letters that a scanner misread, and headings that a converter left inside a line.
@Suite struct DamagedTexts {
    private func paths(_ text: String, _ language: Language = .english) -> [String] {
        TextReader(language: language).read(Array(text.utf8)).paragraphs.map(\.path)
    }

    private func codes(_ text: String) -> [String] {
        TextReader(language: .english).read(Array(text.utf8)).findings.map(\.code)
    }

    private func council(_ labels: [String]) -> String {
        "RESOLUTION 9 (2026)\n\nThe Council,\n\nRecalling its decisions,\n\n"
            + labels.map { "\($0) Requests the Secretariat to mend the roads;\n\n" }.joined()
    }

    @Test(arguments: [
        ["1.", "2.", "3.", "4.", "S.", "6."], ["l.", "2.", "3."], ["1.", "2.", "8.", "4."],
        ["L", "2.", "3."],
    ])
    func `a number that its neighbours prove is repaired and told`(labels: [String]) {
        #expect(paths(council(labels)) == ["pre.1"] + labels.indices.map { "op.\($0 + 1)" })
        #expect(codes(council(labels)) == ["paragraph.number-misread"])
    }

    @Test func `a number that nothing proves is kept`() {
        #expect(
            paths(council(["1.", "2.", "8.", "9."])) == ["pre.1", "op.1", "op.2", "op.8", "op.9"])
        #expect(codes(council(["1.", "2.", "8.", "9."])) == ["paragraph.out-of-sequence"])
    }

    @Test func `a first paragraph whose verb no pack lists opens the operative part`() {
        #expect(
            paths(
                "RESOLUTION 9 (2026)\n\nThe Council,\n\nRecalling its decisions,\n\n"
                    + "1. Frobnicates the roads;\n\n2. Requests the Secretariat to mend them.\n")
                == ["pre.1", "op.1", "op.2"])
    }

    @Test func `a digit in a list of letters is the letter that must follow`() {
        #expect(
            paths(
                "RESOLUTION 9 (2026)\n\nThe Council,\n\n1. Endorses the plan that:\n\n"
                    + "(a) The roads be mended;\n\n(6) In order to save them, the bridges be closed;\n\n"
                    + "(c) The mills be moved;\n\n2. Requests the Secretariat to report.\n")
                == ["op.1.a", "op.1.b", "op.1.c", "op.2"])
    }

    @Test func `the first paragraph on the last line of the preamble is cut off`() {
        #expect(
            paths(
                "RESOLUTION 9 (2026)\n\nThe Council,\n\n"
                    + "Noting the state of the roads, 1. Decides to mend them;\n\n2. Requests a report.\n"
            )
                == ["pre.1", "op.1", "op.2"])
    }

    @Test func `headings inside a line are cut off, quoted ones are not`() {
        let head = "RESOLUTION 9 (Lisbon, 2026)\n\nThe Conference,\n\nrecalling\n\n"
        #expect(
            paths(
                head
                    + "a) Resolution 3, and in particular, instructs the Director of TSB thereof to act;\n"
                    + "b) the state of the roads, noting with concern the loss of bridges,\n\n"
                    + "resolves\n\n1 to mend the roads, confirms the decision to mend no more.\n")
                == ["pre.1.a", "pre.1.b", "pre.2", "op.1.1", "op.2"])
        #expect(
            paths(
                head + "the state of the roads,\n\nresolves\n\n"
                    + "1 to report to the Council, which, in turn, reviews the plan.\n")
                == ["pre.1", "op.1.1"])
    }
}
