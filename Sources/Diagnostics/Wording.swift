import Synchronization

/// The messages of one file, taken apart on first use, as most runs speak one language.
final class Wording: Sendable {
    private let text: StaticString
    private let patterns = Mutex<[String: MessagePattern]?>(nil)

    init(_ text: StaticString) { self.text = text }

    /// The keys of all messages, in no order.
    var keys: [String] { Array(all.keys) }

    /// The message of a key, or `nil`.
    subscript(key: String) -> MessagePattern? { all[key] }

    private var all: [String: MessagePattern] {
        patterns.withLock { patterns in
            if let known = patterns { return known }
            let parsed = MessagePattern.parsing("\(text)")
            patterns = parsed
            return parsed
        }
    }
}
