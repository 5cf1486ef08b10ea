/// Labels of lines that are wrong, each with what it should be; made by reading the lines in all languages.
struct LineCorrections {
    private struct Key: Hashable {
        let line: Int
        let language: String
        let field: String
    }

    private var values: [Key: Report.Correction] = [:]

    /// The corrections of a list that fit the English lines, so that other lines are never touched.
    ///
    /// - Parameters:
    ///   - name: A list under `Tests/EvaluationLabels`: line, languages or `all`, field, the right
    ///     label or `none`, the first words of the English line, the reason.
    ///   - english: The English lines.
    ///   - languages: The codes that `all` stands for.
    /// - Throws: What reading the list throws.
    init(_ name: String, english: [Substring], languages: [String]) throws {
        for row in try LabelLists.rows(name) where row.count >= 5 {
            guard let line = Int(row[0]), english.indices.contains(line - 1),
                english[line - 1].hasPrefix(row[4])
            else { continue }
            let places = row[1] == "all" ? languages : row[1].split(separator: ",").map(String.init)
            for language in places {
                values[Key(line: line, language: language, field: row[2])] = Report.Correction(
                    expected: row[3] == "none" ? nil : row[3])
            }
        }
    }

    /// What the label of a field of a line should be, or `nil` where it is right.
    func correction(line: Int, language: String, field: String) -> Report.Correction? {
        values[Key(line: line, language: language, field: field)]
    }
}
