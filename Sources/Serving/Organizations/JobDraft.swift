import Planning
import Records
import Vocabulary

/// The points of a job description while somebody writes them: ordered rows, each as deep as it stands.
///
/// A form carries the whole of it, so that nothing is kept before it is saved.
struct JobDraft: Hashable, Sendable {
    /// A point.
    struct Row: Hashable, Sendable {
        let key: RecordKey
        let part: JobPart
        /// How many points stand above it.
        var depth: Int
        var words: String
        /// The codes of elements, as they were typed.
        var elements: String
    }

    /// The words before the duties.
    var lead = ""
    /// The rows, part by part, in the order in which they are printed.
    private(set) var rows: [Row] = []

    /// Points stand at most so deep.
    static let mostDepth = 3
    /// A form of more rows than this is read no further.
    static let mostRows = 500

    /// The points as they are, in one language.
    init(_ job: JobDescription, in language: Language, of workspace: Workspace) {
        lead = job.lead[language] ?? ""
        let tree = JobPointTree(of: job.id, in: workspace)
        for part in JobPart.allCases {
            rows += tree.numbered(part).map { numbered in
                let codes = numbered.point.elements.map {
                    workspace.code(PlanElement.kind, $0.retyped())
                }
                return Row(
                    key: numbered.point.id.retyped(), part: part,
                    depth: min(numbered.depth, Self.mostDepth - 1),
                    words: numbered.point.words[language] ?? "",
                    elements: codes.joined(separator: "; "))
            }
        }
    }

    /// The points that a form sent.
    ///
    /// - Shape: a value `row` each, as `key:part:depth`; `words.KEY` and `elements.KEY` beside it.
    init(_ values: FormValues) {
        lead = values["lead"].map(Self.plain) ?? ""
        for text in values.all("row").prefix(Self.mostRows) {
            let parts = text.split(separator: ":")
            guard parts.count == 3, let key = RecordKey(String(parts[0])),
                let part = JobPart(rawValue: String(parts[1])), let depth = Int(parts[2]),
                !rows.contains(where: { $0.key == key })
            else { continue }
            rows.append(
                Row(
                    key: key, part: part, depth: max(0, depth),
                    words: Self.plain(values["words.\(key)"] ?? ""),
                    elements: values["elements.\(key)"] ?? ""))
        }
        rows = JobPart.allCases.flatMap { part in rows.filter { $0.part == part } }
        settle()
    }

    /// Forms send line ends as two signs, and spaces at the ends that nobody meant.
    private static func plain(_ text: String) -> String {
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        var rest = lines.joined(separator: "\n")[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    // MARK: What is done to rows

    /// Adds an empty row at the end of a part.
    mutating func add(to part: JobPart, _ key: RecordKey) {
        let row = Row(key: key, part: part, depth: 0, words: "", elements: "")
        let end = rows.lastIndex { $0.part == part }.map { $0 + 1 }
        rows.insert(row, at: end ?? rows.firstIndex { follows($0.part, part) } ?? rows.endIndex)
    }

    /// Adds an empty row right behind another one and what stands below it.
    mutating func add(behind key: RecordKey, _ new: RecordKey) {
        guard let span = span(of: key) else { return }
        let old = rows[span.lowerBound]
        let row = Row(key: new, part: old.part, depth: old.depth, words: "", elements: "")
        rows.insert(row, at: span.upperBound)
    }

    /// Takes a row away with what stands below it.
    mutating func remove(_ key: RecordKey) {
        if let span = span(of: key) { rows.removeSubrange(span) }
    }

    /// Moves a row with what stands below it before its earlier sibling.
    mutating func moveUp(_ key: RecordKey) {
        guard let span = span(of: key), let earlier = sibling(before: span) else { return }
        let moved = Array(rows[span])
        rows.removeSubrange(span)
        rows.insert(contentsOf: moved, at: earlier)
    }

    /// Moves a row with what stands below it behind its later sibling.
    mutating func moveDown(_ key: RecordKey) {
        guard let span = span(of: key), span.upperBound < rows.count,
            rows[span.upperBound].part == rows[span.lowerBound].part,
            rows[span.upperBound].depth == rows[span.lowerBound].depth
        else { return }
        moveUp(rows[span.upperBound].key)
    }

    /// Sets a row with what stands below it so many steps further in, or out where that is negative.
    mutating func indent(_ key: RecordKey, by steps: Int) {
        guard let span = span(of: key) else { return }
        let depths = rows[span].map { $0.depth + steps }
        guard (depths.min() ?? 0) >= 0, (depths.max() ?? 0) < Self.mostDepth else { return }
        for index in span { rows[index].depth += steps }
        settle()
    }

    /// No row stands deeper than one step below the one before it.
    private mutating func settle() {
        for index in rows.indices {
            let isFirst = index == 0 || rows[index - 1].part != rows[index].part
            let most = isFirst ? 0 : min(rows[index - 1].depth + 1, Self.mostDepth - 1)
            rows[index].depth = min(rows[index].depth, most)
        }
    }

    /// A row with what stands below it.
    private func span(of key: RecordKey) -> Range<Int>? {
        guard let first = rows.firstIndex(where: { $0.key == key }) else { return nil }
        let end = rows[(first + 1)...].firstIndex {
            $0.part != rows[first].part || $0.depth <= rows[first].depth
        }
        return first..<(end ?? rows.endIndex)
    }

    private func sibling(before span: Range<Int>) -> Int? {
        let row = rows[span.lowerBound]
        let earlier = rows[..<span.lowerBound].lastIndex {
            $0.part != row.part || $0.depth <= row.depth
        }
        guard let earlier, rows[earlier].part == row.part, rows[earlier].depth == row.depth else {
            return nil
        }
        return earlier
    }

    private func follows(_ one: JobPart, _ other: JobPart) -> Bool {
        let all = JobPart.allCases
        return (all.firstIndex(of: one) ?? 0) > (all.firstIndex(of: other) ?? 0)
    }
}
