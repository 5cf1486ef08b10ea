import Testing
import Vocabulary

@testable import GoverningTexts

/// Whom an instruction reaches, whom it is reported to and how often, in short sentences with a full stop.
@Suite struct WhoIsTold {
    private static let heads: [Language: String] = [
        .english: "RESOLUTION 7 (2030)\n\nThe World Telecommunication Standardization Assembly,",
        .french:
            "RÉSOLUTION 7 (2030)\n\nL'Assemblée mondiale de normalisation des télécommunications,",
        .spanish:
            "RESOLUCIÓN 7 (2030)\n\nLa Asamblea Mundial de Normalización de las Telecomunicaciones,",
        .russian: "РЕЗОЛЮЦИЯ 7 (2030)\n\nВсемирная ассамблея по стандартизации электросвязи,",
        .arabic: "القرار 7 (2030)\n\nإن الجمعية العالمية لتقييس الاتصالات،",
        .chinese: "第7号决议（2030年）\n\n世界电信标准化全会，",
    ]

    private func paragraph(_ words: String, _ language: Language) -> Paragraph? {
        let text = "\(Self.heads[language] ?? "")\n\n1. \(words)\n"
        return TextReader(language: language).read(Array(text.utf8)).paragraphs.last
    }

    @Test(arguments: [
        (Language.english, "Instructs the Director to report to it."),
        (.french, "Charge le Directeur de lui faire rapport."),
        (.spanish, "Encarga al Director que le presente un informe."),
        (.russian, "Поручает Директору представить ей доклад."),
        (.arabic, "تكلف المدير بأن يقدم إليها تقريرا."),
        (.chinese, "责成主任向其报告。"),
    ])
    func `a pronoun names the body of the text as the one reported to`(
        language: Language, words: String
    ) {
        let found = paragraph(words, language)
        #expect(found?.reportTo.map(\.body) == ["itu.wtsa"])
        #expect(found?.addressees.map(\.mention.body) == ["director"])
        #expect(found?.obligation == .report)
    }

    @Test(arguments: [
        (
            Language.english,
            "Instructs the Director to bring the matter to the attention of the Council."
        ),
        (.french, "Charge le Directeur de porter la question à l'attention du Conseil."),
        (.spanish, "Encarga al Director que señale la cuestión a la atención del Consejo."),
        (.russian, "Поручает Директору довести этот вопрос до сведения Совета."),
        (.arabic, "تكلف المدير بأن يسترعي انتباه المجلس إلى المسألة."),
    ])
    func `what is brought to the attention of a body is reported to it`(
        language: Language, words: String
    ) {
        #expect(paragraph(words, language)?.reportTo.map(\.body) == ["itu.council"])
    }

    @Test(arguments: [
        (
            Language.english, "Instructs the Director to report to each WTSA.",
            Recurrence.Rhythm.session
        ),
        (.french, "Charge le Directeur de faire rapport à chaque AMNT.", .session),
        (.spanish, "Encarga al Director que informe a cada AMNT.", .session),
        (.russian, "Поручает Директору представлять отчет каждой ВАСЭ.", .session),
        (.arabic, "تكلف المدير بأن يقدم تقريرا إلى كل جمعية عالمية لتقييس الاتصالات.", .session),
        (.chinese, "责成主任向每届世界电信标准化全会提交报告。", .session),
        (.russian, "Поручает Директору представлять отчет каждые четыре года.", .fourYears),
        (.chinese, "责成主任每四年提交一次报告。", .fourYears),
    ])
    func `the words of a short sentence are no addressees`(
        language: Language, words: String, rhythm: Recurrence.Rhythm
    ) {
        let found = paragraph(words, language)
        #expect(found?.recurrence?.rhythm == rhythm)
        #expect(found?.addressees.count == 1)
    }

    @Test(arguments: [
        (Language.english, "Instructs the 5th Study Group to study the matter."),
        (.french, "Charge la 5e commission d'études d'étudier la question."),
        (.spanish, "Encarga a la 5.ª Comisión de Estudio que estudie la cuestión."),
        (.russian, "Поручает 5-й Исследовательской комиссии изучить вопрос."),
        (.chinese, "责成第5研究组研究这一问题。"),
    ])
    func `the number of a group may stand before its name`(language: Language, words: String) {
        #expect(
            paragraph(words, language)?.addressees.map(\.mention.body).compactMap { $0 }.map {
                $0.hasSuffix("study-groups")
            } == [true])
    }
}
