/// Numbers for values, from 0 on, in the order in which the values first occur.
struct Numbering<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]
    /// The number that was given last, since the same value often comes again.
    private var last: Int?

    init() {}

    /// Numbers for values in their order; none is looked for afterwards.
    init(_ values: [Value]) { self.values = values }

    /// The number of a value, a new one where it is new.
    mutating func number(of value: Value) -> Int {
        if let last, values[last] == value { return last }
        let number = numbers[value] ?? values.count
        if number == values.count {
            numbers[value] = number
            values.append(value)
        }
        last = number
        return number
    }
}
