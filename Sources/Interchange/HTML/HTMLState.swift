/// What HTML says beside its words: hidden elements, items of lists, raised signs.
struct HTMLState {
    private var labels = ListLabels()
    private var hidden: [Bool] = []
    private var raised = 0
    /// Elements around that are hidden by an attribute.
    private(set) var hiddenDepth = 0

    /// Takes the start of an element.
    ///
    /// - Returns: The label to write before its words.
    mutating func open(_ element: MarkupElement) -> String? {
        let name = element.name
        let isHidden = Self.isHidden(element)
        hidden.append(isHidden)
        if isHidden { hiddenDepth += 1 }
        if name == "sup" { raised += 1 }
        if name == "ol" || name == "ul" { labels.open(element) }
        return name == "li" ? labels.label(element) : nil
    }

    /// Takes the end of an element.
    mutating func close(_ name: String) {
        if hidden.popLast() == true { hiddenDepth -= 1 }
        if name == "sup" { raised -= 1 }
        if name == "ol" || name == "ul" { labels.close() }
    }

    /// Words as they stand; raised digits become the raised signs of Unicode, so that a mark of a footnote
    /// is no part of the word before it.
    func words(_ text: [UInt8]) -> [UInt8] {
        guard raised > 0 else { return text }
        let trimmed = text.filter { $0 > 0x20 && $0 != 0x5B && $0 != 0x5D }
        guard !trimmed.isEmpty, trimmed.count <= 3,
            trimmed.allSatisfy({ (0x30...0x39).contains($0) })
        else { return text }
        return trimmed.flatMap { Array(Self.raisedDigits[Int($0 - 0x30)].utf8) }
    }

    private static let raisedDigits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    private static func isHidden(_ element: MarkupElement) -> Bool {
        element.attributes.contains { attribute in
            switch attribute.name {
            case "hidden": return true
            case "style":
                let style = attribute.value.lowercased().filter { !$0.isWhitespace }
                return style.contains("display:none") || style.contains("visibility:hidden")
            default: return false
            }
        }
    }
}
