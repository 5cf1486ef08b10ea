/// Why bytes are no comma-separated values.
package enum CSVError: Error, Hashable, Sendable {
    /// A cell begins with a quotation mark on this line, and none closes it.
    case unclosedQuote(line: Int)
    /// A cell that begins on this line is not in UTF-8.
    case notUTF8(line: Int)

    /// The line, from 1.
    package var line: Int {
        switch self {
        case .unclosedQuote(let line), .notUTF8(let line): line
        }
    }
}
