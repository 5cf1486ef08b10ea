import Vocabulary

/// One field of a record that differs between two versions.
package struct FieldDifference: Hashable, Sendable {
    /// What differs.
    package let path: FieldPath
    /// The value before; absent where there was none.
    package let old: FieldValue
    /// The value after; absent where there is none.
    package let new: FieldValue
}

extension RecordDescription {
    /// What differs from one version of a record to another, in the order of the fields.
    ///
    /// Of a multilingual text each language is told by itself, unless the text is new, gone or has
    /// another source language.
    package func differences(
        from old: RecordContent, to new: RecordContent
    ) -> [FieldDifference] {
        zip(fields, zip(old.values, new.values)).flatMap { field, values -> [FieldDifference] in
            guard values.0 != values.1 else { return [] }
            guard case .multilingual(let before) = values.0,
                case .multilingual(let after) = values.1,
                before.sourceLanguage == after.sourceLanguage
            else {
                return [FieldDifference(path: FieldPath(field.name), old: values.0, new: values.1)]
            }
            return Self.differences(field.name, before, after)
        }
    }

    private static func differences(
        _ field: String, _ before: MultilingualText, _ after: MultilingualText
    ) -> [FieldDifference] {
        Language.allCases.compactMap { language in
            let (old, new) = (before.version(in: language), after.version(in: language))
            guard old != new else { return nil }
            return FieldDifference(
                path: FieldPath(field, language), old: old.map(FieldValue.wording) ?? .absent,
                new: new.map(FieldValue.wording) ?? .absent)
        }
    }

    /// The value at a path, or `nil` where the record has no such field.
    package func value(at path: FieldPath, of content: RecordContent) -> FieldValue? {
        guard let index = indices[path.field] else { return nil }
        guard let language = path.language else { return content.values[index] }
        guard case .multilingual(let text) = content.values[index] else { return .absent }
        return text.version(in: language).map(FieldValue.wording) ?? .absent
    }

    /// Whether a value may stand at a path.
    package func accepts(_ value: FieldValue, at path: FieldPath) -> Bool {
        guard let index = indices[path.field] else { return false }
        guard let language = path.language else { return fields[index].type.accepts(value) }
        guard fields[index].type == .multilingual else { return false }
        switch value {
        case .wording(let version): return version.language == language
        default: return value.isAbsent
        }
    }

    /// Sets a value of a record at a path where it is accepted.
    package func set(_ value: FieldValue, at path: FieldPath, in content: inout RecordContent) {
        guard let index = indices[path.field] else { return }
        if let language = path.language {
            content.values[index] = Self.placing(value, in: language, of: content.values[index])
        } else {
            content.values[index] = value
        }
    }

    private static func placing(
        _ value: FieldValue, in language: Language, of whole: FieldValue
    ) -> FieldValue {
        var text = MultilingualText(whole) ?? MultilingualText()
        if case .wording(let version) = value {
            text.place(version, in: language)
        } else {
            text.place(nil, in: language)
        }
        return text.fieldValue
    }
}
