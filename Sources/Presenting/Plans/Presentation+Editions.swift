package import Planning
import Records
import Vocabulary

/// What differs between two editions of a plan.
extension Presentation {
    /// A comparison with this workspace as the later one.
    ///
    /// - Parameters:
    ///   - comparison: What differs.
    ///   - old: The earlier workspace, by which the codes of its records are told.
    /// - Returns: One row a record, or one a field of it.
    package func differences(_ comparison: PlanComparison, from old: Workspace) -> Listing {
        let earlier = Presentation(old, phrases, on: today)
        var listing = Listing(
            ("change", "column.change"), ("type", "column.type"), ("code", "field.code"),
            ("name", "field.name"), ("field", "column.field"), ("before", "column.before"),
            ("now", "column.now"))
        listing.add(comparison.rows) { row($0, earlier) }
        return listing
    }

    private func row(_ row: PlanComparison.Row, _ earlier: Presentation) -> [Listing.Cell] {
        let shown = row.new == nil ? earlier : self
        let head: [Listing.Cell] = [
            .named(row.fate.rawValue, words: phrases.text("edition.\(row.fate.rawValue)")),
            kind(row.kind), shown.code(row), shown.name(row),
        ]
        guard let difference = row.difference,
            let type = workspace.schema[row.kind], let index = type.indices[difference.path.field]
        else { return head + [.none, .none, .none] }
        let field = type.fields[index]
        let language = difference.path.language.map { " [\($0.code)]" } ?? ""
        let term = phrases.term("field.\(row.kind).\(field.name)") + language
        return head + [
            .named(difference.path.description, words: term),
            .of(earlier.words(difference.old, field.type)),
            .of(words(difference.new, field.type)),
        ]
    }

    /// The code of the record of a row.
    func code(_ row: PlanComparison.Row) -> Listing.Cell {
        guard let content = row.new ?? row.old else { return .none }
        return .record(row.kind, workspace.code(row.kind, content.key))
    }

    /// The name of a record; of a target, that of its indicator; of a mandate, what it asks.
    func name(_ row: PlanComparison.Row) -> Listing.Cell {
        guard let content = row.new ?? row.old else { return .none }
        if row.kind == Target.kind, let target = Target(content) {
            return name(ofIndicator: target)
        }
        if row.kind == Mandate.kind, let mandate = Mandate(content) { return name(of: mandate) }
        return title(of: row.kind, content.key).map { .words($0) } ?? .none
    }

    /// The first words of the paragraph that asks for something.
    private func name(of mandate: Mandate) -> Listing.Cell {
        let words = mandate.paragraph.flatMap { workspace[$0]?.words.shown(in: phrases.language) }
        return words.map {
            .quoted($0.clipped(to: 90))
        } ?? .none
    }
}
