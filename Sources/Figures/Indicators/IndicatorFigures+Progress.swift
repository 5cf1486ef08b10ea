import Planning
package import Vocabulary

extension IndicatorFigures {
    /// How far the value has come, or whether it has stayed where it is to stay.
    package var progress: Figure {
        let actual = FigureInput(
            .actual, value.result, of: place, in: lastDay.map { .day($0) }, by: value)
        switch indicator.direction {
        case .rising, .falling: return share(actual)
        case .maintained: return maintained(actual)
        case .within: return within(actual)
        case nil:
            let gap: FigureGap = indicator.measure == .qualitative ? .inWords : .noDirection
            return Figure(.progress, .missing(gap), from: [actual])
        }
    }

    private func share(_ actual: FigureInput) -> Figure {
        let inputs = [actual, baselineInput, targetInput]
        let result = Self.combined(inputs) {
            Progress.share(of: $0[0], from: $0[1], to: $0[2])
        }
        return Figure(.progress, result, from: inputs)
    }

    private func maintained(_ actual: FigureInput) -> Figure {
        let target = final == nil ? baselineInput : targetInput
        let tolerance = FigureInput(
            .tolerance,
            indicator.tolerance.map { .number($0.doubleValue) } ?? .missing(.noTolerance), of: place
        )
        let inputs = [actual, target, tolerance]
        let result = Self.combined(inputs) {
            Keeping.isMaintained($0[0], at: $0[1], tolerance: $0[2])
        }
        return Figure(.maintained, result, from: inputs)
    }

    private func within(_ actual: FigureInput) -> Figure {
        let (lowest, highest) = (indicator.lowest?.doubleValue, indicator.highest?.doubleValue)
        let bounds = [(FigureInput.Role.lowest, lowest), (.highest, highest)].compactMap {
            role, bound in bound.map { FigureInput(role, .number($0), of: place) }
        }
        let result = Self.combined([actual]) {
            Keeping.isWithin($0[0], lowest: lowest, highest: highest)
        }
        return Figure(.within, result, from: [actual] + bounds)
    }

    /// What the numbers of all inputs come to; what the first missing one lacks, where one is.
    static func combined(
        _ inputs: [FigureInput], _ work: ([Double]) -> Computed
    ) -> Computed {
        if let gap = inputs.lazy.compactMap(\.result.gap).first { return .missing(gap) }
        return work(inputs.compactMap(\.result.number))
    }

    // MARK: Where it should be

    /// How far the value should have come on a day.
    package func expected(on date: CalendarDate) -> Figure {
        let inputs = [baselineInput] + milestones.map { input(.milestone, $0) } + [targetInput]
        guard let start = indicator.baseline?.date, let end = final?.period?.last else {
            return Figure(.expected, .missing(final == nil ? .noTarget : .noDate), from: inputs)
        }
        guard let from = baselineInput.result.number, let to = targetInput.result.number else {
            let gap = baselineInput.result.gap ?? targetInput.result.gap ?? .noTarget
            return Figure(.expected, .missing(gap), from: inputs)
        }
        guard from != to else {
            return Figure(.expected, .missing(.targetIsBaseline), from: inputs)
        }
        let points = milestones.compactMap { milestone -> DatedValue? in
            guard let date = milestone.period?.last,
                let value = IndicatorValue(milestone)?.computed.number,
                let share = Progress.share(of: value, from: from, to: to).number
            else { return nil }
            return .init(date, share)
        }
        let way = ExpectedProgress([.init(start, 0)] + points + [.init(end, 1)])
        return Figure(.expected, way.share(on: date), from: inputs)
    }

    /// How far the value is ahead of where it should have been when it was last measured; behind, where
    /// it is negative.
    package var gap: Figure {
        guard let lastDay else { return Figure(.gap, .missing(.noMeasurement)) }
        let (progress, expected) = (progress, expected(on: min(lastDay, today)))
        guard progress.kind == .progress else {
            return Figure(.gap, .missing(.notApplicable), from: [])
        }
        let inputs = [
            FigureInput(.progress, progress.result, of: place, by: progress),
            FigureInput(
                .expected, expected.result, of: place, in: .day(min(lastDay, today)),
                by: expected),
        ]
        return Figure(.gap, Self.combined(inputs) { .number($0[0] - $0[1]) }, from: inputs)
    }
}

/// How an indicator stands, in one word.
package enum Standing: Hashable, Sendable {
    case reached, onTrack, behind, farBehind
    /// What is to stay stays, or doesn't.
    case kept, missed
    case unknown(FigureGap)

    /// Up to ten points behind what was expected is on track, up to twenty-five behind.
    ///
    /// - Source: Kashana, rule of ten points; the second bound is ours.
    package init(gap: Double) {
        self = gap >= -0.10 ? .onTrack : gap >= -0.25 ? .behind : .farBehind
    }

    /// How an indicator stands.
    init(of figures: IndicatorFigures) {
        let progress = figures.progress
        guard let number = progress.result.number else {
            self = .unknown(progress.result.gap ?? .noMeasurement)
            return
        }
        guard progress.kind == .progress else {
            self = number == 1 ? .kept : .missed
            return
        }
        let ahead = figures.gap.result.number.map { Standing(gap: $0) }
        self = number >= 1 ? .reached : ahead ?? (number < 0 ? .farBehind : .unknown(.noDate))
    }

    /// All codes that there are, the best first.
    package static let codes = [
        Standing.reached, .onTrack, .behind, .farBehind, .kept, .missed, .unknown(.noMeasurement),
    ].map(\.code)

    /// The key of its word in the catalogue, `standing.<code>`.
    package var code: String {
        switch self {
        case .reached: "reached"
        case .onTrack: "on-track"
        case .behind: "behind"
        case .farBehind: "far-behind"
        case .kept: "kept"
        case .missed: "missed"
        case .unknown: "unknown"
        }
    }
}
