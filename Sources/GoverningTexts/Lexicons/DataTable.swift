/// Reads the tables among the embedded data.
enum DataTable {
    /// The rows of a tab-separated file, without its comments.
    static func rows(_ name: String) -> [[String]] {
        text(name).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The text of a file, or nothing where there is no such file.
    static func text(_ name: String) -> String {
        EmbeddedData.files.first { $0.name == name }.map { "\($0.text)" } ?? ""
    }
}
