import Diagnostics
import Vocabulary

/// What is taken in of one indicator; an object, since many rows go to the same one.
final class IntakeSeries {
    let indicator: Indicator
    let check: MeasurementCheck
    private var builder: BlockBuilder
    private var unitFaults: [String: Finding?] = [:]

    init(_ indicator: Indicator, _ workspace: Workspace) {
        self.indicator = indicator
        check = MeasurementCheck(of: indicator, [], in: workspace)
        builder = BlockBuilder(indicator.id)
    }

    /// Takes a row in, whose parts have these numbers.
    func append(_ row: Measurement, _ numbers: RowNumbers) { builder.append(row, numbers) }

    /// What was taken in, as blocks.
    var blocks: [MeasurementBlock] { builder.finished() }

    /// What is wrong with the unit that a row names, or `nil` where it is the indicator's.
    func fault(ofUnit text: String) -> Finding? {
        if let known = unitFaults[text] { return known }
        var fault: Finding?
        if !indicator.isCounted(in: text) {
            fault = Finding(
                "table.other-unit", .error,
                [
                    "value": .text(text), "indicator": .text(indicator.code),
                    "unit": .text(indicator.measure == .percentage ? "%" : indicator.unit),
                ])
        }
        unitFaults.updateValue(fault, forKey: text)
        return fault
    }
}
