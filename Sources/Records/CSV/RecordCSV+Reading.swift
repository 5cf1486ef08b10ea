import Diagnostics
import Vocabulary

extension RecordCSV {
    /// The records of a table; fields without a column keep the value that the record has.
    ///
    /// - Parameters:
    ///   - bytes: The table, with a line of names.
    ///   - existing: The record of a key as it is, or `nil`.
    ///   - newKey: Draws a key for a row that has none.
    /// - Returns: A record for each row, and a finding for each cell that can't be read.
    package func read(
        _ bytes: [UInt8], existing: (RecordKey) -> RecordContent?, newKey: () -> RecordKey
    ) -> Rows {
        var rows = Rows()
        var columns: [Column?] = []
        do {
            for row in try CSVReader.rows(of: bytes) {
                if columns.isEmpty {
                    columns = row.cells.map(column)
                    rows.findings += unknownColumns(row)
                } else {
                    read(row, columns, existing, newKey, &rows)
                }
            }
        } catch {
            rows.findings.append(Self.finding("csv.broken", error.line, [:]))
        }
        return rows
    }

    private func unknownColumns(_ header: TableRow) -> [Finding] {
        header.cells.filter { column($0) == nil }.map {
            Self.finding(
                "csv.unknown-column", header.line,
                ["column": .text($0), "type": .term("kind.\(type.kind)")])
        }
    }

    private func read(
        _ row: TableRow, _ columns: [Column?], _ existing: (RecordKey) -> RecordContent?,
        _ newKey: () -> RecordKey, _ rows: inout Rows
    ) {
        guard row.cells.contains(where: { !$0.isEmpty }) else { return }
        let cells = Dictionary(
            zip(columns, row.cells).compactMap { column, cell in column.map { ($0, cell) } },
            uniquingKeysWith: { first, _ in first })
        let key = key(of: cells, newKey)
        var content = existing(key) ?? type.empty(key)
        for (column, cell) in cells {
            guard case .field(let index) = column else { continue }
            if let value = value(cell, type.fields[index].type) {
                content.values[index] = value
            } else {
                rows.findings.append(
                    Self.finding(
                        "csv.wrong-value", row.line,
                        ["column": .text(type.fields[index].name), "value": .text(cell)]))
            }
        }
        for index in type.fields.indices where type.fields[index].type == .multilingual {
            content.values[index] = text(index, cells, content.values[index]).fieldValue
        }
        rows.contents.append(content)
    }

    /// The key of a row: its own, else that of the record to which its code leads.
    private func key(of cells: [Column: String], _ newKey: () -> RecordKey) -> RecordKey {
        if let key = cells[.id].flatMap({ RecordKey($0) }) { return key }
        let code = cells[.field(type.codeIndex)] ?? ""
        return codes.key(type.kind, code) ?? newKey()
    }

    private func value(_ cell: String, _ type: FieldType) -> FieldValue? {
        guard !cell.isEmpty else { return .absent }
        switch type {
        case .reference(let kind):
            return (codes.key(kind, cell) ?? RecordKey(cell)).map(FieldValue.reference)
        case .list(let element) where element.isScalar:
            let values = CSVList.values(of: cell).compactMap { value($0, element) }
            guard values.count == CSVList.values(of: cell).count else { return nil }
            return .list(values)
        case .list, .group:
            return (try? JSONReader.read(Array(cell.utf8))).flatMap { type.value($0) }
        default: return type.scalar(cell)
        }
    }

    // MARK: Multilingual texts

    private func text(
        _ index: Int, _ cells: [Column: String], _ old: FieldValue
    ) -> MultilingualText {
        var text = MultilingualText(old) ?? MultilingualText()
        if let source = cells[.source(index)], !source.isEmpty {
            let parts = source.split(separator: " ").map(String.init)
            if let language = Language(rawValue: parts[0]), text.isEmpty {
                return written(index, cells, language, parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
            }
        }
        for language in Language.allCases {
            guard let cell = cells[.wording(index, language)], cell != text[language] ?? "" else {
                continue
            }
            text.write(cell, in: language)
        }
        return text
    }

    private func written(
        _ index: Int, _ cells: [Column: String], _ source: Language, _ revision: Int
    ) -> MultilingualText {
        let versions = Language.allCases.compactMap { language -> MultilingualText.Version? in
            guard let words = cells[.wording(index, language)], !words.isEmpty else { return nil }
            let state = (cells[.state(index, language)] ?? "").split(separator: " ").map(
                String.init)
            return .init(
                language: language, text: words,
                state: state.first.flatMap(MultilingualText.State.init(rawValue:)) ?? .confirmed,
                sourceRevision: state.count > 1 ? Int(state[1]) ?? 1 : 1)
        }
        return MultilingualText(versions, source: source, revision: revision)
    }

    private static func finding(
        _ code: String, _ line: Int, _ values: [String: FindingValue]
    ) -> Finding {
        Finding(code, .error, at: Place(.line(line, column: 1, text: "")), values)
    }
}
