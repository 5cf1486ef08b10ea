/// What the elements of Akoma Ntoso 3.0 may and must hold; order and number are not known.
///
/// - Source: `Data/akoma-ntoso.tsv`, from OASIS LegalDocML, `akomantoso30.xsd`.
struct AkomaNtosoRules {
    /// What an element needs, and what it may have.
    struct Names {
        let needed: [String]
        let allowed: Set<String>
    }

    /// What may stand right below each element; `*` is anything of another namespace.
    let children: [String: Names]
    /// The attributes of each element.
    let attributes: [String: Names]

    /// The rules.
    static let all = AkomaNtosoRules()

    private init() {
        var rows: [Substring: [String: Names]] = [:]
        let text =
            EmbeddedData.files.first { $0.name == "akoma-ntoso.tsv" }.map { "\($0.text)" } ?? ""
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 4 else { continue }
            let needed = cells[2].split(separator: " ").map(String.init)
            let names = Names(
                needed: needed,
                allowed: Set(needed + cells[3].split(separator: " ").map(String.init)))
            for element in cells[1].split(separator: " ") {
                rows[cells[0], default: [:]][String(element)] = names
            }
        }
        children = rows["children"] ?? [:]
        attributes = rows["attributes"] ?? [:]
    }
}
