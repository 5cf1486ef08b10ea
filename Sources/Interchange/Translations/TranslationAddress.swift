/// Where a text belongs: the kind and the code of a record, and the name of a field.
package struct TranslationAddress: Hashable, Sendable {
    package let kind: String
    package let code: String
    package let field: String

    package init(kind: String, code: String, field: String) {
        self.kind = kind
        self.code = code
        self.field = field
    }

    /// The address as people read it: `kind/code/field`.
    package var name: String { "\(kind)/\(code)/\(field)" }

    /// The address as a name token, which has no slash: `kind:code:field`.
    ///
    /// - Source: XLIFF 2.0, 4.3.1.14 (`id`); XML Schema 1.0, `NMTOKEN`.
    package var identifier: String {
        [kind, code, field].map(Self.escaped).joined(separator: ":")
    }

    /// The address that a name token writes; `nil` where it writes none.
    package init?(identifier: String) {
        let parts = identifier.split(separator: ":", omittingEmptySubsequences: false)
        guard identifier.utf8.count < 4_096, parts.count == 3 else { return nil }
        let words = parts.compactMap(Self.plain)
        guard words.count == 3, words.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(kind: words[0], code: words[1], field: words[2])
    }

    /// What is neither a letter or digit of ASCII, a point nor a hyphen stands as `_3E_`.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "-": escaped.unicodeScalars.append(scalar)
            default: escaped += "_" + String(scalar.value, radix: 16, uppercase: true) + "_"
            }
        }
        return escaped
    }

    private static func plain(_ text: Substring) -> String? {
        var plain = ""
        for (index, part) in text.split(separator: "_", omittingEmptySubsequences: false)
            .enumerated()
        {
            guard !index.isMultiple(of: 2) else {
                plain += part
                continue
            }
            guard let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init) else {
                return nil
            }
            plain.unicodeScalars.append(scalar)
        }
        return escaped(plain) == text ? plain : nil
    }
}
