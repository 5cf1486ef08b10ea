/// A table of shares in whole units: each row sums to what it shares out, each column is less than one
/// unit from its exact sum, and each cell less than one unit from its exact share.
///
/// A row's units go to its largest remainders; then as few as needed move along rows until the columns
/// reconcile too. What is asked in the same order is answered the same.
/// - Source: Cox, «A constructive procedure for unbiased controlled rounding» (1987): such a table exists.
package struct ControlledRounding: Hashable, Sendable {
    /// What is shared out, and by which weights; a column whose weight is zero gets nothing.
    package struct Row: Hashable, Sendable {
        package let total: Int128
        package let weights: [Int128]

        package init(_ total: Int128, by weights: [Int128]) {
            self.total = total
            self.weights = weights
        }
    }

    /// The units of each cell, row by row.
    package private(set) var cells: [[Int128]] = []
    /// What was cut off each cell, in parts of its row's whole.
    private var remainders: [[Int128]] = []
    private var wholes: [Int128] = []
    /// Whether a cell was rounded up.
    private var isUp: [[Bool]] = []
    /// How many cells of a column were rounded up.
    private var ups: [Int] = []

    /// The table, or `nil` where the weights of a row sum to zero, or a number gets too large.
    ///
    /// - Precondition: all rows have as many weights.
    package init?(_ rows: [Row]) {
        for row in rows {
            guard let shares = Shares(row) else { return nil }
            cells.append(shares.floors)
            remainders.append(shares.remainders)
            wholes.append(shares.whole)
        }
        ups = Array(repeating: 0, count: rows.first?.weights.count ?? 0)
        for row in cells.indices { isUp.append(largestRemainders(row)) }
        for row in isUp {
            for column in row.indices where row[column] { ups[column] += 1 }
        }
        balance()
        for row in cells.indices {
            for column in cells[row].indices where isUp[row][column] { cells[row][column] += 1 }
        }
    }

    /// Which cells of a row are rounded up: as many as the row needs, those with the most cut off.
    private func largestRemainders(_ row: Int) -> [Bool] {
        let cut = remainders[row]
        let missing = Int(cut.reduce(0, +) / wholes[row])
        let order = cut.indices.sorted { (cut[$1], $0) < (cut[$0], $1) }
        let chosen = Set(order.prefix(missing))
        return cut.indices.map(chosen.contains)
    }

    // MARK: Columns

    /// Moves units along rows until each column is rounded down or up as a whole.
    private mutating func balance() {
        let bounds = ColumnBounds(remainders, wholes).bounds
        for column in ups.indices {
            while ups[column] > bounds[column].upperBound {
                guard let way = way(from: column, .out, bounds) else { break }
                swap(way)
            }
            while ups[column] < bounds[column].lowerBound {
                guard let way = way(from: column, .into, bounds) else { break }
                swap(way)
            }
        }
    }

    /// Whether a column has a unit too many or too few.
    private enum Direction { case out, into }

    /// A swap of two cells of a row.
    private typealias Step = (row: Int, from: Int, to: Int)

    /// The shortest way from a column to one that can take a unit, or spare one, each step within a row;
    /// `nil` where there is none.
    private func way(
        from start: Int, _ direction: Direction, _ bounds: [ClosedRange<Int>]
    ) -> [Step]? {
        var steps: [Int: Step] = [:]
        var ahead = [start]
        var index = 0
        while index < ahead.count {
            let column = ahead[index]
            index += 1
            if column != start, isEnd(column, direction, bounds[column]) {
                return way(to: column, from: start, by: steps)
            }
            for next in ups.indices where next != start && steps[next] == nil {
                guard let row = row(column, next, direction) else { continue }
                steps[next] = (row, column, next)
                ahead.append(next)
            }
        }
        return nil
    }

    private func isEnd(
        _ column: Int, _ direction: Direction, _ bounds: ClosedRange<Int>
    ) -> Bool {
        switch direction {
        case .out: ups[column] < bounds.upperBound
        case .into: ups[column] > bounds.lowerBound
        }
    }

    /// The first row in which a unit can go from one column to the other, or the other way.
    private func row(_ column: Int, _ next: Int, _ direction: Direction) -> Int? {
        let (from, into) = direction == .out ? (column, next) : (next, column)
        return cells.indices.first {
            isUp[$0][from] && !isUp[$0][into] && remainders[$0][into] > 0
        }
    }

    private func way(to end: Int, from start: Int, by steps: [Int: Step]) -> [Step] {
        var way: [Step] = []
        var column = end
        while column != start, let step = steps[column] {
            way.append(step)
            column = step.from
        }
        return way
    }

    private mutating func swap(_ way: [Step]) {
        for step in way {
            for column in [step.from, step.to] {
                isUp[step.row][column].toggle()
                ups[column] += isUp[step.row][column] ? 1 : -1
            }
        }
    }
}

/// The exact shares of a row: whole units, and what is left of each.
private struct Shares {
    private(set) var floors: [Int128] = []
    private(set) var remainders: [Int128] = []
    let whole: Int128

    init?(_ row: ControlledRounding.Row) {
        let divisor = row.weights.reduce(0, greatestDivisor)
        guard divisor > 0 else { return nil }
        var sum: Int128 = 0
        for weight in row.weights {
            let (next, isTooMuch) = sum.addingReportingOverflow(weight / divisor)
            guard !isTooMuch else { return nil }
            sum = next
        }
        guard sum != 0 else { return nil }
        let sign: Int128 = sum < 0 ? -1 : 1
        whole = sum * sign
        for weight in row.weights {
            let (product, isTooMuch) = row.total.multipliedReportingOverflow(
                by: weight / divisor * sign)
            guard !isTooMuch else { return nil }
            let (quotient, rest) = product.quotientAndRemainder(dividingBy: whole)
            floors.append(rest < 0 ? quotient - 1 : quotient)
            remainders.append(rest < 0 ? rest + whole : rest)
        }
    }
}

/// How many cells of a column may be rounded up, so that its sum is rounded down or up.
private struct ColumnBounds {
    let bounds: [ClosedRange<Int>]

    init(_ remainders: [[Int128]], _ wholes: [Int128]) {
        let columns = remainders.first?.count ?? 0
        let common = wholes.reduce(Int128?(1)) { common, whole in
            common.flatMap { leastMultiple($0, whole) }
        }.flatMap { $0 < Int128.max / Int128(wholes.count + 1) ? $0 : nil }
        bounds = (0..<columns).map { column in
            let cut = remainders.map { $0[column] }
            if let common {
                let sum = zip(cut, wholes).map { $0 * (common / $1) }.reduce(0, +)
                return Self.around(sum, in: common, doubt: 0)
            }
            // No common measure: so fine a one that only what is a whole number can be taken for one.
            let fine: Int128 = 1 << 60
            let sum = zip(cut, wholes).map { rest, whole in
                whole.dividingFullWidth(rest.multipliedFullWidth(by: fine)).quotient
            }.reduce(0, +)
            return Self.around(sum, in: fine, doubt: Int128(cut.count))
        }
    }

    private static func around(
        _ sum: Int128, in whole: Int128, doubt: Int128
    ) -> ClosedRange<Int> {
        let low = Int(sum / whole)
        let next = Int((sum + doubt) / whole)
        if next > low { return next...next }
        return low...(sum % whole == 0 ? low : low + 1)
    }
}

/// The largest number that divides two numbers; that of zero and another is the other's size.
func greatestDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (larger, smaller) = (left.magnitude, right.magnitude)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int128(clamping: larger)
}

/// The smallest number that two numbers divide; `nil` where it is too large.
private func leastMultiple(_ left: Int128, _ right: Int128) -> Int128? {
    let (product, isTooMuch) = (left / greatestDivisor(left, right))
        .multipliedReportingOverflow(by: right)
    return isTooMuch ? nil : product
}
