import Planning
import Vocabulary

/// A sum of amounts that remembers what it came from, and says why where one of them is missing.
struct CostSum: Hashable, Sendable {
    private(set) var inputs: [FigureInput] = []
    private var sum = QuantitySum()
    private var gap: FigureGap?

    init(_ inputs: [FigureInput] = []) {
        for input in inputs { add(input) }
    }

    var isEmpty: Bool { inputs.isEmpty }

    mutating func add(_ input: FigureInput) {
        inputs.append(input)
        switch input.result {
        case .exact(let amount): sum.add(amount)
        case .missing(let reason): gap = gap ?? reason
        case .number: gap = gap ?? .notExact
        }
    }

    /// The sum; nothing at all is no amount, and not zero.
    var result: Computed {
        if let gap { return .missing(gap) }
        if inputs.isEmpty { return .missing(.noLine) }
        return sum.quantity.map { .exact($0) } ?? .missing(.tooLarge)
    }

    func figure(_ kind: FigureKind) -> Figure { Figure(kind, result, from: inputs) }
}

extension Computed {
    /// The sum of amounts; the first reason where one is missing, and `nothing` where there are none.
    static func sum(
        _ amounts: some Sequence<Computed>, else nothing: FigureGap = .noLine
    ) -> Computed {
        var sum = QuantitySum()
        var isEmpty = true
        for amount in amounts {
            guard let exact = amount.quantity else { return .missing(amount.gap ?? .notExact) }
            sum.add(exact)
            isEmpty = false
        }
        if isEmpty { return .missing(nothing) }
        return sum.quantity.map { .exact($0) } ?? .missing(.tooLarge)
    }

    /// What is more than another amount.
    package func less(_ other: Computed) -> Computed {
        guard let left = quantity else { return .missing(gap ?? .notExact) }
        guard let right = other.quantity else { return .missing(other.gap ?? .notExact) }
        var sum = QuantitySum([left])
        sum.subtract(right)
        return sum.quantity.map { .exact($0) } ?? .missing(.tooLarge)
    }
}
