import Synchronization

/// The messages of files in one language, taken apart on first use, as most runs speak one language.
final class Wording: Sendable {
    private final class Patterns: Sendable {
        let all: [String: MessagePattern]

        init(_ texts: [StaticString]) {
            all = texts.reduce(into: [:]) { all, text in
                all.merge(MessagePattern.parsing("\(text)")) { $1 }
            }
        }
    }

    private let texts: [StaticString]
    /// Read by all threads that write pages, so without a lock.
    private let patterns = AtomicLazyReference<Patterns>()

    /// The messages of texts; where several have one key, the last counts.
    init(_ texts: [StaticString]) { self.texts = texts }

    /// These messages and those of other texts.
    func joined(with others: Wording) -> Wording { Wording(texts + others.texts) }

    /// The keys of all messages, in no order.
    var keys: [String] { Array(all.keys) }

    /// The message of a key, or `nil`.
    subscript(key: String) -> MessagePattern? { all[key] }

    private var all: [String: MessagePattern] {
        (patterns.load() ?? patterns.storeIfNil(Patterns(texts))).all
    }
}
