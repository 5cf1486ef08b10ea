import Vocabulary

/// Rows that are things that happened, counted by what they have in common.
struct CountedRows {
    private struct Place: Hashable {
        let indicator: Int?
        let period: Int?
        let categories: Int
        let reporter: Int
    }

    private var places = Numbering<Place>()
    private var sums: [QuantitySum] = []
    private var lines: [Int] = []

    init() {}

    mutating func add(_ value: Quantity, _ head: RowHead, line: Int) {
        let place = Place(
            indicator: head.indicator, period: head.period, categories: head.categories,
            reporter: head.reporter)
        let number = places.number(of: place)
        if number == sums.count {
            sums.append(QuantitySum())
            lines.append(line)
        }
        sums[number].add(value)
    }

    /// The counts, each with the line of its first row; a sum that is too large is `nil`.
    var all: [(head: RowHead, value: Quantity?, line: Int)] {
        places.values.indices.map { number in
            let place = places.values[number]
            let head = RowHead(
                indicator: place.indicator, period: place.period, categories: place.categories,
                reporter: place.reporter)
            return (head, sums[number].quantity, lines[number])
        }
    }
}
