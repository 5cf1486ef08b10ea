import GoverningTexts
import Testing
import Vocabulary

/// Acts with a masthead above their title, and acts that adopt a declaration with numbers of its own.
@Suite struct DeclarationsInActs {
    private static let acts: [(Language, enacting: String, adopts: String, point: String)] = [
        (.arabic, "إن الجمعية العامة،", "تعتمد الإعلان التالي:", "تلاحظ مع التقدير عمل اللجان؛"),
        (.chinese, "大会，", "通过下列宣言：", "赞赏地注意到各委员会的工作；"),
        (
            .english, "The General Assembly,", "Adopts the following declaration:",
            "Take note with appreciation of the work of the groups;"
        ),
        (
            .french, "L'Assemblée générale,", "Adopte la déclaration ci-après :",
            "Prenons note avec satisfaction des travaux des groupes ;"
        ),
        (
            .russian, "Генеральная Ассамблея,", "принимает следующую декларацию:",
            "принимаем к сведению с удовлетворением работу групп;"
        ),
        (
            .spanish, "La Asamblea General,", "Aprueba la siguiente declaración:",
            "Toma nota con reconocimiento de la labor de los grupos;"
        ),
    ]

    @Test(arguments: acts.indices)
    func `a number that goes on in the list of a declaration is a point of it`(_ index: Int) {
        let act = Self.acts[index]
        let points = (1...4).map { "\($0). " + ($0 == 3 ? act.point : "xyzzy \($0);") }
        let text = ([act.enacting, act.adopts] + points).joined(separator: "\n\n")
        let read = TextReader(language: act.0).read(Array(text.utf8))
        #expect(
            read.paragraphs.map(\.path) == ["op.1.1", "op.1.2", "op.1.3", "op.1.4"], "\(act.0)")
    }

    @Test func `the title stands with the number below the masthead`() {
        let text = """
            United Nations  A/RES/79/3

            General Assembly  Distr.: General

            8 May 2026

            79/3. Plain words in standards

            The General Assembly,

            1. Decides to write plainly.
            """
        let read = TextReader(language: .english).read(Array(text.utf8))
        #expect(read.heading.title == "Plain words in standards")
        #expect(read.heading.number == "79/3")
        let titles = read.nodes.indices.filter { read.nodes[$0].kind == .title }
        #expect(titles.map { read.words(of: $0) } == ["79/3. Plain words in standards"])
        #expect(read.text == Array(text.utf8))
    }
}
