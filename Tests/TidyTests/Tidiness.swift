import Foundation
import TestSupport
import Testing

/// Rules that hold for all files of the project; the exact text of each rule is its test.
@Suite struct Tidiness {
    /// What each target may import besides itself; design section 4.
    static let imports: [String: Set<String>] = [
        "Vocabulary": [], "Diagnostics": ["Vocabulary", "Synchronization"],
        "Records": ["Vocabulary", "Diagnostics"],
        "GoverningTexts": ["Vocabulary", "Diagnostics"],
        "Interchange": [
            "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "CMarkup", "CChild",
            "CEncodings",
            "CZLib", "Foundation",
        ], "CLibXML2": [], "CEncodings": [], "CZLib": [],
        "Planning": [
            "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "HashTreeCollections",
            "Synchronization",
        ],
        "Figures": [
            "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning",
            "HashTreeCollections", "Synchronization",
        ],
        "Rules": ["Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures"],
        "Journals": [
            "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures",
            "Rules",
            "Crypto",
            "Foundation", "Synchronization",
        ],
        "StoreSQLite": [
            "Vocabulary", "Diagnostics", "Records", "Planning", "Journals", "Accounts", "GRDB",
            "GRDBSQLite", "Foundation", "Crypto", "Synchronization",
        ],
        "Accounts": [
            "Vocabulary", "Diagnostics", "Records", "Journals", "Crypto", "CSodium", "Foundation",
            "Synchronization",
        ], "CSodium": [], "CQREncode": [], "Markup": ["Vocabulary"],
        "Demonstrating": [
            "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures",
            "Journals", "Presenting", "Publishing",
        ],
        "Serving": [
            "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Interchange", "Planning",
            "Figures", "Rules", "Journals", "Presenting", "Accounts", "Markup", "Publishing",
            "Demonstrating", "CQREncode", "Hummingbird",
            "HummingbirdCore",
            "HTTPTypes",
            "Logging", "NIOCore", "NIOHTTPTypes", "NIOPosix",
            "ServiceLifecycle", "UnixSignals",
            "Foundation", "Synchronization",
        ],
        "Presenting": [
            "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures",
            "Journals",
        ],
        "Publishing": [
            "Vocabulary", "Diagnostics", "Records", "Interchange", "Planning", "Figures",
            "Journals", "Presenting", "Markup",
        ],
        "Commanding": [
            "Interchange", "Planning", "Figures", "Rules", "Journals", "Presenting", "Accounts",
            "Publishing", "Serving", "Demonstrating", "Dispatch", "FoundationNetworking",
            "Vocabulary", "Diagnostics", "Records", "GoverningTexts",
            "Foundation", "Synchronization",
        ],
        "throughline": [
            "Accounts", "Commanding", "StoreSQLite", "Journals", "Vocabulary", "Foundation",
        ],
        "hammer": [
            "StoreSQLite", "Journals", "Planning", "Records", "Diagnostics", "Vocabulary",
            "TestSupport", "Foundation", "Dispatch", "Synchronization",
        ],
        "measure": [
            "StoreSQLite", "Journals", "Planning", "Figures", "Records", "Vocabulary", "GRDBSQLite",
            "Foundation",
        ],
        "evaluate": ["Interchange", "Foundation", "GoverningTexts", "Vocabulary", "Yams"],
        "embed-data": ["Foundation"], "hello": ["Hummingbird"],
        "take-text": ["Interchange", "Foundation"],
        "write-document": ["Publishing", "Presenting", "Diagnostics", "Vocabulary", "Foundation"],
        "fuzz": [
            "Diagnostics", "Records", "Interchange", "GoverningTexts", "Vocabulary", "Foundation",
            "TestSupport",
        ],
    ]

    /// The targets that know no clock, file, socket or random source.
    static let pure = [
        "Vocabulary", "Diagnostics", "Records", "GoverningTexts", "Planning", "Figures", "Rules",
    ]

    private static func files(_ folder: String, ending: String) throws -> [(
        path: String, lines: [Substring]
    )] {
        let root = SharedData.package.appending(path: folder)
        let names =
            FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.filter { $0.hasSuffix(ending) }.map { name in
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            return (
                "\(folder)/\(name)", text.split(separator: "\n", omittingEmptySubsequences: false)
            )
        }
    }

    @Test func `a target imports only what its place allows`() throws {
        for file in try Self.files("Sources", ending: ".swift") {
            let target = file.path.split(separator: "/").map(String.init)[1]
            let allowed = try #require(
                Self.imports[target], "\(target) has no row in the table of imports")
            for line in file.lines
            where line.contains("import ") && !line.hasPrefix("//") && !line.hasPrefix(" ") {
                let module = line.split(separator: " ").last.map(String.init) ?? ""
                #expect(allowed.contains(module), "\(file.path): import \(module)")
            }
        }
    }

    @Test func `no file is longer than 400 lines`() throws {
        for folder in ["Sources", "Tests"] {
            for file in try Self.files(folder, ending: ".swift") {
                #expect(file.lines.count <= 401, "\(file.path): \(file.lines.count) lines")
            }
        }
    }

    @Test func `no function is longer than 60 lines`() throws {
        for file in try Self.files("Sources", ending: ".swift") {
            var start: (line: Int, indent: Int)?
            for (number, line) in file.lines.enumerated() {
                let indent = line.prefix { $0 == " " }.count
                if line.contains("func "), line.hasSuffix("{") { start = (number, indent) }
                if let open = start, line == String(repeating: " ", count: open.indent) + "}" {
                    #expect(number - open.line <= 60, "\(file.path):\(open.line + 1)")
                    start = nil
                }
            }
        }
    }

    @Test func `no word of a kitchen drawer names a file`() throws {
        for file in try Self.files("Sources", ending: ".swift") {
            for word in ["Utils", "Helper", "Common", "Shared", "Core", "Misc"] {
                #expect(!file.path.contains(word), "\(file.path)")
            }
        }
    }

    @Test func `banned words have better ones`() throws {
        let banned = [
            "try!": "try or #require", "fatalError(": "a finding", "as!": "as?", "TODO": "an issue",
            "FIXME": "an issue",
            "clause of the text": "paragraph", "KPI": "indicator",
        ]
        for file in try Self.files("Sources", ending: ".swift") {
            for (number, line) in file.lines.enumerated() {
                for (word, better) in banned where line.contains(word) {
                    Issue.record("\(file.path):\(number + 1): «\(word)»; write \(better)")
                }
            }
        }
    }

    @Test func `the pure targets read no clock, file, socket or random source`() throws {
        let banned = [
            "Date()", "FileManager", "ProcessInfo", ".random(", "FileHandle", "Clock",
            "import Foundation",
        ]
        for target in Self.pure {
            for file in try Self.files("Sources/\(target)", ending: ".swift") {
                for word in banned {
                    #expect(!file.lines.contains { $0.contains(word) }, "\(file.path): \(word)")
                }
            }
        }
    }

    @Test func `unsafe memory is where the architecture says`() throws {
        let places = ["Lexicons/Trie.swift", "Lines/ByteScan.swift"].map {
            "Sources/GoverningTexts/" + $0
        }
        for target in Self.pure {
            for file in try Self.files("Sources/\(target)", ending: ".swift")
            where !places.contains(file.path) {
                #expect(
                    !file.lines.contains { $0.contains("Unsafe") || $0.contains("OpaquePointer") },
                    "\(file.path)")
            }
        }
    }

    @Test func `no code path asks for a particular language`() throws {
        let allowed: Set<String> = [
            "Sources/Vocabulary/Language.swift",
            "Sources/GoverningTexts/Lexicons/LanguagePack.swift",
        ]
        for file in try Self.files("Sources", ending: ".swift") where !allowed.contains(file.path) {
            for (number, line) in file.lines.enumerated()
            where line.contains("== .english") || line.contains("!= .english") {
                Issue.record("\(file.path):\(number + 1)")
            }
        }
    }

    @Test func `no path of a machine stands in a file`() throws {
        for folder in ["Sources", "Tests", "docs", "Examples", "Scripts"] {
            for ending in [".swift", ".md", ".txt", ".pack", ".tsv", ".sh"] {
                for file in try Self.files(folder, ending: ending)
                where !file.path.hasSuffix("Tidiness.swift") {
                    #expect(
                        !file.lines.contains {
                            $0.contains("/wo" + "rk/") || $0.contains("/ho" + "me/")
                        },
                        "\(file.path)")
                }
            }
        }
    }
}
