import Testing
import Vocabulary

@testable import GoverningTexts

/// One sentence for each operative class of verbs in each language, in an act of two paragraphs.
@Suite struct VerbsInActs {
    private static let frames: [(language: Language, head: String, preamble: String)] = [
        (.english, "RESOLUTION 7 (2030)\n\nThe Council,", "recalling the rules of the mill,"),
        (.french, "RÉSOLUTION 7 (2030)\n\nLe Conseil,", "rappelant les règles du moulin,"),
        (.spanish, "RESOLUCIÓN 7 (2030)\n\nEl Consejo,", "recordando las reglas del molino,"),
        (.russian, "РЕЗОЛЮЦИЯ 7 (2030)\n\nСовет,", "напоминая о правилах мельницы,"),
        (.arabic, "القرار 7 (2030)\n\nإن المجلس،", "إذ يشير إلى قواعد المطحنة،"),
        (.chinese, "第7号决议（2030年）\n\n理事会，", "回顾磨坊规则，"),
    ]

    private func paragraphs(_ language: Language, _ words: String, isPreamble: Bool) -> [Paragraph]
    {
        guard let frame = Self.frames.first(where: { $0.language == language }) else { return [] }
        let last = isPreamble ? "\(words)" : "\(frame.preamble)\n\n1. \(words)"
        return TextReader(language: language).read(Array("\(frame.head)\n\n\(last)\n".utf8))
            .paragraphs
    }

    /// The sentences, in the order of ``Language/allCases`` as the packs are named: en, fr, es, ru, ar, zh.
    private static let operative: [(verb: String, sentences: [String])] = [
        (
            "decides",
            [
                "Reserves the right to close the mill.", "Reporte l'ouverture du moulin.",
                "Difiere la apertura del molino.",
                "пересматривает порядок работы мельницы.", "يرجئ افتتاح المطحنة.", "兹决定关闭磨坊。",
            ]
        ),
        (
            "approves",
            [
                "Gives its consent to the plan of the mill.", "Se rallie au plan du moulin.",
                "Hace también suyo el plan del molino.", "выражает согласие с планом мельницы.",
                "يرتضي خطة المطحنة.", "一致通过磨坊计划。",
            ]
        ),
        (
            "appoints",
            [
                "Re-elects the miller.", "Réélit le meunier.", "Vuelve a nombrar al molinero.",
                "вновь назначает мельника.", "يعيد تعيين الطحان.", "重新任命磨坊主。",
            ]
        ),
        (
            "declares",
            [
                "Serves notice that the mill is closed.", "Fait savoir que le moulin est fermé.",
                "Da a conocer que el molino está cerrado.", "извещает о закрытии мельницы.",
                "يعلن رسميا إغلاق المطحنة.", "昭告磨坊已关闭。",
            ]
        ),
        (
            "instructs",
            [
                "Gives directions to the Director to open the mill.",
                "Donne pour instruction au Directeur d'ouvrir le moulin.",
                "Confía al Director la apertura del molino.",
                "вменяет в обязанность Директору открыть мельницу.",
                "يسند إلى المدير فتح المطحنة.", "授命主任开放磨坊。",
            ]
        ),
        (
            "authorizes",
            [
                "Gives authority to the Director to open the mill.",
                "Donne pouvoir au Directeur d'ouvrir le moulin.",
                "Concede autorización al Director para abrir el molino.",
                "делегирует Директору управление мельницей.", "يأذن أيضا للمدير بفتح المطحنة.",
                "授权主任开放磨坊。",
            ]
        ),
        (
            "requests",
            [
                "Repeats its request to the Director to open the mill.",
                "Réitère sa demande au Directeur d'ouvrir le moulin.",
                "Vuelve a pedir al Director que abra el molino.",
                "вновь повторяет свою просьбу Директору открыть мельницу.",
                "يكرر طلبه إلى المدير أن يفتح المطحنة.", "重申其请求主任开放磨坊。",
            ]
        ),
        (
            "demands",
            [
                "Demands once again that the mill open.", "Exige de nouveau l'ouverture du moulin.",
                "Vuelve a exigir la apertura del molino.",
                "вновь повторяет свое требование открыть мельницу.", "يطالب مرة أخرى بفتح المطحنة.",
                "坚决要求开放磨坊。",
            ]
        ),
        (
            "invites",
            [
                "Renews its invitation to Member States to visit the mill.",
                "Renouvelle son invitation aux États Membres à visiter le moulin.",
                "Vuelve a invitar a los Estados Miembros a visitar el molino.",
                "вновь повторяет свое приглашение Государствам-Членам посетить мельницу.",
                "يوجه الدعوة إلى الدول الأعضاء لزيارة المطحنة.", "重申邀请成员国参观磨坊。",
            ]
        ),
        (
            "urges",
            [
                "Reiterates its urgent appeal to Member States to spare the mill.",
                "Renouvelle son appel aux États Membres d'épargner le moulin.",
                "Vuelve a exhortar a los Estados Miembros a respetar el molino.",
                "обращается ко всем государствам с призывом беречь мельницу.",
                "يوجه نداء إلى الدول الأعضاء لصون المطحنة.", "力劝成员国保护磨坊。",
            ]
        ),
        (
            "recommends",
            [
                "Reiterates its recommendation to keep the mill.",
                "Réitère sa recommandation de garder le moulin.",
                "Reitera su recomendación de conservar el molino.",
                "вновь повторяет свою рекомендацию сохранить мельницу.",
                "يجدد توصيته بصون المطحنة.", "重申其建议保留磨坊。",
            ]
        ),
        (
            "supports",
            [
                "Pledges its support for the mill.", "Apporte son appui au moulin.",
                "Hace votos por el éxito del molino.", "оказывает поддержку мельнице.",
                "يقدم دعمه للمطحنة.", "期盼磨坊开放。",
            ]
        ),
        (
            "notes",
            [
                "Takes careful note of the state of the mill.",
                "Prend dûment note de l'état du moulin.",
                "Se da por informado del estado del molino.",
                "принимает также к сведению состояние мельницы.", "يحيط علما كذلك بحالة المطحنة.",
                "听悉磨坊现状。",
            ]
        ),
        (
            "stresses",
            [
                "Attaches great importance to the mill.",
                "Attache une grande importance au moulin.",
                "Atribuye gran importancia al molino.", "придает большое значение мельнице.",
                "يولي أهمية كبيرة للمطحنة.", "高度重视磨坊。",
            ]
        ),
        (
            "welcomes",
            [
                "Rejoices at the opening of the mill.", "Tient à saluer l'ouverture du moulin.",
                "Da la bienvenida a los molineros.", "дает положительную оценку работе мельницы.",
                "يحتفي بافتتاح المطحنة.", "表彰磨坊的工作。",
            ]
        ),
        (
            "thanks",
            [
                "Places on record its appreciation to the millers.",
                "Renouvelle ses remerciements aux meuniers.",
                "Hace patente su agradecimiento a los molineros.",
                "передает благодарность мельникам.", "يزجي الشكر للطحانين.", "谨表感谢磨坊工人。",
            ]
        ),
        (
            "expresses",
            [
                "Remains deeply concerned at the state of the mill.",
                "Exprime sa détermination à sauver le moulin.",
                "Muestra su preocupación por el molino.",
                "выражает глубокую тревогу по поводу мельницы.",
                "يتقدم بتعازيه إلى الطحانين.", "表示决心挽救磨坊。",
            ]
        ),
        (
            "condemns",
            [
                "Expresses its strong condemnation of the theft of flour.",
                "Condamne sans réserve le vol de farine.", "Vuelve a condenar el robo de harina.",
                "резко осуждает кражу муки.", "يعارض سرقة الدقيق.", "再次强烈谴责偷窃面粉。",
            ]
        ),
        (
            "believes",
            [
                "Remains convinced that the mill is of use.", "Est certain de l'utilité du moulin.",
                "Está convencido de la utilidad del molino.", "твердо убежден в пользе мельницы.",
                "يظل مقتنعا بفائدة المطحنة.", "仍然深信磨坊有用。",
            ]
        ),
    ]

    private static let order: [Language] = [
        .english, .french, .spanish, .russian, .arabic, .chinese,
    ]

    @Test func `every sentence is an operative paragraph of its class`() {
        for (verb, sentences) in Self.operative {
            for (language, words) in zip(Self.order, sentences) {
                let found = paragraphs(language, words, isPreamble: false)
                #expect(found.map(\.part) == [.preambular, .operative], "\(language) \(words)")
                #expect(found.last?.verb?.name == verb, "\(language) \(words)")
            }
        }
    }

    @Test(arguments: [
        (Language.english, "Determined to keep the mill,", "acts"),
        (.english, "Encouraged by the work of the mill,", "welcomes"),
        (.french, "Déterminé à garder le moulin,", "acts"),
        (.spanish, "Decidido a conservar el molino,", "acts"),
        (.russian, "преисполненный решимости сохранить мельницу,", "acts"),
        (.arabic, "وعقدا منه العزم على صون المطحنة،", "acts"),
        (.chinese, "决心保留磨坊，", "acts"),
    ])
    func `words of two classes have the one of their part`(
        language: Language, words: String, verb: String
    ) {
        let found = paragraphs(language, words, isPreamble: true)
        #expect(found.map(\.part) == [.preambular])
        #expect(found.map(\.verb?.name) == [verb])
    }
}
