package import Diagnostics
package import Records
package import Vocabulary

/// What may be spent in a period, most often a biennium, and in which currency.
package struct Budget: Record {
    package static let kind = "budget"

    package let id: Identifier<Budget>
    package var code = ""
    package var name = MultilingualText()
    package var period: Period?
    /// ISO 4217, three letters; all amounts of the budget are in it.
    package var currency = ""
    /// The smallest amount that is told apart, such as 0.01, 1 or 1000; 1 where nothing is said.
    ///
    /// Amounts stand in full all the same: 57966000, told apart by 1000.
    package var precision: Quantity?
    /// The most that may be spent.
    package var appropriation: Quantity?
    package var state: Validity?
    /// The budget of the period before.
    package var follows: Identifier<Budget>?
    /// The text by which it was adopted.
    package var adoptedBy: Identifier<GoverningText>?
    package var note = MultilingualText()
    /// Whether this is so or only shows how it would look; `nil` where nobody has to ask.
    package var basis: Basis?

    package init(id: Identifier<Budget>) { self.id = id }

    package static let fields: [Field<Budget>] = [
        Field("code", \.code, .toSave, .searched),
        Field("name", \.name, .toPublish, .searched, .changedBy([.editor, .translator])),
        Field("period", \.period, .toPublish),
        Field("currency", \.currency, .toPublish, source: "ISO 4217"),
        Field("precision", \.precision),
        Field("appropriation", \.appropriation),
        Field("state", \.state, .toPublish),
        Field("follows", \.follows),
        Field("adoptedBy", \.adoptedBy),
        Field("note", \.note, .searched, .changedBy([.editor, .translator])),
        Field("basis", \.basis),
    ]

    /// A currency has three letters, and nothing is told apart by nothing.
    package var contradictions: [Finding] {
        var found: [Finding] = []
        if !currency.isEmpty, !Self.isCurrency(currency) {
            found.append(Finding("budget.currency", .error, ["currency": .text(currency)]))
        }
        if let precision, precision <= .zero { found.append(Finding("budget.precision", .error)) }
        return found
    }

    /// Whether a word could be a currency of ISO 4217.
    package static func isCurrency(_ word: String) -> Bool {
        word.utf8.count == 3 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
