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

    /// The class of the verb in the English opening of a label; adverbs before the verb don't matter.
    static func verbClass(of opening: String, in verbs: [String: String]) -> String? {
        var words = opening.lowercased().split(separator: " ")[...]
        while !words.isEmpty {
            if let verb = verbs[words.joined(separator: " ")] { return verb }
            guard let first = words.first, adverbs.contains(String(first)) else { break }
            words = words.dropFirst()
        }
        return nil
    }

    private static let adverbs: Set<String> = [
        "again", "also", "deeply", "equally", "firmly", "fully", "further", "gravely", "once",
        "particularly", "seriously", "strongly", "urgently",
    ]

    /// The class of verb that each English opening of a label stands for.
    static func verbs() throws -> [String: String] {
        let pairs = try rows("en-verbs.tsv").filter { $0.count == 2 }.map { ($0[0], $0[1]) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
