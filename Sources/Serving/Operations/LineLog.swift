import Foundation
import Logging
import Records
import Vocabulary

/// Writes one line for each thing that is logged; nothing that is logged can begin another one.
struct LineLog: LogHandler {
    var logLevel = Logger.Level.info
    var metadata = Logger.Metadata()
    let form: ServerSettings.LogForm
    let clock: @Sendable () -> Instant
    /// Takes a whole line with its end.
    let write: @Sendable (String) -> Void

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// The order in which values stand; others follow, sorted.
    private static let order = [
        "request", "method", "route", "status", "ms", "actor", "event", "from",
    ]

    func log(event: LogEvent) {
        let values = metadata.merging(event.metadata ?? [:]) { $1 }
        let rest = values.keys.filter { !Self.order.contains($0) }.sorted()
        let pairs = (Self.order + rest).compactMap { key in values[key].map { (key, $0) } }
        let message = "\(event.message)"
        switch form {
        case .json: write(json(event.level, message, pairs))
        case .text: write(text(event.level, message, pairs))
        }
    }

    private typealias Pairs = [(key: String, value: Logger.Metadata.Value)]

    private func json(_ level: Logger.Level, _ message: String, _ pairs: Pairs) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("time", "\(clock())")
            writer.member("level", level.rawValue)
            writer.member("message", message)
            for pair in pairs {
                writer.key(pair.key)
                if case .stringConvertible(let number as Int) = pair.value {
                    writer.value(number)
                } else {
                    writer.value("\(pair.value)")
                }
            }
        }
        return String(decoding: writer.take(), as: UTF8.self) + "\n"
    }

    private func text(_ level: Logger.Level, _ message: String, _ pairs: Pairs) -> String {
        let words = pairs.map { "\($0.key)=\(Self.onOneLine("\($0.value)"))" }
        let head = "\(clock()) \(level.rawValue) \(Self.onOneLine(message))"
        return ([head] + words).joined(separator: " ") + "\n"
    }

    /// Words without anything that ends a line or moves a terminal's cursor.
    private static func onOneLine(_ text: String) -> String {
        var line = ""
        for sign in text.unicodeScalars {
            switch sign.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                line += "\\u{" + String(sign.value, radix: 16) + "}"
            default: line.unicodeScalars.append(sign)
            }
        }
        return line
    }

    /// Writes a line to standard error, as a whole.
    static let standardError: @Sendable (String) -> Void = { line in
        FileHandle.standardError.write(Data(line.utf8))
    }
}
