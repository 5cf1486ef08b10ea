package import Diagnostics
import GoverningTexts
package import Journals
import Planning
import Presenting
import Records
package import Vocabulary

/// The demo workspace: public facts told in our own words, and an illustrative state of work.
///
/// - Source: `docs/demo.md` says what is fact and what is illustrative.
package struct DemoWorkspace {
    let register: Register
    private let author: Identifier<Actor>
    private let documents: Documents?

    /// What documents are published with: their words, and the day of their data.
    package typealias Documents = (catalogue: Catalogue, today: CalendarDate)

    /// The demo in an empty register.
    ///
    /// - Parameters:
    ///   - register: Where it is made.
    ///   - author: Who is named as its maker.
    ///   - documents: With what documents are published; without it none is.
    package init(
        in register: Register, by author: Identifier<Actor>, documents: Documents? = nil
    ) {
        self.register = register
        self.author = author
        self.documents = documents
    }

    /// Makes all of it.
    ///
    /// - Throws: A `Refusal` with `store.…`; what was made before it stays.
    package func make() throws(Refusal) {
        for text in ["resolution-71", "resolution-151", "resolution-108"] {
            for language in Language.allCases { try importText("\(text).\(language.code).txt") }
        }
        try confirm("WTSA-108-2024")
        for (file, reason) in [
            ("records.json", "TSB"), ("plans.json", "SP-2024"), ("results.json", "OP-T"),
            ("organization.json", "TSB-2024"), ("posts.json", "ST02-D1-579"),
            ("documents.json", "C-2024"), ("risks.json", "R1"),
            ("budgets.json", "B-2026"),
        ] {
            let records = DemoRecords(file, try register.workspace(), newKey: register.newKey)
            try commit(records.edits, reason)
        }
        // Two states, so that there is something to compare: as planned, and with what was done.
        try publish("DEMO-0")
        let workspace = try register.workspace()
        for draft in DemoMeasurements(workspace, newKey: register.newKey).drafts {
            let submission = draft.submission
            try commit([.creating(submission)], submission.code, files: draft.files)
        }
        let ties = DemoTies(try register.workspace(), newKey: register.newKey)
        try commit(ties.edits, "WTSA-108-2024")
        if let documents { try publishDocuments(documents.catalogue, on: documents.today) }
        try publish("DEMO-1")
    }

    /// Publishes a state, so that everybody can read it without an account.
    private func publish(_ code: String) throws(Refusal) {
        let reason = DemoFile.json("snapshot.json")["acknowledged"]?.wordings
        let snapshot = try register.snapshot(code, acknowledging: reason ?? MultilingualText())
        try commit([.creating(snapshot)], code)
    }

    private func importText(_ name: String) throws(Refusal) {
        let bytes = DemoFile.bytes(name)
        let tree = TextReader(language: nil, kind: nil).read(bytes)
        let document = DocumentImport(tree, bytes: bytes, name: name)
        let plan = try document.plan(
            for: try register.workspace(), code: nil, newKey: register.newKey)
        try commit(plan.edits, plan.code, files: [bytes])
    }

    private func confirm(_ code: String) throws(Refusal) {
        let workspace = try register.workspace()
        guard let text = workspace.record(GoverningText.self, code: code) else { return }
        let proposals = MandateProposal.all(of: text, in: workspace, newKey: register.newKey)
        try commit(proposals.flatMap(\.edits), code)
    }

    /// Carries out edits in the name of the demo's maker.
    func commit(
        _ edits: [RecordEdit], _ reason: String, files: [[UInt8]] = []
    ) throws(Refusal) {
        let change = Change(from: try register.workspace().position, edits)
        try register.commit(change, by: Authorship(author, why: reason), files: files)
    }
}

/// A file of the demo's content.
enum DemoFile {
    /// The language that the demo was written in; its other wordings were translated from it.
    static let source = Language.english

    static func bytes(_ name: String) -> [UInt8] {
        EmbeddedData.files.first { $0.name == name }.map { Array("\($0.text)".utf8) } ?? []
    }

    static func json(_ name: String) -> JSONValue {
        (try? JSONReader.read(bytes(name))) ?? .null
    }
}

extension JSONValue {
    /// A text in several languages, as an object with a member a language.
    var wordings: MultilingualText {
        var text = MultilingualText()
        for language in [DemoFile.source] + Language.allCases {
            if let words = self[language.code]?.text { text.write(words, in: language) }
        }
        return text
    }

    /// The day that a member writes.
    func date(_ name: String) -> CalendarDate? { self[name]?.text.flatMap { CalendarDate($0) } }
}
