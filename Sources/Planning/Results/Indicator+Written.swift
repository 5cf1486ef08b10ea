package import Vocabulary

extension Indicator {
    /// The value that somebody wrote: a number, a share with its sign, or the name of a step.
    ///
    /// - Parameters:
    ///   - text: What was written.
    ///   - sign: The decimal sign; where it is `nil`, the number shows it.
    /// - Returns: `nil` where it can't be a value of this indicator, or not surely one.
    package func value(
        written text: String, _ sign: Quantity.DecimalSign? = nil
    ) -> Quantity.Written? {
        if measure == .ordinal, let step = steps.firstIndex(of: text) {
            return Quantity.written("\(step + 1)")
        }
        guard measure == .percentage, let last = text.last, last == "%" || last == "\u{66A}" else {
            return Quantity.written(text, sign)
        }
        return Quantity.written(String(text.dropLast()), sign)
    }

    /// Whether a table that says in what it counts speaks of this indicator's unit.
    ///
    /// What stands in brackets counts as well, as in `Percentage (%)`.
    package func isCounted(in text: String) -> Bool {
        let own = measure == .percentage ? "%" : unit
        guard !own.isEmpty else { return true }
        let inner = text.split(separator: "(").last?.split(separator: ")").first.map(String.init)
        return [text, inner].contains { $0?.lowercased() == own.lowercased() }
            || text.lowercased() == unit.lowercased()
    }
}
