import Accounts
import Diagnostics
import Journals
import Planning
import Records
import Vocabulary

extension Visit {
    /// Carries out edits for the visitor, with the reason that the form gave.
    ///
    /// - Parameters:
    ///   - edits: What is to be done.
    ///   - position: The position of the journal that the sender saw; `nil` is now.
    ///   - files: Files that the edits speak of.
    ///   - reason: Why, where the form did not ask.
    ///   - action: What it is as a whole; `nil` asks permission for each edit and its fields.
    /// - Returns: The number of the entry.
    /// - Throws: A `Refusal` with `permission.denied`, `change.…` or `store.…`; nothing was changed
    ///   then.
    func commit(
        _ edits: [RecordEdit], from position: Int? = nil, files: [[UInt8]] = [],
        reason: String? = nil, as action: Action? = nil
    ) throws(Refusal) -> Int {
        guard asOf == nil else { throw Refusal(Finding("change.past", .error)) }
        return try RegisterAccess(name: name, register: register, caller: visitor.caller).commit(
            edits, from: position ?? workspace.position, why: reason ?? body.values["why"] ?? "",
            files: files, as: action
        ).position
    }

    /// Why the visitor may not hand in values of an indicator, or `nil` where they may: contributors do
    /// so where their posts see to it.
    func othersWork(_ indicator: Identifier<Indicator>) -> Finding? {
        guard Permission.isBoundToOwnWork(.handIn, roles), let found = workspace[indicator],
            !found.isWork(of: posts)
        else { return nil }
        return Permission.othersWork(
            at: Place(.record(kind: Indicator.kind, code: found.code)))
    }

    /// A finding with the name of a person in place of the pseudonym.
    func naming(_ finding: Finding) -> Finding {
        site.people.naming(finding)
    }
}
