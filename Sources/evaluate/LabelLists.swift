import Foundation

/// Lists made by hand, kept under `Tests/EvaluationLabels`; read from the folder where the tool is started.
enum LabelLists {
    /// The rows of a list without its comments.
    static func rows(_ name: String) throws -> [[String]] {
        let folder = URL(filePath: FileManager.default.currentDirectoryPath)
            .appending(path: "Tests/EvaluationLabels")
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// The class of verb that each English opening of a label stands for.
    static func verbs() throws -> [String: String] {
        let pairs = try rows("en-verbs.tsv").filter { $0.count == 2 }.map { ($0[0], $0[1]) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
