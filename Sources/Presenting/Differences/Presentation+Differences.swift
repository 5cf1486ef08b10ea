import Diagnostics
import Figures
import Planning
import Records
import Vocabulary

/// What differs between two moments.
extension Presentation {
    /// The differences of a group in words; this workspace is the later one.
    package func told(
        _ group: MomentDifferences.Group, of all: MomentDifferences
    ) -> [ToldDifference] {
        let earlier = Presentation(all.old, phrases, on: today)
        return group.rows.map { row in
            switch row.change {
            case .value(let indicator, let old, let new):
                told(indicator, "value", [old, new], row.source)
            case .standing(let indicator, let old, let new):
                told(indicator, [old, new], row.source)
            case .record(let change): told(change, row.source, earlier)
            }
        }
    }

    /// All differences as data.
    ///
    /// - Parameters:
    ///   - all: What differs.
    ///   - isShort: Whether before and now stand in one sentence, as people read it.
    ///   - reasons: Whether it is told why.
    ///   - who: Whom to name for an entry.
    /// - Returns: A row a difference.
    package func differences(
        _ all: MomentDifferences, isShort: Bool = false, reasons: Bool = true,
        who: @escaping @Sendable (DifferenceSource) -> String
    ) -> Listing {
        let sides = [("before", "column.before"), ("now", "column.now")]
        var listing = Listing(
            columns: [
                ("type", "column.type"), ("code", "field.code"), ("name", "field.name"),
                ("field", "column.field"), ("change", "column.change"),
            ] + (isShort ? [] : sides) + [
                ("at", "column.at"), ("by", "column.actor"), ("entry", "column.entry"),
            ] + (reasons ? [("why", "column.why")] : []))
        listing.add(all.groups.flatMap { told($0, of: all) }) { told in
            [kind(told.kind), told.code, told.name, told.field]
                + [.named(told.change, words: told.sentence)]
                + (isShort ? [] : [told.before, told.now])
                + source(told, who) + (reasons ? [.of(told.source?.reason)] : [])
        }
        return listing
    }

    private func source(
        _ told: ToldDifference, _ who: (DifferenceSource) -> String
    ) -> [Listing.Cell] {
        guard let source = told.source else { return [.none, .none, .none] }
        return [.moment(source.at), .of(who(source)), .number(source.number)]
    }

    // MARK: Results

    private func told(
        _ indicator: Indicator, _ field: String, _ values: [Computed], _ source: DifferenceSource?
    ) -> ToldDifference {
        let cells = values.map { $0.number == nil ? Listing.Cell.none : value($0, indicator) }
        return told(
            indicator, .named("value", words: phrases.text("figure.value")), cells,
            Self.way(values.map(\.number)), source)
    }

    private func told(
        _ indicator: Indicator, _ standings: [Standing], _ source: DifferenceSource?
    ) -> ToldDifference {
        told(
            indicator, .named("standing", words: phrases.term("column.standing")),
            standings.map { standing($0) }, "changed", source)
    }

    private func told(
        _ indicator: Indicator, _ field: Listing.Cell, _ cells: [Listing.Cell], _ way: String,
        _ source: DifferenceSource?
    ) -> ToldDifference {
        ToldDifference(
            change: way, kind: Indicator.kind, code: .record(Indicator.kind, indicator.code),
            name: cell(indicator.name), field: field, before: cells[0], now: cells[1],
            sentence: sentence(way, cells[0].words, cells[1].words), runs: [],
            language: nil, source: source)
    }

    /// Which way a number went; «changed» where one of both is none.
    private static func way(_ numbers: [Double?]) -> String {
        guard let before = numbers[0], let now = numbers[1] else { return "changed" }
        return now > before ? "rose" : "fell"
    }

    // MARK: Records

    private func told(
        _ row: PlanComparison.Row, _ source: DifferenceSource?, _ earlier: Presentation
    ) -> ToldDifference {
        let shown = row.new == nil ? earlier : self
        let (field, type) = self.field(of: row)
        let before = words(row.difference?.old, type, earlier)
        let now = words(row.difference?.new, type, self)
        let way = way(of: row)
        return ToldDifference(
            change: way, kind: row.kind, code: shown.code(row), name: shown.name(row),
            field: field, before: .of(before), now: .of(now),
            sentence: sentence(way, before, now), runs: Self.runs(row),
            language: row.difference?.path.language, source: source)
    }

    private func way(of row: PlanComparison.Row) -> String {
        guard row.fate == .changed, let difference = row.difference else {
            return row.fate.rawValue
        }
        return Self.way([difference.old.amount, difference.new.amount])
    }

    private func words(_ value: FieldValue?, _ type: FieldType?, _ shown: Presentation) -> String {
        guard let value, let type else { return "" }
        return shown.words(value, type)
    }

    private func field(of row: PlanComparison.Row) -> (Listing.Cell, FieldType?) {
        guard let difference = row.difference, let type = workspace.schema[row.kind],
            let index = type.indices[difference.path.field]
        else { return (.none, nil) }
        let language = difference.path.language.map { " [\($0.code)]" } ?? ""
        let term = phrases.term("field.\(row.kind).\(difference.path.field)") + language
        return (.named(difference.path.description, words: term), type.fields[index].type)
    }

    private static func runs(_ row: PlanComparison.Row) -> [WordDifference.Run] {
        guard case .wording(let old) = row.difference?.old,
            case .wording(let new) = row.difference?.new
        else { return [] }
        return WordDifference.of(old.text, new.text).runs
    }

    private func sentence(_ way: String, _ before: String, _ now: String) -> String {
        let key =
            switch (way, before.isEmpty, now.isEmpty) {
            case ("changed", true, _): "set"
            case ("changed", false, true): "cleared"
            default: way
            }
        return phrases.text(
            "difference.\(key)", ["before": .text(before), "now": .text(now)])
    }
}

extension FieldValue {
    /// The value as a number that can rise and fall.
    fileprivate var amount: Double? {
        switch self {
        case .number(let number): Double(number)
        case .quantity(let quantity): quantity.doubleValue
        default: nil
        }
    }
}
