import Diagnostics
import Testing
import Vocabulary

@testable import GoverningTexts

/// Texts of councils as a scanner gives them: broken lines, notes between pages, signs misread.
@Suite struct ScannedTexts {
    private func read(_ text: String, _ language: Language = .english) -> TextTree {
        TextReader(language: language).read(Array(text.utf8))
    }

    // MARK: Wrapped lines

    @Test(arguments: [
        (
            Language.english,
            """
            The Council,

            Noting that the mills of the northern valleys
            have stood idle since the first harvest of the
            year, and that the roads which lead to them need repair before the winter can begin,
            for which reason they cannot lift the
            sanctions,

            1. Decides to ask the millers of the valleys to
            repair the roads before the winter;

            2. Requests the Director to report on the roads.
            """
        ),
        (
            .french,
            """
            Le Conseil,

            Notant que les moulins des vallées du nord sont
            arrêtés depuis la première récolte de cette
            année et que les routes qui y conduisent doivent être réparées avant que l'hiver
            commence, et que pour cette raison ils attendent des
            mesures,

            1. Décide de demander aux meuniers des vallées de
            réparer les routes avant l'hiver;

            2. Prie le Directeur de faire rapport sur les routes.
            """
        ),
        (
            .spanish,
            """
            El Consejo,

            Observando que los molinos de los valles del
            norte están parados desde la primera cosecha del
            año y que los caminos que llevan a ellos necesitan reparación antes del comienzo del
            invierno, por lo cual todavía no pueden levantar las
            sanciones,

            1. Decide pedir a los molineros de los valles que
            reparen los caminos antes del invierno;

            2. Pide al Director que informe sobre los caminos.
            """
        ),
        (
            .russian,
            """
            Совет,

            отмечая, что мельницы северных долин стоят без
            работы с первого урожая этого года и что дороги,
            ведущие к ним, нуждаются в ремонте до наступления зимы, которая в этом году начнется
            раньше, и поэтому они не могут отменить введенные
            санкции,

            1. постановляет просить мельников этих долин
            починить дороги до наступления зимы;

            2. просит Директора представить доклад о дорогах.
            """
        ),
    ])
    func `lines of which one was joined at a hyphen are wrapped ones`(
        language: Language, text: String
    ) {
        let paragraphs = read(text, language).paragraphs
        #expect(paragraphs.map(\.path) == ["pre.1", "op.1", "op.2"])
        #expect(!paragraphs.contains { $0.text.contains("\n\n") })
    }

    @Test func `a list of titles is not wrapped`() {
        let titles = [
            "Roads of the valleys", "Mills", "Rivers and bridges", "Seeds", "Weights used",
        ]
        let tree = read("The Council,\n" + titles.joined(separator: "\n") + "\n")
        #expect(tree.paragraphs.map(\.text) == titles)
    }

    @Test(arguments: [
        (Language.english, "The Council,", "Decides x;"), (.french, "Le Conseil,", "Décide x;"),
        (.spanish, "El Consejo,", "Decide x;"), (.russian, "Совет,", "постановляет x;"),
        (.arabic, "إن المجلس،", "يقرر x؛"), (.chinese, "理事会，", "决定某事；"),
    ])
    func `a number alone on its line labels the next`(
        language: Language, enacting: String, words: String
    ) {
        let tree = read("\(enacting)\n1. \(words)\n2.\n\(words)\n3. \(words)\n", language)
        #expect(tree.paragraphs.map(\.path) == ["op.1", "op.2", "op.3"])
        #expect(tree.paragraphs.map(\.label) == ["1.", "2.", "3."])
    }

    @Test(arguments: [
        (
            Language.english, "The Council,", "1. Commends the plan, and", "requests the Director:",
            "2. Decides x."
        ),
        (.french, "Le Conseil,", "1. Loue le plan, et", "prie le Directeur :", "2. Décide x."),
        (.spanish, "El Consejo,", "1. Encomia el plan, y", "pide al Director:", "2. Decide x."),
    ])
    func `a verb in small letters that goes on with a sentence is no heading`(
        language: Language, enacting: String, first: String, verb: String, second: String
    ) {
        let text = [enacting, first, verb, "(a) y;", "(b) z;", second].joined(separator: "\n")
        let paths = read(text + "\n", language).paragraphs.map(\.path)
        #expect(paths == ["op.1.a", "op.1.b", "op.2"])
    }

    @Test(arguments: ["agreed;", "concerned,", "States of the valleys to meet;"])
    func `the last line of a wrapped paragraph may look like a verb`(last: String) {
        let text = """
            The Council,

            1. Requests the millers of the northern valleys
            to repair the roads before the winter, upon all
            the plans to which they themselves have so long
            \(last)

            2. Decides to ask the millers of the southern
            valleys to help them with the work on the roads
            before the beginning of the winter, which is on
            its way from the mountains.

            """
        #expect(read(text).paragraphs.map(\.path) == ["op.1", "op.2"])
    }

    // MARK: Headings

    @Test(arguments: [
        (Language.english, "12 (1981). Resolution of 22 May 1981\nThe Council\n\n"),
        (.english, "12 (1981). Resolution of 22 May 1981\n[C/525, IV]\n\nThe Council,\n\n"),
        (.english, "12 (1981). Resolution of 22 May 1981\n(C/525}\n\nThe Council,\n\n"),
        (.english, "Resolution 12 (1981)\nof 3 Apri] 1981\n\nThe Council,\n\n"),
    ])
    func `an act is found under a heading with a bracket or a date misread`(
        language: Language, head: String
    ) {
        let body = """
            Noting that the mills of the northern valleys
            have stood idle since the first harvest of the
            year and that the roads need repair,

            1. Decides to ask the millers of the valleys to
            repair the roads before the winter.

            """
        let tree = read(head + body, language)
        #expect(tree.heading.number == "12")
        #expect(tree.heading.title == nil)
        #expect(tree.paragraphs.map(\.path) == ["pre.1", "op.1"])
    }

    @Test(arguments: [
        (Language.english, "Resolution 13 (1981) ot 3 Octuber 1981", "The Council,", "Decides"),
        (.french, "Résolution 13 (1981) dn 3 oetobre 1981", "Le Conseil,", "Décide"),
        (.spanish, "Resolución 13 (1981) do 3 de octuhre 1981", "El Consejo,", "Decide"),
        (.russian, "Резолюция 13 (1981) ог 3 октябpя 1981", "Совет,", "постановляет"),
        (.arabic, "القرار 13 (1981) قي 3 أكتوبو 1981", "إن المجلس،", "يقرر"),
    ])
    func `a date misread does not hide the act behind another`(
        language: Language, heading: String, enacting: String, verb: String
    ) {
        let first = heading.replacing("13", with: "12")
        let text = [first, enacting, "1. \(verb) x;", heading, enacting, "1. \(verb) x."]
        let tree = read(text.joined(separator: "\n") + "\n", language)
        #expect(tree.acts.map(\.heading.number) == ["12", "13"])
    }

    @Test func `a title with the year of the act is no date`() {
        let tree = read(
            "Resolution 12 (1981) – Roads repaired in 1981\nThe Council,\n1. Decides x.\n")
        #expect(tree.heading.number == "12")
        #expect(tree.heading.title == "Roads repaired in 1981")
    }

    // MARK: Signatures

    @Test(arguments: [
        (Language.english, "The Council,", "Decides", "Adopted ar the 16th meetinq.", "decided"),
        (.french, "Le Conseil,", "Décide", "Adoptée d la 16, séance.", "a décidé"),
        (.spanish, "El Consejo,", "Decide", "Aprobada eu la 16a sesión.", "decidió"),
        (.russian, "Совет,", "постановляет", "Принята иа 16-м заседании.", "постановил"),
        (.arabic, "إن المجلس،", "يقرر", "اتخذ قي الجلسة 16.", "قرر"),
    ])
    func `what follows a signature misread is no paragraph`(
        language: Language, enacting: String, verb: String, signature: String, past: String
    ) {
        let text = "\(enacting)\n1. \(verb) x.\n\(signature)\n\(verb) y.\n"
        #expect(read(text, language).paragraphs.map(\.path) == ["op.1"])
    }

    // MARK: Pages

    @Test(arguments: [
        (
            Language.english, "The Council,",
            "Recalling resolution 7 of the Assembly and the roads",
            "14 Resolution 99 of the Assembly, annex.", "which lead to the mills,", "1. Decides x."
        ),
        (
            .french, "Le Conseil,", "Rappelant la résolution 7 de l'Assemblée et les routes",
            "14 Résolution 99 de l'Assemblée, annexe.", "qui mènent aux moulins,", "1. Décide x."
        ),
        (
            .spanish, "El Consejo,", "Recordando la resolución 7 de la Asamblea y los caminos",
            "14 Resolución 99 de la Asamblea, anexo.", "que llevan a los molinos,",
            "1. Decide x."
        ),
        (
            .russian, "Совет,", "ссылаясь на резолюцию 7 Ассамблеи и на дороги",
            "14 Резолюция 99 Ассамблеи, приложение.", "к мельницам,", "1. постановляет x."
        ),
    ])
    func `notes in the middle of a sentence are no words of it`(
        language: Language, enacting: String, before: String, note: String, behind: String,
        paragraph: String
    ) {
        let text = [enacting, before, note, "12", behind, paragraph].joined(separator: "\n")
        let paragraphs = read(text + "\n", language).paragraphs
        #expect(paragraphs.map(\.path) == ["pre.1", "op.1"])
        #expect(paragraphs.first?.text.hasSuffix(before.suffix(5) + " " + behind) == true)
        #expect(paragraphs.first?.references.map(\.number) == ["7"])
    }

    @Test func `a number and its bracket belong together across the end of a page`() {
        let text = """
            The Council,
            Recalling resolutions 41 (1970) and 53
            14 See the report.
            (1971), 60 (1972) and 61 (1973),
            1. Decides x.

            """
        let references = read(text).paragraphs.first?.references ?? []
        #expect(references.map(\.number) == ["41", "53", "60", "61"])
        #expect(references.map(\.year) == [1970, 1971, 1972, 1973])
    }

    // MARK: The verb above a list

    @Test(arguments: [
        (Language.english, "The Council,", "Recalling the roads of 2 May 1971, Decides:"),
        (.french, "Le Conseil,", "Rappelant les routes du 2 mai 1971, Décide :"),
        (.spanish, "El Consejo,", "Recordando los caminos de 2 de mayo de 1971, Decide:"),
        (.russian, "Совет,", "ссылаясь на дороги от 2 мая 1971 года, постановляет:"),
        (.arabic, "إن المجلس،", "إذ يشير إلى الطرق في 2 أيار/مايو 1971، يقرر:"),
        (.chinese, "理事会，", "回顾1971年5月2日的道路，兹决定："),
    ])
    func `a verb at the end of the preamble stands above the list`(
        language: Language, enacting: String, last: String
    ) {
        let paths = read("\(enacting)\n\(last)\na) x;\nb) y.\n", language).paragraphs.map(\.path)
        #expect(paths == ["pre.1", "op.1.a", "op.1.b"])
    }

    // MARK: References

    @Test(arguments: [
        (Language.english, "The Council,", "Recalling its resolutions 387 (1976) and $46 (1984),"),
        (.french, "Le Conseil,", "Rappelant ses résolutions 387 (1976) et $46 (1984),"),
        (.spanish, "El Consejo,", "Recordando sus resoluciones 387 (1976) y $46 (1984),"),
        (.russian, "Совет,", "ссылаясь на свои резолюции 387 (1976) и $46 (1984),"),
        (.arabic, "إن المجلس،", "إذ يشير إلى قراريه 387 (1976) و $46 (1984)،"),
    ])
    func `a digit misread before a year is repaired, its text kept`(
        language: Language, enacting: String, words: String
    ) {
        let references = read("\(enacting)\n\(words)\n", language).paragraphs.first?.references
        #expect(references?.map(\.number) == ["387", "546"])
        #expect(references?.last?.text.contains("$46") == true)
    }

    @Test func `a letter before a session is a digit, one of a series is none`() {
        func numbers(_ words: String) -> [String]? {
            read("The Council,\nRecalling \(words),\n").paragraphs.first?.references.map(\.number)
        }
        #expect(numbers("resolution t514 (XV) of the Assembly") == ["1514"])
        #expect(numbers("resolution B12 (2018)") == ["B12"])
        #expect(numbers("resolution t514 of the Assembly") == ["t514"])
    }

    @Test func `a committee named by an act cites it`() {
        let text =
            "The Council,\n1. Requests the Special Committee established under resolution 53 (1971) to report."
        #expect(read(text + "\n").paragraphs.first?.references.map(\.number) == ["53"])
    }
}
