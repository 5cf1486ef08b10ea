import Foundation

/// Checks a value against the part of JSON Schema 2020-12 that our schemas use.
package struct JSONSchema {
    private let root: [String: Any]

    /// A schema, as JSONSerialization reads it.
    package init(_ root: [String: Any]) { self.root = root }

    /// What is wrong with a value, each with its place; empty where it agrees.
    package func faults(in value: Any) -> [String] { faults(in: value, root, "$") }

    private func faults(in value: Any, _ schema: [String: Any], _ place: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            return faults(in: value, resolved(reference), place)
        }
        for key in ["anyOf", "oneOf"] {
            guard let choices = schema[key] as? [[String: Any]] else { continue }
            let agrees = choices.contains { faults(in: value, $0, place).isEmpty }
            return agrees ? [] : ["\(place): none of \(key)"]
        }
        var found: [String] = []
        if let types = types(of: schema), !types.contains(where: { isType(value, $0) }) {
            return ["\(place): no \(types.joined(separator: " or "))"]
        }
        if let choices = schema["enum"] as? [Any], !choices.contains(where: { same($0, value) }) {
            found.append("\(place): none of the choices")
        }
        if let constant = schema["const"], !same(constant, value) {
            found.append("\(place): no constant")
        }
        if let object = value as? [String: Any] { found += members(of: object, schema, place) }
        if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
            found += array.enumerated().flatMap { faults(in: $1, items, "\(place)[\($0)]") }
        }
        return found
    }

    private func members(of object: [String: Any], _ schema: [String: Any], _ place: String)
        -> [String]
    {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        var found: [String] = []
        for name in schema["required"] as? [String] ?? [] where object[name] == nil {
            found.append("\(place).\(name): missing")
        }
        for (name, value) in object {
            if let property = properties[name] {
                found += faults(in: value, property, "\(place).\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(place).\(name): not in the schema")
            }
        }
        return found
    }

    private func resolved(_ reference: String) -> [String: Any] {
        reference.split(separator: "/").dropFirst().reduce(root) {
            $0[String($1)] as? [String: Any] ?? [:]
        }
    }

    private func types(of schema: [String: Any]) -> [String]? {
        (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String]
    }

    private func isType(_ value: Any, _ type: String) -> Bool {
        switch type {
        case "null": value is NSNull
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "boolean": isFlag(value)
        case "integer", "number": value is NSNumber && !isFlag(value)
        default: false
        }
    }

    private func isFlag(_ value: Any) -> Bool {
        (value as? NSNumber).map { "\($0.objCType.pointee)" == "99" } ?? (value is Bool)
    }

    private func same(_ left: Any, _ right: Any) -> Bool {
        "\(left)" == "\(right)" && (left is NSNull) == (right is NSNull)
    }
}
