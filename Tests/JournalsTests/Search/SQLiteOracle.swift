import Foundation

/// SQLite's FTS5, asked through Python.
enum SQLiteOracle {
    private struct Questions: Encodable {
        let texts: [String]
        let queries: [String]
    }

    private static let program = """
        import json, sqlite3, sys
        asked = json.load(open(sys.argv[1], encoding="utf-8"))
        base = sqlite3.connect(":memory:")
        base.execute("create virtual table words using fts5(text, tokenize='unicode61')")
        base.executemany(
            "insert into words(rowid, text) values (?, ?)", enumerate(asked["texts"]))
        if sys.argv[2] == "terms":
            base.execute("create virtual table terms using fts5vocab('words', 'instance')")
            rows = base.execute("select doc, term from terms order by doc, offset")
            found = [[] for _ in asked["texts"]]
            for row, term in rows: found[row].append(term)
        else:
            ask = "select rowid from words where words match ? order by rowid"
            found = [[row for row, in base.execute(ask, (query,))] for query in asked["queries"]]
        json.dump(found, sys.stdout)
        """

    /// For each query the numbers of the texts that it finds.
    static func matches(of queries: [String], in texts: [String]) throws -> [[Int]] {
        let answer = try ask(Questions(texts: texts, queries: queries), "matches")
        return try JSONDecoder().decode([[Int]].self, from: answer)
    }

    /// The terms that the index has of each text, in order.
    static func terms(of texts: [String]) throws -> [[String]] {
        let answer = try ask(Questions(texts: texts, queries: []), "terms")
        return try JSONDecoder().decode([[String]].self, from: answer)
    }

    private static func ask(_ questions: Questions, _ mode: String) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "fts-\(UUID().uuidString)")
        try JSONEncoder().encode(questions).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program, file.path, mode]
        process.standardOutput = pipe
        try process.run()
        let answer = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return answer
    }
}
