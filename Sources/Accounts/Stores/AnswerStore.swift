package import Journals
package import Vocabulary

/// Where answers to requests are kept, so that a request that is made twice is carried out once.
///
/// - Source: IETF draft-ietf-httpapi-idempotency-key-header.
package protocol AnswerStore: Sendable {
    /// Says that a request is being carried out, unless its key is known.
    ///
    /// - Parameters:
    ///   - request: The request with its key.
    ///   - now: The time.
    /// - Returns: What is known of the key; ``RepeatedRequest/new`` once for each key.
    /// - Throws: What keeps the store from it.
    func begin(
        _ request: RepeatableRequest, at now: Instant
    ) throws(StoreError) -> RepeatedRequest

    /// Keeps the answer to a request that was begun.
    func finish(_ request: RepeatableRequest, with answer: KeptAnswer) throws(StoreError)

    /// Forgets a request that was begun and not answered, so that it can be made again.
    func abandon(_ request: RepeatableRequest) throws(StoreError)

    /// Forgets the keys of requests that were begun before a moment.
    func removeAnswers(before moment: Instant) throws(StoreError)
}

/// A request with a key by which its repetition is known.
package struct RepeatableRequest: Hashable, Sendable {
    /// How long a key is kept.
    package static let lifetime: Duration = .seconds(86_400)
    /// The most bytes of a key.
    package static let longestKey = 255

    /// Whose request it is; the keys of one account mean nothing for another.
    package let account: Identifier<Account>
    /// The key that the client chose.
    package let key: String
    /// The SHA-256 of what is asked: method, address and body.
    package let fingerprint: Digest

    /// A request; `nil` where its key is empty or longer than ``longestKey``.
    package init?(account: Identifier<Account>, key: String, fingerprint: Digest) {
        guard (1...Self.longestKey).contains(key.utf8.count) else { return nil }
        self.account = account
        self.key = key
        self.fingerprint = fingerprint
    }
}

/// The answer to a request, as it is given again.
package struct KeptAnswer: Hashable, Sendable {
    /// The status of HTTP.
    package let status: Int
    /// The body, as bytes that whoever kept it can read.
    package let body: [UInt8]

    /// An answer.
    package init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}

/// What is known of the key of a request.
package enum RepeatedRequest: Hashable, Sendable {
    /// Nothing: the request is to be carried out.
    case new
    /// Such a request is being carried out since this moment.
    case underway(since: Instant)
    /// Such a request was answered.
    case answered(KeptAnswer)
    /// Something else was asked with the key.
    case different
}
