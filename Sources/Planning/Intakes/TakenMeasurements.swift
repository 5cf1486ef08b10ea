/// How many rows and values of a table there were, and what became of them.
package struct IntakeCounts: Hashable, Sendable {
    package var rows = 0
    /// Values that were not there before.
    package var new = 0
    /// Values that take the place of others that were handed in before.
    package var corrections = 0
    /// Values that were there already.
    package var unchanged = 0
    /// Values that the table has twice.
    package var repeated = 0
    /// Cells that should have a value and have none; they stay missing.
    package var withoutValue = 0
    /// Values with more digits than are kept.
    package var rounded = 0

    /// How many values would be kept.
    package var taken: Int { new + corrections }
}

/// The measurements of a table, with all that is wrong with it.
package struct TakenMeasurements: Sendable {
    /// What is new, to be kept only where there are no faults.
    package let blocks: [MeasurementBlock]
    package let counts: IntakeCounts
    package let faults: IntakeFaults
    /// The columns that nothing was read from.
    package let unreadColumns: [String]
}
