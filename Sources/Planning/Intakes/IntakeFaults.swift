package import Diagnostics

/// All that is wrong with the rows of a table, however many they are.
///
/// What is wrong in the same way in many rows is held once.
package struct IntakeFaults: Sendable {
    /// One kind of fault with the first rows that have it.
    package struct Group: Sendable {
        /// The first ones, each with the line of its row.
        package fileprivate(set) var examples: [Finding] = []
        /// How many there are in all.
        package fileprivate(set) var count = 0
    }

    private struct Fault {
        let line: UInt32
        let finding: UInt32
    }

    private var findings = Numbering<Finding>()
    private var faults: [Fault] = []

    init() {}

    package var isEmpty: Bool { faults.isEmpty }
    /// How many faults there are; a row may have several.
    package var count: Int { faults.count }
    /// How many rows have faults.
    package var rowCount: Int { Set(faults.map(\.line)).count }

    mutating func add(_ finding: Finding, line: Int) {
        let number = findings.number(of: finding)
        faults.append(
            Fault(line: UInt32(clamping: line), finding: UInt32(clamping: number)))
    }

    /// Calls `visit` with the line of each fault and with the fault, in the order of the table.
    package func visit(_ visit: (Int, Finding) -> Void) {
        for fault in faults { visit(Int(fault.line), findings.values[Int(fault.finding)]) }
    }

    /// The faults by their codes, in the order in which these first occur, each with examples.
    package func groups(examples: Int = 5) -> [Group] {
        var codes = Numbering<String>()
        let groupOf = findings.values.map { codes.number(of: $0.code) }
        var groups = Array(repeating: Group(), count: codes.values.count)
        for fault in faults {
            let group = groupOf[Int(fault.finding)]
            groups[group].count += 1
            guard groups[group].examples.count < examples else { continue }
            let place = Place(.line(Int(fault.line), column: 1, text: ""))
            groups[group].examples.append(
                findings.values[Int(fault.finding)].inside(place))
        }
        return groups
    }
}
