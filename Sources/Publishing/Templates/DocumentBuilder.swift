import Diagnostics
import Planning
import Presenting
import Records
import Vocabulary

/// Puts a document together from records, and notes what it lacks on the way.
struct DocumentBuilder {
    let source: DocumentSource
    private(set) var blocks: [DocumentBlock] = []
    private(set) var readiness: [Finding] = []
    /// All plain words of the document so far, for checks of the whole.
    private(set) var words: [String] = []

    /// The edition of the templates; documents name it.
    static let templateVersion = 1

    /// What the organization says in place of headings of the catalogue, by their keys.
    private let ownHeadings: [String: DocumentHeading]

    init(_ source: DocumentSource) {
        self.source = source
        ownHeadings = source.shown.workspace.headings(of: source.record)
        for heading in ownHeadings.values.sorted(by: { $0.code < $1.code })
        where phrases.catalogue.text("paper.\(heading.key)", in: language) == nil {
            note(
                "paper.heading-unknown", .warning, ["key": .text(heading.key)],
                at: Place(.record(kind: DocumentHeading.kind, code: heading.code)))
        }
    }

    var record: DocumentRecord { source.record }
    var shown: Presentation { source.shown }
    var workspace: Workspace { source.shown.workspace }
    var phrases: Phrases { source.shown.phrases }
    var language: Language { source.shown.phrases.language }
    /// Where the document is, for findings.
    var place: Place { Place(.record(kind: DocumentRecord.kind, code: record.code)) }

    /// The document with what it lacks.
    var built: BuiltDocument {
        let facts = facts
        return BuiltDocument(
            document: Document(facts, DocumentLabels(phrases, facts), blocks),
            readiness: readiness)
    }

    private var facts: DocumentFacts {
        DocumentFacts(
            title: plain(record.name), symbol: symbol, in: language,
            sourceLanguage: record.sourceLanguage, dataDate: shown.today,
            position: workspace.position, snapshot: source.snapshot,
            template: template,
            checksum: source.checksum, author: plain(record.author))
    }

    /// The template by its name in the document's language, with its edition.
    private var template: String {
        record.template.map { "\(phrases.term($0.term)) \(Self.templateVersion)" } ?? ""
    }

    /// The symbol with the letter of the language; empty where the document has none.
    var symbol: String {
        record.symbol.isEmpty ? "" : "\(record.symbol)-\(phrases.text("paper.letter"))"
    }

    // MARK: Words

    /// A heading of the catalogue, or what the organization says instead.
    func heading(_ key: String, _ values: [String: FindingValue] = [:]) -> String {
        guard let own = ownHeadings[key]?.words.shown(in: language) else {
            return phrases.text("paper.\(key)", values)
        }
        return values.reduce(own.text) { words, value in
            words.replacing(
                "{\(value.key)}", with: phrases.catalogue.format(value.value, in: language))
        }
    }

    /// Words that people wrote, in the document's language where they are there.
    mutating func runs<Owner: Record>(_ text: MultilingualText, of owner: Owner) -> [DocumentRun] {
        guard let found = text.shown(in: language) else { return [] }
        let place = Place(.record(kind: Owner.kind, code: owner.code))
        words.append(found.text)
        if found.isSubstitute {
            noteSubstitute(found, at: place)
            return [.untranslated(found.text, in: found.language)]
        }
        if text.isStale(in: language) {
            note(
                "paper.stale", .warning, ["language": .term("language.\(language.code)")],
                at: place)
        }
        return [DocumentRun(found.text)]
    }

    /// Words that people wrote, without their mark.
    func plain(_ text: MultilingualText) -> String { text.shown(in: language)?.text ?? "" }

    // MARK: Writing

    mutating func add(_ block: DocumentBlock) { blocks.append(block) }

    /// A paragraph of the catalogue's words.
    mutating func say(_ text: String, _ style: ParagraphStyle = .normal, bookmark: String? = nil) {
        words.append(text)
        blocks.append(.paragraph(text, style, bookmark: bookmark))
    }

    mutating func paragraph(_ runs: [DocumentRun], _ style: ParagraphStyle = .normal) {
        guard !runs.isEmpty else { return }
        blocks.append(.paragraph(runs, style))
    }

    // MARK: Passages

    /// What people wrote for a part, in order.
    func passages(_ part: PassagePart) -> [Passage] {
        workspace.records(Passage.self).filter { $0.document == record.id && $0.part == part }
            .sorted {
                ($0.rank ?? .max, CodeOrder($0.code)) < ($1.rank ?? .max, CodeOrder($1.code))
            }
    }

    /// The words of a part, passage by passage; where there is none, that is noted.
    mutating func part(_ part: PassagePart, isNeeded: Bool = true) -> [[DocumentRun]] {
        let passages = passages(part)
        if passages.isEmpty, isNeeded { lacks(part) }
        return passages.map { runs($0.words, of: $0) }.filter { !$0.isEmpty }
    }

    // MARK: What is missing

    mutating func note(
        _ code: String, _ severity: Finding.Severity, _ values: [String: FindingValue] = [:],
        at place: Place? = nil
    ) {
        readiness.append(Finding(code, severity, at: place ?? self.place, values))
    }

    /// That words stand in another language than the document's.
    mutating func noteSubstitute(_ found: MultilingualText.Shown, at place: Place) {
        note(
            "paper.untranslated", .warning,
            [
                "language": .term("language.\(language.code)"),
                "shown": .term("language.\(found.language.code)"),
            ], at: place)
    }

    /// That nothing is written for a part.
    mutating func lacks(_ part: PassagePart) {
        note("paper.empty-part", .error, ["part": .term(part.term)])
    }

    /// That a field of the document is empty.
    mutating func lacks(_ field: String, _ severity: Finding.Severity = .warning) {
        note("paper.no-record", severity, ["field": .term("field.\(field)")])
    }
}
