/// A set of ASCII signs, as bits, so that asking it costs nothing.
struct SymbolSet: Sendable {
    private var low: UInt64
    private var high: UInt64

    /// A set of one to four signs below U+0080; 0 adds none that a reader meets.
    @inline(__always)
    init(
        _ first: Folding.Symbol, _ second: Folding.Symbol = 0, _ third: Folding.Symbol = 0,
        _ fourth: Folding.Symbol = 0
    ) {
        low = Self.low(first) | Self.low(second) | Self.low(third) | Self.low(fourth)
        high = Self.high(first) | Self.high(second) | Self.high(third) | Self.high(fourth)
    }

    /// Any white space.
    static let space = SymbolSet(Folding.space)

    /// Whether a symbol is in the set.
    @inline(__always)
    func contains(_ symbol: Folding.Symbol) -> Bool {
        (Self.low(symbol) & low) | (Self.high(symbol) & high) != 0
    }

    /// The signs of both sets.
    func union(_ other: SymbolSet) -> SymbolSet {
        var union = self
        union.low |= other.low
        union.high |= other.high
        return union
    }

    @inline(__always)
    private static func low(_ symbol: Folding.Symbol) -> UInt64 {
        symbol < 64 ? 1 << UInt64(symbol) : 0
    }

    @inline(__always)
    private static func high(_ symbol: Folding.Symbol) -> UInt64 {
        symbol >= 64 && symbol < 128 ? 1 << UInt64(symbol - 64) : 0
    }
}
