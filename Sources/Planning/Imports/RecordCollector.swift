import Records
import Vocabulary

/// Makes records, or changes those that are there, by their codes; the edits come at the end.
struct RecordCollector {
    private struct Item {
        let description: RecordDescription
        /// The record as it was; `nil` where it is new.
        let old: RecordContent?
        var new: RecordContent
    }

    private let workspace: Workspace
    private let newKey: () -> RecordKey
    private var items: [Item] = []
    private var places: [String: Int] = [:]

    /// Nothing collected yet.
    init(_ workspace: Workspace, newKey: @escaping () -> RecordKey) {
        self.workspace = workspace
        self.newKey = newKey
    }

    /// The record of a code, which is made if it isn't there.
    ///
    /// - Parameters:
    ///   - type: Its type.
    ///   - code: Its code, now or formerly.
    ///   - fill: Fills it in, and is told whether it is new.
    /// - Returns: Its key.
    @discardableResult
    mutating func record<Made: Record>(
        _ type: Made.Type, _ code: String, _ fill: (inout Made, Bool) -> Void
    ) -> Identifier<Made> {
        let name = Made.kind + " " + code.lowercased()
        if let place = places[name], var known = Made(items[place].new) {
            fill(&known, items[place].old == nil)
            items[place].new = known.content
            return known.id
        }
        let old = workspace.record(type, code: code)
        var made = old ?? Made(id: newKey().retyped())
        fill(&made, old == nil)
        places[name] = items.count
        items.append(
            Item(
                description: RecordDescription(Made.self), old: old?.content, new: made.content))
        return made.id
    }

    /// The code of a record that was collected, or is there; `nil` where there is none.
    func code<Made: Record>(of id: Identifier<Made>) -> String? {
        let own = items.first { $0.description.kind == Made.kind && $0.new.key == id.retyped() }
        return own.flatMap { Made($0.new)?.code } ?? workspace[id]?.code
    }

    /// What makes and changes the records.
    var edits: [RecordEdit] {
        items.compactMap { item in
            guard let old = item.old else { return .creating(item.new, item.description) }
            return .changing(old, to: item.new, item.description)
        }
    }
}
