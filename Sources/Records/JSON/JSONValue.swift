/// JSON as it was read.
package indirect enum JSONValue: Hashable, Sendable {
    /// A member of an object.
    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: JSONValue
    }

    case null
    case flag(Bool)
    case number(Int)
    /// A number that is no whole one of 64 bits, as it stands.
    case otherNumber(String)
    case text(String)
    case array([JSONValue])
    /// Members in the order in which they stand; no two have one key.
    case object([Member])

    /// The member of an object with a key, or `nil`.
    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text, or `nil` where it is none.
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    /// The whole number, or `nil` where it is none.
    package var number: Int? { if case .number(let number) = self { number } else { nil } }
    /// The elements, or `nil` where it is no array.
    package var elements: [JSONValue]? { if case .array(let all) = self { all } else { nil } }
    /// The members, or `nil` where it is no object.
    package var members: [Member]? { if case .object(let all) = self { all } else { nil } }
}
