/// Acts one after the other, the words of some of which are not understood.
extension Assembler {
    /// Whether a heading has the number behind that of the last act.
    func followsLastAct(_ number: String?) -> Bool {
        guard let last = lastAct.flatMap(Self.lastNumber),
            let next = number.flatMap(Self.lastNumber)
        else { return false }
        return next == last + 1
    }

    private static func lastNumber(_ number: String) -> Int? {
        number.split { !$0.isNumber }.last.flatMap { Int($0) }
    }
}
