import Accounts
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing
import Vocabulary

/// What people are told of accounts and permissions.
@Suite struct AccountWording {
    private let catalogue = Catalogue.base.joined(with: AccountMessages.files)

    /// The findings that a source file of the target names.
    private func codesInSources() throws -> Set<String> {
        let folder = SharedData.package.appending(path: "Sources/Accounts")
        let names =
            FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        var codes = Set<String>()
        for name in names where name.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            for match in text.matches(of: /"((?:account|permission)\.[a-z-]+)"/) {
                codes.insert(String(match.1))
            }
        }
        return codes
    }

    @Test func `each code has a summary and a remedy, and each summary a code`() throws {
        let codes = try codesInSources()
        #expect(codes.count == 32)
        let keys = catalogue.keys(in: .english)
        let worded = keys.filter { $0.hasSuffix(".summary") }
            .map { String($0.dropLast(".summary".count)) }
            .filter { $0.hasPrefix("account.") || $0.hasPrefix("permission.") }
        #expect(Set(worded) == codes)
        #expect(codes.filter { !keys.contains($0 + ".remedy") } == [])
    }

    @Test(arguments: Language.allCases)
    func `a language has the keys and the values that English has`(_ language: Language) {
        #expect(catalogue.keys(in: language) == catalogue.keys(in: .english))
        let wrong = catalogue.keys(in: .english).filter {
            catalogue.valueNames(of: $0, in: language) != catalogue.valueNames(of: $0, in: .english)
        }
        #expect(wrong == [])
    }

    @Test(arguments: Language.allCases)
    func `a plural spells out the forms of its language, all and only`(_ language: Language) {
        let required = Set(catalogue.requiredCategories(in: language))
        let wrong = catalogue.keys(in: language).filter { key in
            catalogue.pluralCategories(of: key, in: language).contains { Set($0) != required }
        }
        #expect(wrong == [])
    }

    @Test(arguments: Language.allCases)
    func `roles, scopes and actions have words`(_ language: Language) {
        let actions: [Action] = [
            .readPublic, .read, .readHistory, .change(kind: "k", fields: []),
            .create(kind: "k"), .remove(kind: "k"), .importText, .confirmMandate, .review,
            .publish, .translate, .manageAccounts, .manageTokens, .readAudit,
        ]
        let keys =
            actions.map(\.term) + Role.allCases.map { "role.\($0.rawValue)" }
            + APIToken.Scope.allCases.map { "scope.\($0.rawValue)" }
        let words = keys.compactMap { catalogue.text($0, in: language) }
        #expect(words.count == keys.count)
        #expect(Set(words).count == keys.count)
    }

    @Test(arguments: Language.allCases)
    func `a refusal is written with its numbers`(_ language: Language) {
        let writer = FindingWriter(catalogue, in: language)
        for seconds in [1, 2, 5, 21, 60] {
            let text = writer.summary(
                of: Finding(
                    "account.too-many-attempts", .error,
                    ["seconds": .number(seconds), "most": .number(10)]))
            #expect(!text.contains("{") && !text.contains("#"))
        }
    }
}
