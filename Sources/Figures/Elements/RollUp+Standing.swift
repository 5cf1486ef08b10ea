import Planning

extension RollUp {
    /// How an element stands: the weighted mean of how far what is measured below it is ahead of where
    /// it should be, or behind; what is to stay where it is should be there.
    ///
    /// - Returns: ``Standing/reached`` only where all is measured and all of it reached.
    package func standing(in book: FigureBook) -> Standing {
        guard let share = progress.result.number else {
            return .unknown(progress.result.gap ?? .noIndicator)
        }
        if share >= 1 { return coverage.result.number == 1 ? .reached : .onTrack }
        let gaps = progress.inputs.compactMap { Self.gap(of: $0, in: book) }
        let weight = gaps.map(\.weight).reduce(0, +)
        guard weight > 0 else { return .unknown(.noDate) }
        return Standing(gap: gaps.map { $0.weight * $0.gap }.reduce(0, +) / weight)
    }

    /// How far one indicator is ahead or behind, between 0 and 1 at either end, with its weight.
    private static func gap(
        of input: FigureInput, in book: FigureBook
    ) -> (weight: Double, gap: Double)? {
        guard let share = input.result.number, let code = input.record?.code,
            let indicator = book.workspace.record(Indicator.self, code: code)
        else { return nil }
        let (weight, shown) = (input.weight ?? 1, Progress(share).shown)
        let figures = book.figures(of: indicator)
        guard figures.progress.kind == .progress else { return (weight, shown - 1) }
        guard let lastDay = figures.lastDay,
            let expected = figures.expected(on: min(lastDay, book.today)).result.number
        else { return nil }
        return (weight, shown - Progress(expected).shown)
    }
}
