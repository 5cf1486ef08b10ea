import Vocabulary

/// What references and contents lead to: the numbers and words of what has a bookmark.
struct DocumentIndex {
    /// What a reference leads to.
    struct Target: Hashable {
        /// What stands there when the reference is read.
        enum Kind { case number, words }

        let kind: Kind
        let text: String
    }

    /// A heading in the contents.
    struct Entry: Hashable {
        let level: Int
        let number: String?
        let runs: [DocumentRun]
        let bookmark: String
    }

    private(set) var targets: [String: Target] = [:]
    /// The headings in order.
    private(set) var entries: [Entry] = []
    private var counter = DocumentCounter()

    /// The index of a document.
    init(_ document: Document) {
        for block in document.blocks { add(block, document.labels) }
    }

    /// What a reference says: the name of the bookmark where nothing has it.
    func text(of bookmark: String) -> String { targets[bookmark]?.text ?? bookmark }

    /// The bookmark of the heading with a number in order, counted from 0.
    static func bookmark(ofHeading number: Int) -> String { "heading-\(number + 1)" }

    private mutating func add(_ block: DocumentBlock, _ labels: DocumentLabels) {
        switch block {
        case .heading(let heading):
            let number = counter.next(heading)
            let own = heading.bookmark ?? Self.bookmark(ofHeading: entries.count)
            entries.append(
                Entry(level: heading.level, number: number, runs: heading.runs, bookmark: own))
            if let number {
                targets[own] = Target(kind: .number, text: number)
            } else {
                targets[own] = Target(kind: .words, text: Self.words(of: heading.runs))
            }
        case .paragraph(let paragraph):
            let number = counter.next(paragraph)
            guard let bookmark = paragraph.bookmark else { return }
            targets[bookmark] =
                number.map { Target(kind: .number, text: "\($0)") }
                ?? Target(kind: .words, text: Self.words(of: paragraph.runs))
        case .table(let table):
            add(counter.next(table), labels.table, table.bookmark)
        case .figure(let figure):
            add(counter.next(figure), labels.figure, figure.bookmark)
            if let table = figure.table { add(.table(table), labels) }
        case .list, .contents, .pageBreak, .pages: break
        }
    }

    private mutating func add(_ number: Int?, _ label: String, _ bookmark: String?) {
        guard let bookmark, let number else { return }
        targets[bookmark] = Target(kind: .words, text: "\(label)\u{A0}\(number)")
    }

    /// The words of runs as plain text.
    static func words(of runs: [DocumentRun]) -> String {
        runs.compactMap(\.words).joined()
    }
}
