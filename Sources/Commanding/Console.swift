package import Vocabulary

/// What a command reads from and writes to; tests give their own.
package struct Console: Sendable {
    /// The arguments behind the program's name.
    package let arguments: [String]
    /// The variables of the environment.
    package let environment: [String: String]
    /// Standard input to its end, or `nil` where a person sits at it.
    package let input: @Sendable () -> [UInt8]?
    /// Writes to standard output.
    package let output: @Sendable ([UInt8]) -> Void
    /// Writes to standard error.
    package let error: @Sendable (String) -> Void

    /// The language of messages where neither option nor environment names one of the six.
    package let fallbackLanguage: Language

    /// A console of these parts.
    package init(
        arguments: [String], environment: [String: String],
        input: @escaping @Sendable () -> [UInt8]?,
        output: @escaping @Sendable ([UInt8]) -> Void, error: @escaping @Sendable (String) -> Void,
        fallbackLanguage: Language
    ) {
        self.arguments = arguments
        self.environment = environment
        self.input = input
        self.output = output
        self.error = error
        self.fallbackLanguage = fallbackLanguage
    }

    /// How many columns a line has.
    var columns: Int {
        environment["COLUMNS"].flatMap { Int($0) }.map { max(60, min($0, 200)) } ?? 100
    }
}
