import GoverningTexts
import Testing
import Vocabulary

/// Acts as minutes and lists of decisions have them: without enacting line, the one who acts in each sentence.
@Suite struct ActsOfMinutes {
    private func paragraphs(_ text: String, _ language: Language) -> [Paragraph] {
        TextReader(language: language).read(Array(text.utf8)).paragraphs
    }

    private func verbs(_ text: String, _ language: Language = .english) -> [String?] {
        paragraphs(text, language).map { $0.verb?.name }
    }

    // MARK: Who acts, and on what ground

    @Test(arguments: [
        (Language.english, "DECISION 5 (2026)\n\nWork\n\nThe Committee approved the programme.\n"),
        (.french, "DÉCISION 5 (2026)\n\nTravaux\n\nLe Comité a approuvé le programme.\n"),
        (.spanish, "DECISIÓN 5 (2026)\n\nTrabajos\n\nEl Comité aprobó el programa.\n"),
        (.russian, "РЕШЕНИЕ 5 (2026 г.)\n\nРабота\n\nКомитет утвердил программу.\n"),
        (.chinese, "第5号决定（2026年）\n\n工作\n\n委员会批准了计划。\n"),
        (.arabic, "المقرر 5 (2026)\n\nالعمل\n\nاعتمدت اللجنة البرنامج.\n"),
    ])
    func `a verb behind the one who acts opens a paragraph`(language: Language, text: String) {
        let found = paragraphs(text, language)
        #expect(found.map(\.path) == ["op.1"])
        #expect(found.map { $0.verb?.name } == ["approves"])
    }

    @Test(arguments: [
        (
            Language.english,
            "DECISION 5 (2026)\n\nAccounts\n\nAfter a long debate, the Committee decided to close it.\n"
        ),
        (
            .french,
            "DÉCISION 5 (2026)\n\nComptes\n\nAprès un long débat, le Comité décide de le clore.\n"
        ),
        (
            .spanish,
            "DECISIÓN 5 (2026)\n\nCuentas\n\nTras un largo debate, el Comité decidió cerrarla.\n"
        ),
        (
            .russian,
            "РЕШЕНИЕ 5 (2026 г.)\n\nСчета\n\nПосле долгих прений Комитет решил закрыть счет.\n"
        ),
        (.chinese, "第5号决定（2026年）\n\n账户\n\n经长时间讨论，委员会决定关闭账户。\n"),
        (.arabic, "المقرر 5 (2026)\n\nالحسابات\n\nبعد مناقشة طويلة، قررت اللجنة إغلاق الحساب.\n"),
    ])
    func `a sentence that begins with its ground does what its verb says`(
        language: Language, text: String
    ) {
        let found = paragraphs(text, language)
        #expect(found.map(\.part) == [.operative])
        #expect(found.map { $0.verb?.name } == ["decides"])
    }

    @Test func `another body than the one that enacts does not open a paragraph`() {
        let text = """
            RESOLUTION 3 (Lisbon, 2026)

            Accounts

            The Council,

            Recalling the report,

            The Assembly decided otherwise in 2020,

            Decides to close it.
            """
        #expect(verbs(text) == ["recalls", "decides"])
    }

    // MARK: Action items

    @Test(arguments: [
        (Language.english, "ACTION MU/4-2 (2026)\n\nThe Secretary is to write to the Council.\n"),
        (.french, "ACTION MU/4-2 (2026)\n\nLe Secrétaire doit écrire au Conseil.\n"),
        (.spanish, "ACCIÓN MU/4-2 (2026)\n\nEl Secretario debe escribir al Consejo.\n"),
        (.russian, "ПОРУЧЕНИЕ MU/4-2 (2026 г.)\n\nСекретарь должен написать Совету.\n"),
        (.chinese, "行动项目MU/4-2（2026年）\n\n秘书应致函理事会。\n"),
        (.arabic, "الإجراء MU/4-2 (2026)\n\nعلى الأمين أن يكتب إلى المجلس.\n"),
    ])
    func `an action item asks the one it begins with`(language: Language, text: String) {
        let found = paragraphs(text, language)
        #expect(found.map { $0.verb?.name } == ["requests"])
        #expect(found.first?.addressees.count == 1)
        #expect(TextReader(language: language).read(Array(text.utf8)).heading.kind == .action)
    }

    @Test func `an order without a listed verb recommends in a recommendation`() {
        let text = "RECOMMENDATION MU/4-2 (2026)\n\nMembers are to test their clocks each year.\n"
        #expect(verbs(text) == ["recommends"])
        #expect(verbs("DECISION MU/4-2 (2026)\n\nThe clocks are good enough.\n") == ["decides"])
    }

    @Test func `a short line under a heading stays its title`() {
        let text = "DECISION 4 (2026)\n\nClocks\n\nThe Council,\n\ndecides\n\n1 to test them.\n"
        let tree = TextReader(language: .english).read(Array(text.utf8))
        #expect(tree.heading.title == "Clocks")
        #expect(tree.paragraphs.map(\.path) == ["op.1.1"])
    }

    // MARK: Numbers of bodies

    @Test func `a number may begin with the acronym of its body`() {
        let text = "Decision CIPM/104-1 (2015)\n\napproved the minutes of its last meeting.\n"
        let heading = TextReader(language: .english).read(Array(text.utf8)).heading
        #expect(heading.number == "CIPM/104-1")
        #expect(heading.body == "bipm.cipm")
        #expect(heading.year == 2015)
    }

    // MARK: Lists and joined paragraphs

    @Test(arguments: [
        (
            Language.english,
            "The Council,\n\nnotes the report,\n\nand asks the Director to print it.\n"
        ),
        (.french, "Le Conseil,\n\nprend note du rapport,\n\net prie le Directeur de l'imprimer.\n"),
        (.spanish, "El Consejo,\n\ntoma nota del informe,\n\ny pide al Director que lo imprima.\n"),
        (
            .russian,
            "Совет,\n\nпринимает к сведению доклад,\n\nи просит Директора напечатать его.\n"
        ),
        (.chinese, "理事会，\n\n注意到该报告，\n\n并请主任予以印发。\n"),
        (.arabic, "إن المجلس،\n\nيحيط علما بالتقرير،\n\nويطلب إلى المدير أن يطبعه.\n"),
    ])
    func `a last paragraph may be joined by «and»`(language: Language, text: String) {
        #expect(verbs("DECISION 5 (2026)\n\n" + text, language).last == "requests")
    }

    @Test func `a verb behind the points of a preamble opens the operative part`() {
        let text = """
            RESOLUTION 3 (Lisbon, 2026)

            The Council,

            considering

            • that clocks differ,

            • that nobody checks them,

            decides to have them checked each year.
            """
        let found = paragraphs(text, .english)
        #expect(
            found.map(\.path) == ["pre.1.1", "pre.1.2", "op.1"])
        #expect(found.last?.verb?.name == "decides")
    }

    @Test func `bullets before verbs are paragraphs, numbers behind a colon are points`() {
        let text = """
            RESOLUTION 3 (Lisbon, 2026)

            The Council,

            • considering that clocks differ,

            • noting the report of the Director,

            recommends the following documents:

            1. the guide to clocks;

            2. the list of clocks.
            """
        let found = paragraphs(text, .english)
        #expect(found.map(\.path) == ["pre.1", "pre.2", "op.1.1", "op.1.2"])
        #expect(found.map { $0.verb?.name } == ["considers", "notes", "recommends", "recommends"])
    }
}
