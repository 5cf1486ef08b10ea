import Accounts
import Diagnostics
import Journals
import Planning
import Records
import Testing
import Vocabulary

/// Each role with each action: a letter where it is allowed, a dot where it is denied.
@Suite struct PermissionMatrix {
    private static let actions: [String: Action] = [
        "readPublic": .readPublic, "read": .read, "readHistory": .readHistory,
        "change code": .change(kind: "measure", fields: [Measure.field("code")]),
        "change value": .change(kind: "measure", fields: [Measure.field("value")]),
        "change title": .change(kind: "measure", fields: [Measure.field("title")]),
        "change count": .change(kind: "measure", fields: [Measure.field("count")]),
        "change value, title": .change(
            kind: "measure", fields: [Measure.field("value"), Measure.field("title")]),
        "change nothing": .change(kind: "measure", fields: []),
        "change review": .change(kind: "review", fields: [Measure.field("code")]),
        "change snapshot": .change(kind: "snapshot", fields: [Measure.field("code")]),
        "create measure": .create(kind: "measure"), "create review": .create(kind: "review"),
        "create snapshot": .create(kind: "snapshot"), "remove measure": .remove(kind: "measure"),
        "remove review": .remove(kind: "review"), "importText": .importText,
        "confirmMandate": .confirmMandate, "review": .review, "publish": .publish,
        "translate": .translate, "manageAccounts": .manageAccounts,
        "manageTokens": .manageTokens, "readAudit": .readAudit,
    ]

    /// The roles in the order of the columns: nobody, reader, contributor, editor, reviewer, approver,
    /// translator, analyst, administrator, auditor.
    private static let matrix = """
        readPublic           N R C E V P T L A U
        read                 . R C E V P T L A U
        readHistory          . R C E V P T L A U
        change code          . . . E . . . . A .
        change value         . . C E . . . . A .
        change title         . . . E . . T . A .
        change count         . . . . . . . . A .
        change value, title  . . . E . . . . A .
        change nothing       . . . . . . . . A .
        change review        . . . . V . . . A .
        change snapshot      . . . . . P . . A .
        create measure       . . . E . . . . A .
        create review        . . . . V . . . A .
        create snapshot      . . . . . P . . A .
        remove measure       . . . E . . . . A .
        remove review        . . . . V . . . A .
        importText           . . . E . . . . A .
        confirmMandate       . . . E . . . . A .
        review               . . . . V . . . A .
        publish              . . . . . P . . A .
        translate            . . . E . . T . A .
        manageAccounts       . . . . . . . . A .
        manageTokens         . . . . . . . L A .
        readAudit            . . . . . . . . A U
        """

    @Test func `each role may do what its column says, and nothing else`() throws {
        let columns: [Role?] = [nil] + Role.allCases
        var rows = Set<String>()
        for line in Self.matrix.split(separator: "\n") {
            let name = line.prefix(21).trimmingSuffix(while: { $0 == " " })
            let action = try #require(Self.actions[String(name)], "\(name)")
            let marks = line.dropFirst(21).split(separator: " ")
            #expect(marks.count == columns.count, "\(name)")
            for (mark, role) in zip(marks, columns) {
                let isAllowed = Permission.allows(action, role.map { [$0] } ?? [])
                #expect(isAllowed == (mark != "."), "\(name) by \(role?.rawValue ?? "nobody")")
            }
            rows.insert(String(name))
        }
        #expect(rows == Set(Self.actions.keys))
    }

    @Test func `several roles may together do what each of them may`() {
        let both = Action.change(
            kind: "measure", fields: [Measure.field("value"), Measure.field("title")])
        #expect(!Permission.allows(both, [.contributor]))
        #expect(!Permission.allows(both, [.translator]))
        #expect(Permission.allows(both, [.contributor, .translator]))
    }

    @Test func `the kinds that belong to a role are kinds of records`() {
        #expect(
            Set(Permission.makers.keys) == [MandateReview.kind, Snapshot.kind, Publication.kind])
    }
}

extension Substring {
    /// The text without what its end has of these signs.
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        lastIndex { !isDropped($0) }.map { self[...$0] } ?? ""
    }
}
