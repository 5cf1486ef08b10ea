import Vocabulary

/// How far a value has come from where it was to where it is to be: signed, whichever way is good.
package struct Progress: Hashable, Sendable {
    /// The share of the way: below 0 it went the wrong way, above 1 beyond the target.
    package let raw: Double

    /// The share as it is drawn, between 0 and 1.
    package var shown: Double { min(1, max(0, raw)) }
    /// Whether it lies behind where it began.
    package var isBehindBaseline: Bool { raw < 0 }
    /// Whether it has gone beyond the target.
    package var isBeyondTarget: Bool { raw > 1 }

    /// The share of the way of a value.
    ///
    /// - Returns: ``FigureGap/targetIsBaseline`` where there is no way.
    /// - Source: (actual − baseline) ÷ (target − baseline); UNDG Results-Based Management Handbook.
    package static func share(
        of actual: Double, from baseline: Double, to target: Double
    ) -> Computed {
        guard target != baseline else { return .missing(.targetIsBaseline) }
        return .number((actual - baseline) / (target - baseline))
    }

    /// A share that was worked out.
    package init(_ raw: Double) { self.raw = raw }
}

/// Whether a value that is to stay does so.
///
/// What was worked out in binary may be off by its last digit, so bounds are as much wider.
package enum Keeping {
    /// How much wider a bound is.
    private static func slack(_ numbers: Double...) -> Double {
        numbers.map(abs).reduce(0, max) * 1e-12
    }

    /// 1 where a value that is to be maintained is no further off than its tolerance on the bad side
    /// or on either, else 0.
    package static func isMaintained(
        _ actual: Double, at target: Double, tolerance: Double
    ) -> Computed {
        .number(abs(actual - target) <= tolerance + slack(actual, target) ? 1 : 0)
    }

    /// 1 where a value is within its bounds, else 0; one bound is enough.
    package static func isWithin(
        _ actual: Double, lowest: Double?, highest: Double?
    ) -> Computed {
        guard lowest != nil || highest != nil else { return .missing(.noBounds) }
        let isIn =
            lowest.map { actual >= $0 - slack(actual, $0) } ?? true
            && highest.map { actual <= $0 + slack(actual, $0) } ?? true
        return .number(isIn ? 1 : 0)
    }
}
