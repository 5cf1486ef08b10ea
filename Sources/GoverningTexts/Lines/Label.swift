/// The mark before a point: `a)`, `(ii)`, `1.2`, `b)bis`, `أ )`, `一、`, a bullet.
///
/// One mark may stand for several things (`i)` is a letter or a Roman number, `а)` Cyrillic or
/// Latin); which it is depends on its neighbours, so each reading keeps its ordinal.
struct Label: Sendable {
    /// What a label is read as; points of one list have one kind.
    enum Kind: UInt8, Sendable { case number, letter, roman, bullet }

    /// Where the label stands, its brackets included.
    @Packed<UInt32> var start = 0
    @Packed<UInt32> var end = 0
    /// The ordinal as a number (the last part of `4.1`), or 0.
    @Packed<UInt16> var number = 0
    /// The ordinal as a letter of the Latin alphabet, or 0.
    @Packed<UInt16> var letter = 0
    /// The ordinal as a letter of another alphabet, or 0.
    @Packed<UInt16> var otherLetter = 0
    /// The ordinal as a Roman number, or 0.
    @Packed<UInt16> var roman = 0
    /// How many parts a number has: 2 for `4.1`.
    @Packed<UInt8> var parts = 1
    /// 0, or 1 for bis, 2 for ter, 3 for quater.
    @Packed<UInt8> var suffix = 0
    var isBullet = false
    /// A number without bracket or point, which may be a number of the text.
    var isBare = false
    /// Capital letters or Roman capitals: rather the number of a heading.
    var isCapital = false

    /// The ordinal of the label read as a kind; 0 where it can't be.
    func ordinal(as kind: Kind) -> Int {
        switch kind {
        case .number: number
        case .letter: max(letter, otherLetter)
        case .roman: roman
        case .bullet: isBullet ? 1 : 0
        }
    }

    /// Whether one of the label's readings as `kind` has this ordinal.
    func reads(as kind: Kind, _ ordinal: Int) -> Bool {
        switch kind {
        case .number: number == ordinal
        case .letter: letter == ordinal || otherLetter == ordinal
        case .roman: roman == ordinal
        case .bullet: isBullet
        }
    }
}
