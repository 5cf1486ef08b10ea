import Planning
import Vocabulary

/// Small texts of our own, in the manner of resolutions.
enum SampleResolutions {
    /// Sentences out of which texts are made, one on each line.
    static let words: [Language: String] = [
        .arabic: """
        وإذ تشير إلى قرارها السابق بشأن التعاون التقني بين الدول الأعضاء في مجال التقييس
        وإذ تدرك أهمية سد الفجوة التقييسية لصالح البلدان النامية والاقتصادات الناشئة
        تقرر أن تواصل العمل على تنفيذ الخطة الاستراتيجية في حدود الموارد المتاحة
        تكلف المدير بتقديم تقرير سنوي إلى المجلس عن التقدم المحرز وعن نتائج الأنشطة
        تدعو الشركات والهيئات الأكاديمية إلى المشاركة الفعالة في لجان الدراسات وأفرقتها
        """,
        .chinese: """
        忆及关于各成员国在标准化领域开展技术合作的前次决议及其各项建议
        认识到缩小发展中国家标准化差距对新兴经济体的重要意义
        决定在现有资源范围内继续落实战略规划并定期审查优先事项
        责成主任每年向理事会报告所取得的进展和各项活动的成果
        请企业和学术机构积极参加研究组及其工作组的会议并提交文稿
        """,
        .english: """
        Recalling its earlier resolution on technical cooperation among members in standardization
        Recognizing how much a smaller standardization gap matters to developing economies
        Decides to go on carrying out the strategic plan within available resources
        Instructs the Director to tell the Council each year what progress was made
        Invites companies and universities to take an active part in study groups
        """,
        .french: """
        Rappelant sa résolution antérieure relative à la coopération technique entre les membres
        Reconnaissant combien la réduction de l'écart en matière de normalisation importe aux pays
        Décide de poursuivre la mise en œuvre du plan stratégique dans la limite des ressources
        Charge le Directeur de rendre compte chaque année au Conseil des progrès accomplis
        Invite les entreprises et les universités à participer activement aux commissions d'études
        """,
        .russian: """
        Напоминая свою прежнюю резолюцию о техническом сотрудничестве членов в области стандартов
        Признавая значение преодоления разрыва в стандартизации для развивающихся стран
        Решает продолжать осуществление стратегического плана в пределах имеющихся ресурсов
        Поручает Директору ежегодно представлять Совету отчет о достигнутых результатах
        Предлагает компаниям и университетам активно участвовать в исследовательских комиссиях
        """,
        .spanish: """
        Recordando su resolución anterior sobre la cooperación técnica entre los miembros
        Reconociendo cuánto importa a los países reducir la brecha de normalización existente
        Resuelve seguir ejecutando el plan estratégico dentro de los recursos disponibles
        Encarga al Director que informe cada año al Consejo de los progresos realizados
        Invita a las empresas y universidades a participar activamente en las comisiones
        """,
    ]

    /// A text written in lines: `path | class of verb | addressee | words`.
    ///
    /// The heading is made of the verb and the addressee.
    static func text(_ lines: String, _ language: Language = .english) -> [AlignedParagraph] {
        lines.split(separator: "\n").map { line in
            let columns = line.split(separator: "|", omittingEmptySubsequences: false).map {
                column in
                String(column.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            let verb = columns[1].isEmpty ? nil : columns[1]
            return AlignedParagraph(
                path: columns[0], part: columns[0].hasPrefix("pre") ? "preambular" : "operative",
                verb: verb, addressees: columns[2].isEmpty ? [] : [columns[2]],
                heading: verb.map { $0 + " " + columns[2] }, words: columns[3], language: language)
        }
    }

    /// The fates of an alignment in short: `=0`, `~1` reworded, `>2` moved, `>~2`, `+`, `-3`.
    ///
    /// The number is that of the old paragraph.
    static func short(_ alignment: Alignment) -> String {
        alignment.fates.map { fate in
            let number = fate.old.map(String.init) ?? ""
            switch fate.kind {
            case .same: return "=" + number
            case .changed: return "~" + number
            case .moved: return (fate.isReworded ? ">~" : ">") + number
            case .added: return "+"
            case .removed: return "-" + number
            }
        }.joined(separator: " ")
    }
}
