import Diagnostics
import Planning
import Vocabulary

extension Rule {
    /// `indicator.no-target`: an indicator that doesn't say what is to be reached in the end.
    static let indicatorsWithoutTarget = Rule(codes: ["indicator.no-target"]) { inspection in
        let aimed = Set(inspection.targets.filter(\.isAim).compactMap(\.indicator))
        return inspection.indicators.filter { !aimed.contains($0.id) && !$0.isAimItself }.map {
            Finding("indicator.no-target", .warning, at: $0.place)
        }
    }
}

extension Target {
    /// Whether it says what is to be reached in the end, as a number or in words.
    fileprivate var isAim: Bool {
        targetKind != .milestone && (value != nil || !words.isEmpty)
    }
}

extension Indicator {
    /// Whether it needs no target: it is to stay within its bounds, or where it was.
    fileprivate var isAimItself: Bool {
        switch direction {
        case .within: lowest != nil || highest != nil
        case .maintained: baseline?.value != nil
        case .rising, .falling, nil: false
        }
    }
}
