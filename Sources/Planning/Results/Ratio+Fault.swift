package import Diagnostics
package import Vocabulary

extension Ratio {
    /// Why it can't be, or `nil` where it can: a part of nothing, or of less than nothing.
    package var fault: Finding? {
        let values: [String: FindingValue] = [
            "numerator": .quantity(numerator), "denominator": .quantity(denominator),
        ]
        if denominator < .zero { return Finding("ratio.negative", .error, values) }
        guard value == .contradiction else { return nil }
        return Finding("ratio.part-of-nothing", .error, values)
    }
}
