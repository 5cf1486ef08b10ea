import Vocabulary

/// What is meant by a code or, where it is the only one of that name, by a name in any language.
struct NameIndex<Value: Sendable>: Sendable {
    private var byCode: [String: Value] = [:]
    /// Holds `nil` for a name that several have.
    private var byName: [String: Value?] = [:]

    /// An index of records by their codes and names.
    init(_ records: [(code: String, name: MultilingualText, value: Value)]) {
        for record in records {
            byCode[record.code] = record.value
            for name in Set(record.name.versions.map(\.text)) {
                byName.updateValue(byName[name] == nil ? record.value : nil, forKey: name)
            }
        }
    }

    subscript(text: String) -> Value? { byCode[text] ?? byName[text] ?? nil }
}

/// What columns are called by what they hold, in any language.
package struct RoleNames: Sendable {
    private var roles: [String: ColumnRole] = [:]

    /// An index of all names that a role has.
    package init(_ names: (ColumnRole) -> [String]) {
        for role in ColumnRole.allCases where role != .ignored {
            for name in names(role) where roles[name.lowercased()] == nil {
                roles[name.lowercased()] = role
            }
        }
    }

    /// What a column of a name holds, or `nil` where the name tells nothing.
    subscript(name: String) -> ColumnRole? { roles[name.lowercased()] }
}

/// What categories are called, so that a table may have their names instead of their codes.
package struct CategoryNames: Sendable {
    private var codes: [String: [String: String]] = [:]

    /// Names of the categories that indicators list.
    ///
    /// - Parameters:
    ///   - workspace: The records.
    ///   - names: All names of a category, in any language.
    package init(of workspace: Workspace, _ names: (String) -> [String]) {
        for dimension in workspace.records(Indicator.self).flatMap(\.dimensions) {
            for category in dimension.categories {
                for name in names(category) + [category] {
                    codes[dimension.name, default: [:]][name.lowercased()] = category
                }
            }
        }
    }

    /// The code of the category that a text names; the text itself where none is called so.
    func code(of text: String, in dimension: String) -> String {
        codes[dimension]?[text.lowercased()] ?? text
    }
}
