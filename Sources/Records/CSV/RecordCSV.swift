package import Diagnostics
import Vocabulary

/// How the records that fields point to are called in a table that people read.
package protocol RecordCodes {
    /// The code of a record, or its key where it has none.
    func code(_ kind: String, _ key: RecordKey) -> String
    /// The record to which a code leads, or `nil`.
    func key(_ kind: String, _ code: String) -> RecordKey?
}

/// Records of one type as CSV, there and back without loss.
///
/// - Shape: a column `id`, then one for each field. A multilingual field `name` has `name.source`,
///   `name.fr` for each language that occurs, and `name.fr.state` where a wording is not simply
///   confirmed. Lists are separated by `;`, groups are JSON, records stand by their codes.
/// - Source: RFC 4180.
package struct RecordCSV {
    let type: RecordDescription
    let codes: any RecordCodes

    /// The CSV of a type of record.
    package init(_ type: RecordDescription, codes: any RecordCodes) {
        self.type = type
        self.codes = codes
    }

    /// Records that were read, and what is wrong with the others.
    package struct Rows {
        package var contents: [RecordContent] = []
        package var findings: [Finding] = []

        package init() {}
    }

    // MARK: Columns

    /// A column: a field, and of a multilingual one which part.
    enum Column: Hashable {
        case id
        case field(Int)
        case source(Int)
        case wording(Int, Language)
        case state(Int, Language)
    }

    func name(_ column: Column) -> String {
        switch column {
        case .id: "id"
        case .field(let index): type.fields[index].name
        case .source(let index): type.fields[index].name + ".source"
        case .wording(let index, let language): type.fields[index].name + "." + language.code
        case .state(let index, let language):
            type.fields[index].name + "." + language.code + ".state"
        }
    }

    func column(_ name: String) -> Column? {
        if name == "id" { return .id }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let index = type.indices[parts[0]] else { return nil }
        guard type.fields[index].type == .multilingual else {
            return parts.count == 1 ? .field(index) : nil
        }
        if parts.count == 2, parts[1] == "source" { return .source(index) }
        guard parts.count > 1, let language = Language(rawValue: parts[1]) else { return nil }
        if parts.count == 2 { return .wording(index, language) }
        return parts.count == 3 && parts[2] == "state" ? .state(index, language) : nil
    }

    private func columns(of contents: [RecordContent]) -> [Column] {
        [.id]
            + type.fields.indices.flatMap { index -> [Column] in
                guard type.fields[index].type == .multilingual else { return [.field(index)] }
                let texts = contents.compactMap { MultilingualText($0.values[index]) }
                let versions = texts.flatMap(\.versions)
                return [.source(index)]
                    + Language.allCases.filter { language in
                        versions.contains { $0.language == language }
                    }.flatMap { language -> [Column] in
                        let isPlain = versions.allSatisfy { $0.language != language || $0.isPlain }
                        return [.wording(index, language)]
                            + (isPlain ? [] : [.state(index, language)])
                    }
            }
    }

    // MARK: Writing

    /// Records as CSV, with a line of names.
    package func bytes(of contents: [RecordContent]) -> [UInt8] {
        let columns = columns(of: contents)
        var writer = CSVWriter()
        writer.append(columns.map(name))
        for content in contents { writer.append(columns.map { cell($0, of: content) }) }
        return writer.bytes
    }

    private func cell(_ column: Column, of content: RecordContent) -> String {
        switch column {
        case .id: return content.key.description
        case .field(let index): return cell(content.values[index], type.fields[index].type)
        case .source(let index):
            guard let text = MultilingualText(content.values[index]),
                let source = text.sourceLanguage
            else { return "" }
            return source.code + (text[source] == nil ? " \(text.revision)" : "")
        case .wording(let index, let language):
            return MultilingualText(content.values[index])?[language] ?? ""
        case .state(let index, let language):
            let version = MultilingualText(content.values[index])?.version(in: language)
            return version.map { $0.isPlain ? "" : "\($0.state.rawValue) \($0.sourceRevision)" }
                ?? ""
        }
    }

    private func cell(_ value: FieldValue, _ type: FieldType) -> String {
        switch (value, type) {
        case (.absent, _): return ""
        case (.text(let text), _), (.code(let text), _): return text
        case (.reference(let key), .reference(let kind)): return codes.code(kind, key)
        case (.list(let values), .list(let element)) where element.isScalar:
            return values.map { CSVList.escaped(cell($0, element)) }.joined(separator: ";")
        default:
            var writer = JSONWriter()
            type.write(value, to: &writer)
            let json = String(decoding: writer.take(), as: UTF8.self)
            guard type.isScalar, json.hasPrefix("\"") else { return json }
            return String(json.dropFirst().dropLast())
        }
    }
}

/// Values of a list in one cell.
enum CSVList {
    /// A value without signs that would end it.
    static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if character == ";" || character == "\\" { escaped.append("\\") }
            escaped.append(character)
        }
    }

    /// The values of a cell.
    static func values(of cell: String) -> [String] {
        var values = [""]
        var isEscaped = false
        for character in cell {
            if isEscaped || (character != ";" && character != "\\") {
                values[values.count - 1].append(character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                values.append("")
            }
        }
        return values
    }
}

extension MultilingualText.Version {
    /// Whether it is confirmed and of the first revision, so that nothing need be said of it.
    fileprivate var isPlain: Bool { state == .confirmed && sourceRevision == 1 }
}

extension FieldType {
    /// Whether a value is one word in a cell.
    var isScalar: Bool {
        switch self {
        case .multilingual, .list, .group: false
        default: true
        }
    }
}
