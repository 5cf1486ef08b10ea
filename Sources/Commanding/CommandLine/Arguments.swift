/// The arguments of a command, known to be right.
struct Arguments: Sendable {
    /// What stands beside options, in order.
    var words: [String] = []
    /// The values of options, by name; an option without value has an empty one.
    var values: [String: [String]] = [:]

    /// The value of an option, the last where there are several, or `nil`.
    subscript(option: String) -> String? { values[option]?.last }

    /// The value of an option as one of a closed list.
    func choice<Choice: RawRepresentable<String>>(
        _ option: String, of type: Choice.Type = Choice.self
    ) -> Choice? {
        self[option].flatMap { Choice(rawValue: $0) }
    }

    /// Whether an option was given.
    func has(_ option: String) -> Bool { values[option] != nil }
}
