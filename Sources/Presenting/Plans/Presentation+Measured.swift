package import Figures
package import Planning
import Records
import Vocabulary

/// What was measured of an indicator, and what was wanted.
extension Presentation {
    /// All that was measured of an indicator and of those that it goes on from, which stand first.
    ///
    /// - Parameters:
    ///   - indicator: The indicator; of others the column `indicator` has the codes.
    ///   - book: Where the measurements are.
    ///   - withDrafts: Whether what was not approved is there too, and marked.
    /// - Returns: A row a measurement.
    package func measured(
        _ indicator: Indicator, _ book: FigureBook, withDrafts: Bool = false
    ) -> Listing {
        let whole = withDrafts ? book.withDrafts : book
        let all = book.predecessors(of: indicator) + [indicator]
        let series = all.map { (code: $0.code, rows: whole.series(of: $0.id).rows) }
        let official = Set(all.flatMap { book.series(of: $0.id).rows })
        let dimensions = dimensions(of: series.flatMap(\.rows))
        var listing = Listing(
            columns: [("indicator", "field.indicator")] + columns(dimensions)
                + (withDrafts ? [("state", "field.state")] : []))
        for (code, rows) in series {
            listing.add(rows) { row in
                [.record(Indicator.kind, code)] + cells(row, dimensions)
                    + (withDrafts ? [state(official.contains(row))] : [])
            }
        }
        return listing
    }

    /// What was measured of one indicator, a row a cell.
    package func series(_ series: MeasuredSeries) -> Listing {
        let dimensions = dimensions(of: series.rows)
        var listing = Listing(columns: columns(dimensions))
        listing.add(series.rows) { cells($0, dimensions) }
        return listing
    }

    private func dimensions(of rows: [Measurement]) -> [String] {
        Set(rows.flatMap(\.categories).map(\.dimension)).sorted()
    }

    private func columns(_ dimensions: [String]) -> [(name: String, title: String)] {
        [("first", "field.first"), ("last", "field.last")]
            + dimensions.map { ("dimension.\($0)", "word.\($0)") }
            + [
                ("reporter", "column.reporter"), ("value", "field.value"),
                ("denominator", "field.denominator"), ("words", "field.words"),
            ]
    }

    private func cells(_ row: Measurement, _ dimensions: [String]) -> [Listing.Cell] {
        [.date(row.period.first), .date(row.period.last)]
            + dimensions.map { name in
                row.categories.first { $0.dimension == name }.map {
                    .named($0.category, words: phrases.word($0.category))
                } ?? .none
            }
            + [
                .of(row.reporter), exact(row.value), exact(row.denominator),
                row.words.isEmpty ? .none : .named(row.words, words: phrases.word(row.words)),
            ]
    }

    private func state(_ isOfficial: Bool) -> Listing.Cell {
        let state = isOfficial ? "approved" : "draft"
        return .named(state, words: phrases.text("measured.\(state)"))
    }

    /// What came of indicators period by period, beside what was wanted.
    package func results(_ indicators: [Indicator], _ book: FigureBook) -> Listing {
        var listing = Listing(
            ("indicator", "field.indicator"), ("first", "field.first"), ("last", "field.last"),
            ("count", "field.count"), ("value", "field.value"), ("target", "input.target"),
            ("share", "column.share"))
        for indicator in indicators {
            listing.add(book.results(of: indicator)) { result in
                [
                    .record(Indicator.kind, indicator.code), .date(result.period.first),
                    .date(result.period.last), .number(result.count),
                    value(result.value, indicator),
                    value(
                        IndicatorValue(result.target)?.computed ?? .missing(.noTarget), indicator),
                    share(result.share),
                ]
            }
        }
        return listing
    }

    /// The targets of an indicator, the earliest first.
    package func targets(_ targets: [Target]) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("period", "field.period"), ("role", "field.target.role"),
            ("value", "field.value"), ("denominator", "field.denominator"),
            ("words", "field.words"), ("categories", "field.categories"),
            ("approved", "field.target.approved"))
        let sorted = targets.sorted {
            ($0.period?.last.dayNumber ?? 0, $0.code) < ($1.period?.last.dayNumber ?? 0, $1.code)
        }
        listing.add(sorted) { target in
            let categories = target.categories.map { phrases.word($0.category) }
            return [
                .record(Target.kind, target.code), cell(target.period), cell(target.targetKind),
                exact(target.value), exact(target.denominator), cell(target.words),
                .list(categories), exact(target.approved),
            ]
        }
        return listing
    }

    /// Figures with their values, or why there are none.
    ///
    /// - Parameters:
    ///   - figures: What was worked out.
    ///   - indicator: Of what; `nil` where it is of an element.
    /// - Returns: A row a figure.
    package func figures(_ figures: [Figure], of indicator: Indicator?) -> Listing {
        var listing = Listing(
            ("figure", "column.figure"), ("value", "figure.value"), ("missing", "column.why"))
        listing.add(figures) { figure in
            [
                .named(figure.kind.rawValue, words: phrases.text("figure.\(figure.kind.rawValue)")),
                value(of: figure, indicator),
                figure.result.gap.map { .named($0.rawValue, words: "") } ?? .none,
            ]
        }
        return listing
    }

    private func value(of figure: Figure, _ indicator: Indicator?) -> Listing.Cell {
        switch (figure.result, figure.kind) {
        case (_, .value), (_, .forecast):
            indicator.map { value(figure.result, $0) } ?? share(figure.result)
        case (.number(let number), let kind): .amount(number, words: words(.number(number), kind))
        case (.exact(let amount), _): exact(amount)
        case (.missing, _): share(figure.result)
        }
    }
}
