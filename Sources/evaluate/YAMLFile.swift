import Foundation
import Yams

/// A file of labels in YAML: mappings, lists and scalars, asked by name.
struct YAMLFile {
    private let value: Any?

    /// Reads a file; throws where it can't be read or is no YAML.
    init(_ file: URL) throws {
        value = try Yams.load(yaml: String(contentsOf: file, encoding: .utf8))
    }

    private init(value: Any?) { self.value = value }

    /// The value of a key; empty where there is none.
    subscript(key: String) -> YAMLFile {
        YAMLFile(value: (value as? [String: Any])?[key])
    }

    /// The items of a list; none where the value is no list.
    var items: [YAMLFile] { (value as? [Any] ?? []).map { YAMLFile(value: $0) } }

    /// The value as text; `nil` where it is absent, a mapping or a list.
    var text: String? {
        switch value {
        case let text as String: text
        case let number as Int: "\(number)"
        case let number as Double: "\(number)"
        default: nil
        }
    }
}
