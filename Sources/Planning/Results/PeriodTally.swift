package import Vocabulary

/// What was measured of an indicator, counted and summed by period, without a row being made.
///
/// Of one period, reporter and set of categories the value that was handed in last counts.
package struct PeriodTally: Sendable {
    /// What there is for one period.
    package struct Total: Sendable {
        package let period: Period
        /// How many values there are, each for categories and a reporter of its own.
        package let count: Int
        package let sum: QuantitySum
    }

    /// In the order of their periods.
    package let totals: [Total]
    /// The dimensions by which all values are told apart.
    package let dimensions: [String]
    package let reporters: Int

    /// How much larger than its rows a table of all lines and periods may be.
    private static let mostEmpty = 8

    /// The tally of blocks in the order in which they were handed in.
    ///
    /// - Returns: `nil` where values are no plain numbers, are told apart in several ways, or can't be
    ///   read: then rows are to be looked at one by one.
    package init?(_ blocks: [[UInt8]]) {
        var packed: [PackedBlock] = []
        for bytes in blocks {
            guard let block = PackedBlock(bytes) else { return nil }
            packed.append(block)
        }
        let ways = Set(packed.flatMap(\.categories).map { $0.map(\.dimension) })
        guard ways.count <= 1 else { return nil }
        var tally = Tallying(packed)
        let rows = packed.map(\.count).reduce(0, +)
        guard tally.size <= max(1 << 20, Self.mostEmpty * rows) else { return nil }
        tally.begin()
        for block in packed { guard tally.add(block) else { return nil } }
        dimensions = ways.first ?? []
        reporters = Set(packed.flatMap(\.reporters)).count
        totals = tally.totals.sorted { $0.period < $1.period }
    }
}

/// Sums by period while rows are read; each place holds what was read for it last.
private struct Tallying {
    private struct Line: Hashable {
        let categories: [CategoryValue]
        let reporter: String
    }

    private static let scales = Quantity.mostDigits + 1

    private var periods = Numbering<Period>()
    private var lines = Numbering<Line>()
    /// For each period and scale the sum.
    private var sums: [Int128] = []
    private var counts: [Int] = []
    /// For each line and period what it holds.
    private var held: [Int64] = []
    private var heldScales: [UInt8] = []

    init(_ blocks: [PackedBlock]) {
        for block in blocks {
            for period in block.periods { _ = periods.number(of: period) }
            for categories in block.categories {
                for reporter in block.reporters {
                    _ = lines.number(of: Line(categories: categories, reporter: reporter))
                }
            }
        }
    }

    /// How many places there are.
    var size: Int { periods.values.count * lines.values.count }

    mutating func begin() {
        sums = Array(repeating: 0, count: periods.values.count * Self.scales)
        counts = Array(repeating: 0, count: periods.values.count)
        held = Array(repeating: 0, count: size)
        heldScales = Array(repeating: UInt8(MeasurementColumns.absent), count: size)
    }

    /// Adds the rows of a block; `false` where one is no plain number.
    mutating func add(_ block: PackedBlock) -> Bool {
        let periodNumbers = block.periods.map { periods.number(of: $0) }
        let width = block.reporters.count
        let lineNumbers = block.categories.flatMap { categories in
            block.reporters.map {
                lines.number(of: Line(categories: categories, reporter: $0)) * periods.values.count
            }
        }
        let (scales, values, below) = (block.numbers[0], block.numbers[1], block.numbers[2])
        let (whens, kinds, reporters) = (block.places[0], block.places[1], block.places[2])
        let bytes = block.bytes.span
        let absent = UInt8(MeasurementColumns.absent)
        for row in 0..<block.count {
            let scale = UInt8(truncatingIfNeeded: scales.number(row, in: bytes))
            guard scale < UInt8(Self.scales),
                below.number(row, in: bytes) == MeasurementColumns.absent
            else { return false }
            let period = periodNumbers[Int(whens.number(row, in: bytes))]
            let line = Int(kinds.number(row, in: bytes)) * width
            let place = lineNumbers[line + Int(reporters.number(row, in: bytes))] + period
            let value = PackedBlock.plain(values.number(row, in: bytes))
            let old = heldScales[place]
            if old == absent {
                counts[period] += 1
            } else {
                sums[period * Self.scales + Int(old)] -= Int128(held[place])
            }
            sums[period * Self.scales + Int(scale)] += Int128(value)
            held[place] = value
            heldScales[place] = scale
        }
        return true
    }

    var totals: [PeriodTally.Total] {
        periods.values.indices.compactMap { period in
            guard counts[period] > 0 else { return nil }
            var sum = QuantitySum()
            for scale in 0..<Self.scales {
                sum.add(sums[period * Self.scales + scale], scale: scale)
            }
            return PeriodTally.Total(
                period: periods.values[period], count: counts[period], sum: sum)
        }
    }
}
