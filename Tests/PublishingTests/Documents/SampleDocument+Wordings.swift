import Vocabulary

extension SampleDocument {
    /// The same document in six languages, part by part.
    static let wordings: [Language: [String]] = [
        .english: [
            "Reorganization of the Standardization Bureau", "E", "Report by the Secretary-General",
            "structure", "Purpose",
            "The Bureau is organized anew, so that what the Assembly asks in Resolution 108 is done by a department that has the means.",
            "Action required by the Council",
            "The Council is invited to note the new structure and to approve the draft Decision in the annex.",
            "Why the structure changes", "the Strategic Engagement Department",
            "Study groups and their secretariats stay as they are.", "Results and means",
            "Structure from 2027", "Result", "Amount, CHF", "Total", "Annex A",
        ],
        .french: [
            "Réorganisation du Bureau de la normalisation", "F",
            "Rapport de la Secrétaire générale",
            "structure", "Objet",
            "Le Bureau est réorganisé, afin que ce que l’Assemblée demande dans sa Résolution 108 soit fait par un département qui en a les moyens.",
            "Suite à donner par le Conseil",
            "Le Conseil est invité à prendre note de la nouvelle structure et à approuver le projet de Décision figurant dans l’annexe.",
            "Pourquoi la structure change", "le Département de la mobilisation stratégique",
            "Les commissions d’études et leurs secrétariats restent tels quels.",
            "Résultats et moyens", "Structure à compter de 2027", "Résultat", "Montant, CHF",
            "Total", "Annexe A",
        ],
        .spanish: [
            "Reorganización de la Oficina de Normalización", "S",
            "Informe de la Secretaria General", "estructura", "Finalidad",
            "La Oficina se reorganiza para que lo que la Asamblea pide en su Resolución 108 lo haga un departamento que dispone de los medios.",
            "Acción solicitada al Consejo",
            "Se invita al Consejo a tomar nota de la nueva estructura y a aprobar el proyecto de Acuerdo que figura en el anexo.",
            "Por qué cambia la estructura", "el Departamento de Relaciones Estratégicas",
            "Las comisiones de estudio y sus secretarías no cambian.", "Resultados y medios",
            "Estructura a partir de 2027", "Resultado", "Importe, CHF", "Total", "Anexo A",
        ],
        .russian: [
            "Реорганизация Бюро стандартизации", "R", "Отчет Генерального секретаря", "структура",
            "Назначение",
            "Бюро реорганизуется, с тем чтобы то, что Ассамблея поручает в своей Резолюции 108, выполнял департамент, располагающий средствами.",
            "Необходимые действия Совета",
            "Совету предлагается принять к сведению новую структуру и утвердить проект Решения, содержащийся в приложении.",
            "Почему меняется структура", "Департамент стратегического взаимодействия",
            "Исследовательские комиссии и их секретариаты остаются без изменений.",
            "Результаты и средства", "Структура с 2027 года", "Результат", "Сумма, шв. фр.",
            "Всего", "Приложение A",
        ],
        .chinese: [
            "标准化局的重组", "C", "秘书长的报告", "结构", "目的",
            "标准化局进行重组，以便由具备手段的部门落实全会在第108号决议中提出的要求；“战略”部门由此设立。",
            "理事会需采取的行动", "请理事会将新结构记录在案，并批准附件中的决定草案。",
            "为什么要改变结构", "战略参与部", "各研究组及其秘书处保持不变。", "成果与资源",
            "2027年起的结构", "成果", "金额（瑞郎）", "合计", "附件A",
        ],
        .arabic: [
            "إعادة تنظيم مكتب التقييس", "A", "تقرير الأمينة العامة", "الهيكل", "الغرض",
            "يعاد تنظيم المكتب كي تنفّذ دائرة لديها الوسائل ما تطلبه الجمعية في القرار 108 (ITU-T A.1) للفترة 2029-2026.",
            "الإجراء المطلوب من المجلس",
            "يُدعى المجلس إلى الإحاطة علماً بالهيكل الجديد والموافقة على مشروع المقرر الوارد في الملحق.",
            "لماذا يتغير الهيكل", "دائرة المشاركة الاستراتيجية",
            "تبقى لجان الدراسات وأماناتها كما هي.", "النتائج والوسائل", "الهيكل اعتباراً من 2027",
            "النتيجة", "المبلغ، فرنك سويسري", "المجموع", "الملحق A",
        ],
    ]
}
