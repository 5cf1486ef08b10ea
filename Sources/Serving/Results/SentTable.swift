import Diagnostics
import Foundation
import Interchange
import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// A table with values that a form sent, with what the form says of its columns.
struct SentTable {
    /// How many rows are shown beside the columns.
    private static let mostSamples = 3

    let bytes: [UInt8]
    let name: String
    let mapping: ColumnMapping
    /// Whether the columns stand in a mapping that is kept, or will be.
    let isKept: Bool
    /// What keeps the mapping, where that is wanted.
    let edits: [RecordEdit]
    private let values: FormValues

    /// The table of a visit's form; `nil` where none was sent.
    ///
    /// - Parameters:
    ///   - visit: The visit.
    ///   - isLenient: Whether settings that are wrong are passed over.
    /// - Throws: A `Refusal` with `record.not-found`, or `collect.no-number` for what a row counts.
    init?(_ visit: Visit, passingOver isLenient: Bool = false) throws(Refusal) {
        values = visit.body.values
        guard let file = Self.file(visit) else { return nil }
        (bytes, name) = file
        if let code = values.filled("mapping") {
            mapping = try visit.workspace.found(ColumnMapping.self, code)
            (isKept, edits) = (true, [])
            return
        }
        let said = try Self.said(values, visit, isLenient)
        guard let code = values.filled("save") else {
            (mapping, isKept, edits) = (said, false, [])
            return
        }
        mapping = said.named(code, as: said.id)
        (isKept, edits) = (true, [.creating(mapping)])
    }

    /// The file itself: as it was chosen, or as a page kept it.
    static func file(_ visit: Visit) -> (bytes: [UInt8], name: String)? {
        if let file = visit.body.file("file") { return (file.bytes, file.name) }
        let kept = visit.body.values.filled("document").flatMap { Data(base64Encoded: $0) }
        return kept.map { ([UInt8]($0), visit.body.values["name"] ?? "") }
    }

    /// Whether the form says what the columns hold.
    var isMapped: Bool { values.filled("mapping") != nil || values["role.0"] != nil }

    /// All rows, read by the mapping.
    ///
    /// - Throws: A `Refusal` with `table.…`, `mapping.…` or what is wrong with the file.
    func taken(_ visit: Visit) throws(Refusal) -> TakenMeasurements {
        var table = try TableFile(bytes, sheet: values.filled("sheet"))
        return try intake.taken(in: visit.shown, since: visit.register.measurements) {
            () throws(Refusal) in try table.next()
        }
    }

    /// The import of the table.
    var intake: MeasurementImport {
        MeasurementImport(Digest(of: bytes), by: mapping, isKept: isKept)
    }

    /// The columns as they are probably meant, each with some of its texts.
    ///
    /// - Throws: A `Refusal` with `table.empty` or what is wrong with the file.
    func columns(_ visit: Visit) throws(Refusal) -> [(column: MappedColumn, samples: [String])] {
        var table = try TableFile(bytes, sheet: values.filled("sheet"))
        let head = try TableHead { () throws(Refusal) in try table.next() }
        guard let titles = head.titles else { throw Refusal(Finding("table.empty", .error)) }
        let indicator = mapping.indicator.flatMap { visit.workspace[$0] }
        let guess = MappingGuess(indicator, RoleNames(visit.phrases), in: visit.workspace)
            .columns(titles, head.rows)
        return zip(isMapped ? mapping.columns : guess, titles.indices).map { column, index in
            let samples = head.rows.compactMap { index < $0.cells.count ? $0.cells[index] : nil }
            return (column, Array(samples.filter { !$0.isEmpty }.prefix(Self.mostSamples)))
        }
    }

    // MARK: What the form says

    private static func said(
        _ values: FormValues, _ visit: Visit, _ isLenient: Bool
    ) throws(Refusal) -> ColumnMapping {
        var mapping = ColumnMapping(id: visit.register.newKey().retyped())
        if let code = values.filled("indicator") {
            mapping.indicator = try indicator(code, visit, isLenient)
        }
        var index = 0
        while let role = values["role.\(index)"] {
            mapping.columns.append(try column(index, role, values, visit, isLenient))
            index += 1
        }
        mapping.missing = (values["missing"] ?? "").split(separator: ";").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        mapping.decimal = values.filled("decimal").flatMap { Quantity.DecimalSign(rawValue: $0) }
        if let text = values.filled("rowValue") {
            let number = Quantity.written(text)?.quantity
            guard number != nil || isLenient else {
                throw Refusal(Finding("collect.no-number", .error, ["value": .text(text)]))
            }
            mapping.rowValue = number
        }
        return mapping
    }

    private static func column(
        _ index: Int, _ role: String, _ values: FormValues, _ visit: Visit, _ isLenient: Bool
    ) throws(Refusal) -> MappedColumn {
        var column = MappedColumn()
        column.name = values["column.\(index)"] ?? ""
        column.role = ColumnRole(rawValue: role) ?? .ignored
        guard let what = values.filled("what.\(index)") else { return column }
        if column.role == .dimension { column.dimension = what }
        if column.role == .value {
            column.indicator = try indicator(what, visit, isLenient)
        }
        return column
    }

    private static func indicator(
        _ code: String, _ visit: Visit, _ isLenient: Bool
    ) throws(Refusal) -> Identifier<Indicator>? {
        isLenient
            ? visit.workspace.record(Indicator.self, code: code)?.id
            : try visit.workspace.found(Indicator.self, code).id
    }
}
