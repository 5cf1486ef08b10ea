/// What a phrase of a language pack is for; one bit each in the masks of the trie.
enum Category: UInt8, Sendable, CaseIterable {
    case verb, task, modifier, degree, weak, free, noun, nounTail, complement, loneSentence
    case act, actNumber, actDraft, actOf, actSeries, revision
    case body, headBefore, headAfter, headAlone, selfBody, own
    case and, article, consultedBefore, consultedAfter, clauseOpener, asking, ordering, relative
    case report, consider, `continue`, resources, participate, light
    case recipientBefore, recipientAfter, recipientOwn
    case recurrence
    case deadlineBy, deadlineBefore, deadlineAfter, deadlineNext, deadlineWithin, deadlineEnd,
        deadlineEvent,
        deadlineUnit
    case month, number, condition
    case annex, box, department, post, postHead, duties, qualifications, competencies
    case signature, above, below

    /// The bit of this category in a mask.
    @inline(__always)
    var bit: UInt64 { 1 << UInt64(rawValue) }
}

extension UInt64 {
    /// The mask of several categories.
    @inline(__always)
    static func mask(
        _ first: Category, _ second: Category, _ third: Category? = nil, _ fourth: Category? = nil,
        _ fifth: Category? = nil, _ sixth: Category? = nil, _ seventh: Category? = nil
    ) -> UInt64 {
        first.bit | second.bit | bit(third) | bit(fourth) | bit(fifth) | bit(sixth) | bit(seventh)
    }

    @inline(__always)
    private static func bit(_ category: Category?) -> UInt64 { category.map { $0.bit } ?? 0 }
}
