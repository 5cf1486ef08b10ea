import Diagnostics
import GoverningTexts
import Testing
import Vocabulary

/// How acts announce themselves, and whom their paragraphs name.
@Suite struct HeadingsAndAddressees {
    private func tree(_ text: String, _ language: Language = .english) -> TextTree {
        TextReader(language: language).read(Array(text.utf8))
    }

    private func addressees(_ text: String, _ language: Language = .english) -> [[String]] {
        tree(text, language).paragraphs.map { paragraph in
            paragraph.addressees.map { $0.mention.body ?? "?" + $0.mention.name }
        }
    }

    // MARK: Acts

    @Test(arguments: [
        (
            "78/265. Seizing the opportunities\n\nThe General Assembly,\n\n1. Decides to act.",
            "78/265"
        ),
        ("A/RES/78/265\n\nThe General Assembly,\n\n1. Decides to act.", "78/265"),
        ("DECISION 612 (C19)\n\nTitle\n\nThe Council,\n\ndecides\n\n1 to act.", "612"),
        ("Council Decision 612\n\nTitle\n\nThe Council,\n\ndecides\n\n1 to act.", "612"),
        (
            "Agenda item: ADM 12\tDocument C25/45-E\n\nPurpose\n\nTo act.\n\n1\tOne\n2\tTwo\n",
            "C25/45"
        ),
    ])
    func `headings are known in the forms that bodies use`(text: String, number: String) {
        #expect(tree(text).heading.number == number)
    }

    @Test func `a masthead is no enacting line`() {
        let read = tree(
            "United Nations\nGeneral Assembly\nDistr.: General\n1 April 2024\n\n78/1. Title\n\n"
                + "The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Decides to act.\n")
        #expect(read.heading.body == "un.general-assembly")
        #expect(read.heading.title == "Title")
        #expect(read.paragraphs.filter { $0.part == .preambular }.count == 1)
    }

    @Test func `a line that ends with a body's name is no enacting line`() {
        let read = tree(
            "The Council,\n\nrecalling\n\nthe decisions of the Assembly,\n\n"
                + "instructs the Secretary-General\n\nto report annually to the Council,\n\n"
                + "invites Member States\n\nto contribute.\n")
        #expect(read.paragraphs.map(\.path) == ["pre.1", "op.1", "op.2"])
        #expect(read.paragraphs.dropFirst().first?.reportTo.map(\.body) == ["council"])
    }

    @Test func `the second act of a file has paths of its own`() {
        let act = "\n\nTitle\n\nThe Council,\n\ndecides\n\n1 to act.\n\n"
        let read = tree("DECISION 1 (Geneva, 2025)" + act + "DECISION 2 (Geneva, 2026)" + act)
        #expect(read.paragraphs.map(\.path) == ["op.1.1", "act.2.op.1.1"])
        #expect(read.acts.map(\.heading.number) == ["1", "2"])
    }

    @Test func `a document takes its title from above its box`() {
        let read = tree(
            "Document C12\n10 March 2025\nREORGANIZATION\n\nPurpose\nTo act.\n\nReferences\n"
                + "Resolution 154\n\n1\tBackground\n2\tWork\n")
        #expect(read.heading.title == "REORGANIZATION")
        #expect(read.box.last?.lines == ["Resolution 154"])
    }

    // MARK: Addressees

    @Test func `addressees that no pack lists reach up to what is asked`() {
        #expect(
            addressees("The Council,\n\ninvites the Alpha Union\n\n1 to act;\n2 to go.\n")
                == [["?Alpha Union"], ["?Alpha Union"]])
        #expect(
            addressees(
                "Le Conseil,\n\ninvite les organismes de recherche\n\nà participer.\n", .french)
                == [["?organismes de recherche"]])
        #expect(
            addressees(
                "El Consejo,\n\ninvita a los operadores de redes\n\na que participen.\n", .spanish)
                == [["?operadores de redes"]])
    }

    @Test func `an order among resolutions has its addressee`() {
        let read = tree(
            "The Council,\n\nresolves\n\n1 to adopt the plan;\n2 to instruct the Secretary-General to report annually to the Council.\n"
        )
        #expect(read.paragraphs.map { $0.verb?.name } == ["decides", "instructs"])
        #expect(read.paragraphs.last?.addressees.map(\.mention.body) == ["secretary-general"])
        #expect(read.paragraphs.last?.reportTo.map(\.body) == ["council"])
    }

    @Test func `a listed name at the start of another is not that body`() {
        let text = "The Council,\n\ninvites the Council of Europe\n\nto act.\n"
        #expect(addressees(text) == [["?Council of Europe"]])
    }

    @Test func `a second verb ends the list of the first`() {
        let text =
            "The General Assembly,\n\n3. Encourages Member States and invites others to act;\n"
        #expect(addressees(text) == [["un.member-states"]])
    }

    @Test func `the head of one unit is not the head of the next`() {
        let text =
            "The Council,\n\ninstructs the Director of the Telecommunication Development Bureau "
            + "and the regional offices\n\nto act.\n"
        #expect(addressees(text) == [["itu.bdt.director", "itu.regional-offices"]])
    }

    @Test func `heads behind two Chinese units head both`() {
        let text = "理事会，\n\n责成无线电通信局和电信发展局主任\n\n继续工作。\n"
        #expect(addressees(text, .chinese) == [["itu.br.director", "itu.bdt.director"]])
    }

    // MARK: Words that are no labels

    @Test func `a number in the middle of a sentence keeps its place in it`() {
        let read = tree("The Council,\n\ndecides\n\n1 to report by\n15 March 2020.\n2 to act.\n")
        #expect(read.paragraphs.first?.text == "to report by 15 March 2020.")
    }

    @Test func `to behind a heading goes before its points`() {
        let read = tree("The Council,\n\ninvites Member States to\n1\tcontribute;\n2\treport.\n")
        #expect(read.paragraphs.map(\.path) == ["op.1.1", "op.1.2"])
        #expect(read.paragraphs.allSatisfy { $0.addressees.first?.mention.body == "member-states" })
        #expect(read.findings == [])
    }

    // MARK: Deadlines

    @Test(arguments: [
        ("to act before the end of 2027", "date(2027-12-31)"),
        ("to act before 2030", "date(2029-12-31)"),
        ("to act by 2030", "date(2030-12-31)"), ("to act by 31/12/2027", "date(2027-12-31)"),
        ("to act three months before its 2026 session", "nil"), ("to act every two years", "nil"),
        ("to act within two years", "within(2, GoverningTexts.Deadline.Unit.year)"),
    ])
    func `deadlines are told from spans before an event`(words: String, expected: String) {
        let read = tree(
            "The Council,\n\ninstructs the Secretary-General\n\n1 \(words);\n2 to go.\n")
        let deadline = read.paragraphs.first?.deadline
        #expect(deadline.map { "\($0)" } ?? "nil" == expected)
    }
}
