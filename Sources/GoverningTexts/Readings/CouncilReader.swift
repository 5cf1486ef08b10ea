/// Reads what is particular to documents of a council: the box, charts, job descriptions, draft acts.
///
/// - Source: ITU Council documents since 2018; `reference` to the parts in `docs/glossary.md`.
struct CouncilReader {
    private let tree: TextTree
    private let lexicon: Lexicon
    private let children: ChildList

    init?(_ tree: TextTree) {
        guard let language = tree.language else { return nil }
        self.tree = tree
        lexicon = Lexicon(.pack(for: language))
        children = ChildList(tree.nodes)
    }

    // MARK: The box

    var box: [BoxEntry] {
        tree.nodes.indices.compactMap { number in
            tree.nodes[number].row.map { row in
                let own = tree.words(of: number)
                return BoxEntry(
                    row: row, label: tree.headingWords(of: number).withoutTail(own),
                    lines: (own.isEmpty ? [] : [own]) + lines(under: number))
            }
        }
    }

    private func lines(under number: Int) -> [String] {
        children[number].flatMap { child -> [String] in
            guard [.text, .continuation, .point].contains(tree.nodes[child].kind) else { return [] }
            return [tree.words(of: child)].filter { !$0.isEmpty } + lines(under: child)
        }
    }

    // MARK: Annexes

    var annexes: [AnnexContents] {
        tree.nodes.indices.filter { tree.nodes[$0].kind == .annex }.map { annex in
            let below = children[annex]
            let lines = plainLines(of: annex)
            let act = below.first { tree.nodes[$0].kind == .act }
            let job = job(annex, lines)
            let chart =
                job == nil && act == nil
                ? ChartReader(lexicon: lexicon).read(
                    chartLines(of: annex).filter { $0 != title(annex, below) }) : PrintedChart()
            return AnnexContents(
                path: tree.path(of: annex), title: title(annex, below), chart: chart, job: job,
                act: act.flatMap { heading(of: $0) })
        }
    }

    private func title(_ annex: Int, _ below: [Int]) -> String? {
        let words =
            below.first { tree.nodes[$0].kind == .title }.map { tree.words(of: $0) }
            ?? tree.words(of: annex)
        return words.isEmpty ? nil : words
    }

    private func heading(of act: Int) -> ActHeading? {
        var heading = HeadingReader(tree.source, lexicon: lexicon).act(tree.block(of: act))?.heading
        let next = act + 1
        if next < tree.nodes.count, [.title, .text].contains(tree.nodes[next].kind) {
            heading?.title = tree.words(of: next)
        }
        return heading
    }

    /// The lines of an annex outside its lists.
    private func plainLines(of annex: Int) -> [String] {
        nodes(of: annex, [.text, .title, .continuation, .heading]).map { tree.words(of: $0) }.filter
        { !$0.isEmpty }
    }

    /// The lines of a chart; a drawn rule is `nil`.
    private func chartLines(of annex: Int) -> [String?] {
        nodes(of: annex, [.text, .title, .continuation, .heading, .rule]).map { number in
            tree.nodes[number].kind == .rule ? nil : tree.words(of: number)
        }.filter { $0 != "" }
    }

    /// The nodes of some kinds within an annex; they stand between it and the next annex.
    private func nodes(of annex: Int, _ kinds: Set<NodeKind>) -> [Int] {
        var found: [Int] = []
        var number = annex + 1
        while number < tree.nodes.count, tree.nodes[number].parent != 0 {
            if kinds.contains(tree.nodes[number].kind) { found.append(number) }
            number += 1
        }
        return found
    }

    // MARK: Job descriptions

    private func job(_ annex: Int, _ lines: [String]) -> DescribedJob? {
        let lists = nodes(of: annex, [.heading])
        let kinds = lists.map { (number: $0, category: category(of: $0)) }
        guard kinds.contains(where: { $0.category != nil }) else { return nil }
        func items(_ category: Category) -> [JobItem] {
            kinds.filter { $0.category == category }.flatMap { children[$0.number] }.filter {
                tree.nodes[$0].kind == .point
            }.map(item)
        }
        return DescribedJob(
            post: lines.lazy.compactMap(PostNumberReader.first).first,
            grade: lines.lazy.compactMap(PostNumberReader.grade).first,
            function: lines.first(where: isFunction),
            lead: kinds.first { $0.category == .duties }.flatMap { lead(of: $0.number) },
            duties: items(.duties),
            qualifications: items(.qualifications),
            competencies: items(.competencies))
    }

    /// The words between a heading and its first point.
    private func lead(of heading: Int) -> String? {
        let lines = children[heading].prefix { tree.nodes[$0].kind != .point }.filter {
            tree.nodes[$0].kind == .text
        }.map { tree.words(of: $0) }
        return lines.isEmpty ? nil : lines.joined(separator: " ")
    }

    private func category(of heading: Int) -> Category? {
        let node = tree.nodes[heading]
        let wanted = UInt64.mask(.duties, .qualifications, .competencies)
        return lexicon.longest(tree.source, at: node.textStart, to: node.textEnd, wanted: wanted)?
            .entry.category
    }

    private func item(_ number: Int) -> JobItem {
        let more = children[number].filter { tree.nodes[$0].kind == .continuation }.map {
            tree.words(of: $0)
        }
        return JobItem(
            label: tree.label(of: number),
            text: ([tree.words(of: number)] + more).joined(separator: " "),
            points: children[number].filter { tree.nodes[$0].kind == .point }.map {
                tree.words(of: $0)
            })
    }

    /// Whether a line names the function of a post: it has a word for a head and one for a unit.
    private func isFunction(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        let marks = MarkScanner(bytes: bytes, lexicon: lexicon).marks(from: 0, to: bytes.count)
        return line.count < 120 && !line.contains(where: { ",，،。:：;；".contains($0) })
            && PostNumberReader.first(in: line) == nil
            && marks.contains { $0.category == .department }
            && marks.contains { $0.category == .postHead || $0.category == .post }
    }
}

extension TextTree {
    /// The rows of the box; none where the text has no box.
    package var box: [BoxEntry] {
        nodes.contains { $0.kind == .boxRow } ? CouncilReader(self)?.box ?? [] : []
    }

    /// The annexes with what they hold.
    package var annexes: [AnnexContents] {
        nodes.contains { $0.kind == .annex } ? CouncilReader(self)?.annexes ?? [] : []
    }
}

extension String {
    /// A label without the words that follow it on its line.
    fileprivate func withoutTail(_ tail: String) -> String {
        guard !tail.isEmpty, hasSuffix(tail) else { return self }
        return String(dropLast(tail.count)).trimmed
    }
}
