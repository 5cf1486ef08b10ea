package import Vocabulary

/// A type of property that a field can hold.
package protocol FieldConvertible: Hashable, Sendable {
    /// The type of field that holds it.
    static var fieldType: FieldType { get }
    /// The property as a value of a field.
    var fieldValue: FieldValue { get }
    /// The property of a value, or `nil` where the value is of another type.
    init?(_ value: FieldValue)
}

extension String: FieldConvertible {
    package static var fieldType: FieldType { .text }
    package var fieldValue: FieldValue { isEmpty ? .absent : .text(self) }
    package init?(_ value: FieldValue) {
        switch value {
        case .text(let text): self = text
        case .absent: self = ""
        default: return nil
        }
    }
}

extension MultilingualText: FieldConvertible {
    package static var fieldType: FieldType { .multilingual }
    package var fieldValue: FieldValue { isEmpty ? .absent : .multilingual(self) }
    package init?(_ value: FieldValue) {
        switch value {
        case .multilingual(let text): self = text
        case .absent: self.init()
        default: return nil
        }
    }
}

extension Int: FieldConvertible {
    package static var fieldType: FieldType { .number }
    package var fieldValue: FieldValue { .number(self) }
    package init?(_ value: FieldValue) {
        guard case .number(let number) = value else { return nil }
        self = number
    }
}

extension Quantity: FieldConvertible {
    package static var fieldType: FieldType { .quantity }
    package var fieldValue: FieldValue { .quantity(self) }
    package init?(_ value: FieldValue) {
        guard case .quantity(let quantity) = value else { return nil }
        self = quantity
    }
}

extension Bool: FieldConvertible {
    package static var fieldType: FieldType { .flag }
    package var fieldValue: FieldValue { self ? .flag(true) : .absent }
    package init?(_ value: FieldValue) {
        switch value {
        case .flag(let flag): self = flag
        case .absent: self = false
        default: return nil
        }
    }
}

extension CalendarDate: FieldConvertible {
    package static var fieldType: FieldType { .date }
    package var fieldValue: FieldValue { .date(self) }
    package init?(_ value: FieldValue) {
        guard case .date(let date) = value else { return nil }
        self = date
    }
}

extension Period: FieldConvertible {
    package static var fieldType: FieldType { .period }
    package var fieldValue: FieldValue { .period(self) }
    package init?(_ value: FieldValue) {
        guard case .period(let period) = value else { return nil }
        self = period
    }
}

extension Instant: FieldConvertible {
    package static var fieldType: FieldType { .instant }
    package var fieldValue: FieldValue { .instant(self) }
    package init?(_ value: FieldValue) {
        guard case .instant(let instant) = value else { return nil }
        self = instant
    }
}

extension Digest: FieldConvertible {
    package static var fieldType: FieldType { .digest }
    package var fieldValue: FieldValue { .digest(self) }
    package init?(_ value: FieldValue) {
        guard case .digest(let digest) = value else { return nil }
        self = digest
    }
}

extension Identifier: FieldConvertible where Subject: Record {
    package static var fieldType: FieldType { .reference(Subject.kind) }
    package var fieldValue: FieldValue { .reference(retyped()) }
    package init?(_ value: FieldValue) {
        guard case .reference(let key) = value else { return nil }
        self = key.retyped()
    }
}

extension Language: FieldCode {
    package static let listName = "language"
}

/// A closed list of words: an enumeration whose raw values stand in JSON.
package protocol FieldCode: FieldConvertible, CaseIterable, RawRepresentable<String> {
    /// What the list is called in the catalogue; `choice` where it needs no name of its own.
    static var listName: String { get }
}

extension FieldCode {
    package static var listName: String { "choice" }
    /// The key of the word in the catalogue.
    package var term: String { "\(Self.listName).\(rawValue)" }
    package static var fieldType: FieldType {
        .code(CodeList(name: listName, codes: allCases.map(\.rawValue)))
    }
    package var fieldValue: FieldValue { .code(rawValue) }
    package init?(_ value: FieldValue) {
        guard case .code(let code) = value else { return nil }
        self.init(rawValue: code)
    }
}

/// Several fields that belong together and have no key of their own.
package protocol FieldGroup: FieldConvertible {
    /// Its fields, in order.
    static var fields: [Field<Self>] { get }
    /// A group with nothing in it.
    init()
}

extension FieldGroup {
    package static var fieldType: FieldType { .group(fields.map(\.description)) }
    package var fieldValue: FieldValue { .group(Self.fields.map { $0.read(self) }) }
    package init?(_ value: FieldValue) {
        guard case .group(let values) = value, values.count == Self.fields.count else { return nil }
        self.init()
        for (field, value) in zip(Self.fields, values) where !value.isAbsent {
            guard field.write(&self, value) else { return nil }
        }
    }
}

extension Optional: FieldConvertible where Wrapped: FieldConvertible {
    package static var fieldType: FieldType { Wrapped.fieldType }
    package var fieldValue: FieldValue { self?.fieldValue ?? .absent }
    package init?(_ value: FieldValue) {
        guard !value.isAbsent else {
            self = .none
            return
        }
        guard let wrapped = Wrapped(value) else { return nil }
        self = .some(wrapped)
    }
}

extension Array: FieldConvertible where Element: FieldConvertible {
    package static var fieldType: FieldType { .list(Element.fieldType) }
    package var fieldValue: FieldValue { isEmpty ? .absent : .list(map(\.fieldValue)) }
    package init?(_ value: FieldValue) {
        switch value {
        case .list(let values):
            let elements = values.compactMap { Element($0) }
            guard elements.count == values.count else { return nil }
            self = elements
        case .absent: self = []
        default: return nil
        }
    }
}
