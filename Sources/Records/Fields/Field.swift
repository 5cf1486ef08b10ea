/// One field of a record or of a group: a description tied to a property.
package struct Field<Root>: Sendable {
    /// All that faces need.
    package let description: FieldDescription
    /// Takes the value out of a record.
    let read: @Sendable (Root) -> FieldValue
    /// Puts a value into a record; `false` where it is of another type.
    let write: @Sendable (inout Root, FieldValue) -> Bool

    /// More about a field than its property says.
    package enum Trait: Hashable, Sendable {
        case toSave, toPublish
        case toPublishWhen(String, isOneOf: [String])
        case searched, personal, settledByUse
        case changedBy(Set<Role>)
    }

    /// A field with its name, its property and what else there is to say.
    ///
    /// - Parameters:
    ///   - name: The name in JSON and CSV, in camel case.
    ///   - path: The property.
    ///   - traits: When it must be filled, whether it is searched, personal or settled by use, who
    ///     may change it; where nothing is said, it is optional and for editors.
    ///   - source: The standard and its element that the field follows.
    package init<Value: FieldConvertible>(
        _ name: String, _ path: any WritableKeyPath<Root, Value> & Sendable, _ traits: Trait...,
        source: String? = nil
    ) {
        description = FieldDescription(
            name: name, type: Value.fieldType, requirement: Self.requirement(traits),
            isSearched: traits.contains(.searched), isPersonal: traits.contains(.personal),
            isSettledByUse: traits.contains(.settledByUse), changers: Self.changers(traits),
            source: source)
        read = { $0[keyPath: path].fieldValue }
        write = { root, value in
            guard let converted = Value(value) else { return false }
            root[keyPath: path] = converted
            return true
        }
    }

    private static func requirement(_ traits: [Trait]) -> FieldDescription.Requirement {
        for trait in traits {
            switch trait {
            case .toSave: return .toSave
            case .toPublish: return .toPublish
            case .toPublishWhen(let field, let codes):
                return .toPublishWhen(field: field, isOneOf: codes)
            default: continue
            }
        }
        return .optional
    }

    private static func changers(_ traits: [Trait]) -> Set<Role> {
        for case .changedBy(let roles) in traits { return roles }
        return [.editor]
    }
}
