import Planning
import Vocabulary

/// Makes one document of two, with their differences as changes.
struct RedlineMerger {
    let author: String
    let date: CalendarDate
    private(set) var added = 0
    private(set) var removed = 0
    private(set) var changed = 0

    init(author: String, date: CalendarDate) {
        self.author = author
        self.date = date
    }

    func change(_ kind: DocumentChange.Kind) -> DocumentChange {
        DocumentChange(kind, by: author, on: date)
    }

    // MARK: Blocks

    /// Two rows of blocks as one.
    mutating func blocks(_ old: [DocumentBlock], _ new: [DocumentBlock]) -> [DocumentBlock] {
        merged(old, new).flatMap { pair -> [DocumentBlock] in
            switch pair {
            case .same(let block): return [block]
            case .both(let old, let new): return [block(old, new)]
            case .one(let block, let kind):
                count(kind)
                return block.marked(change(kind)).map { [$0] } ?? []
            }
        }
    }

    private mutating func block(_ old: DocumentBlock, _ new: DocumentBlock) -> DocumentBlock {
        switch (old, new) {
        case (.heading(let old), .heading(var new)):
            changed += 1
            new.runs = runs(old.runs, new.runs)
            return .heading(new)
        case (.paragraph(let old), .paragraph(var new)):
            changed += 1
            new.runs = runs(old.runs, new.runs)
            return .paragraph(new)
        case (.list(let old), .list(let new)): return .list(list(old, new))
        case (.table(let old), .table(let new)): return .table(table(old, new))
        case (.figure(let old), .figure(var new)):
            new.caption = caption(old.caption, new.caption)
            return .figure(new)
        default: return new
        }
    }

    private func caption(_ old: [DocumentRun]?, _ new: [DocumentRun]?) -> [DocumentRun]? {
        guard let old, let new else { return new }
        return runs(old, new)
    }

    private mutating func list(_ old: DocumentList, _ new: DocumentList) -> DocumentList {
        var list = new
        list.items = merged(old.items, new.items).map { pair in
            switch pair {
            case .same(let item): return item
            case .both(let old, var new):
                changed += 1
                new.paragraphs = paragraphs(old.paragraphs, new.paragraphs)
                let lists = blocks(old.lists.map { .list($0) }, new.lists.map { .list($0) })
                new.lists = lists.compactMap(\.list)
                return new
            case .one(let item, let kind):
                count(kind)
                return item.marked(change(kind))
            }
        }
        return list
    }

    /// The paragraphs of an item, one beside the other; what the other lacks is a change as a whole.
    private func paragraphs(_ old: [[DocumentRun]], _ new: [[DocumentRun]]) -> [[DocumentRun]] {
        (0..<max(old.count, new.count)).map { place in
            runs(
                place < old.count ? old[place] : [], place < new.count ? new[place] : [])
        }
    }

    private mutating func table(_ old: DocumentTable, _ new: DocumentTable) -> DocumentTable {
        var table = new
        table.caption = caption(old.caption, new.caption)
        let head = new.rows.prefix(new.headRows)
        let rows = merged(
            Array(old.rows.dropFirst(old.headRows)), Array(new.rows.dropFirst(new.headRows)))
        table.rows =
            head
            + rows.map { pair in
                switch pair {
                case .same(let row): return row
                case .both(let old, var new):
                    changed += 1
                    for place in new.cells.indices where place < old.cells.count {
                        new.cells[place].blocks = cell(
                            old.cells[place].blocks, new.cells[place].blocks)
                    }
                    return new
                case .one(var row, let kind):
                    count(kind)
                    row.change = change(kind)
                    return row
                }
            }
        return table
    }

    /// The words of a cell; a cell of one paragraph is compared word by word, however little stays.
    private mutating func cell(
        _ old: [DocumentBlock], _ new: [DocumentBlock]
    ) -> [DocumentBlock] {
        guard old != new else { return new }
        if old.count == 1, new.count == 1, case .paragraph = old[0], case .paragraph = new[0] {
            return [block(old[0], new[0])]
        }
        return blocks(old, new)
    }

    private mutating func count(_ kind: DocumentChange.Kind) {
        if kind == .added { added += 1 } else { removed += 1 }
    }

    // MARK: Words

    /// Two wordings as one.
    func runs(_ old: [DocumentRun], _ new: [DocumentRun]) -> [DocumentRun] {
        var signs: [DocumentRun.Content: Character] = [:]
        let before = RunText(old, &signs)
        let after = RunText(new, &signs)
        var places = (old: 0, new: 0)
        return WordDifference.of(before.text, after.text).runs.flatMap { run in
            let size = run.words.utf8.count
            defer {
                if run.kind != .added { places.old += size }
                if run.kind != .removed { places.new += size }
            }
            switch run.kind {
            case .kept: return after.runs(from: places.new, size, nil)
            case .added: return after.runs(from: places.new, size, change(.added))
            case .removed: return before.runs(from: places.old, size, change(.removed))
            }
        }
    }
}
