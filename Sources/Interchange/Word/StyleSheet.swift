import GoverningTexts

/// What the styles of a document say about paragraphs and runs.
struct StyleSheet {
    /// A style with what it takes from those that it is based on.
    struct Style {
        /// What its paragraphs are, or `nil`.
        var role: LineRole?
        /// The list of its paragraphs and the level in it.
        var list: (number: Int, level: Int)?
        var isHidden = false
    }

    /// A style as written.
    private struct Definition {
        var name = ""
        var base: String?
        var number: Int?
        var level: Int?
        var outline: Int?
        var isHidden: Bool?
        var isParagraph = true
    }

    /// Styles are based on one another this many times at most.
    private static let longestChain = 16

    private var definitions: [String: Definition] = [:]
    private var table: [Style] = [Style()]
    /// Places in the table by the hash of an identifier; the first is the standard style.
    private var places: [UInt64: Int] = [:]

    /// The style with a number; 0 is the one of paragraphs that name none.
    subscript(number: Int) -> Style { table[number] }

    /// The number of the style that `w:val` names; 0 where there is none.
    func number(_ scanner: borrowing XMLScanner) -> Int {
        scanner.attribute(WordElement.Attribute.val).flatMap { places[scanner.hash(of: $0)] } ?? 0
    }

    /// No styles.
    init() {}

    /// The styles of `styles.xml`.
    init(_ bytes: [UInt8], _ elements: WordElement.Table, _ lists: ListDefinitions) {
        var scanner = WordElement.scanner(bytes)
        var standardID: String?
        while true {
            switch scanner.next() {
            case .finish:
                for id in definitions.keys {
                    places[XMLScanner.hash(id.utf8)] = table.count
                    table.append(resolved(id, lists))
                }
                if let standardID { table[0] = resolved(standardID, lists) }
                definitions = [:]
                return
            case .start:
                guard elements.element(scanner) == .style else { continue }
                readStyle(&scanner, elements, &standardID)
            default: continue
            }
        }
    }

    private mutating func readStyle(
        _ scanner: inout XMLScanner, _ elements: WordElement.Table, _ standardID: inout String?
    ) {
        guard let id = scanner.attribute(WordElement.Attribute.styleID).map(scanner.string) else {
            return scanner.skip()
        }
        var style = Definition()
        let kind = scanner.attribute(WordElement.Attribute.type).map(scanner.string)
        style.isParagraph = kind != "character"
        let isDefault = scanner.attribute(WordElement.Attribute.isDefault).map(scanner.string)
        if kind == "paragraph", isDefault == "1" || isDefault == "true" { standardID = id }
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            switch elements.element(scanner) {
            case .name: style.name = scanner.value ?? ""
            case .basedOn: style.base = scanner.value
            case .numId: style.number = scanner.numberValue
            case .ilvl: style.level = scanner.numberValue
            case .outlineLvl: style.outline = scanner.numberValue
            case .vanish: style.isHidden = scanner.isOn
            case .pPrChange, .rPrChange: scanner.skip()
            default: break
            }
        }
        definitions[id] = style
    }

    private func resolved(_ id: String, _ lists: ListDefinitions) -> Style {
        var style = Style()
        var outline: Int?
        var isHidden: Bool?
        var next: String? = id
        for _ in 0..<Self.longestChain {
            guard let current = next, let definition = definitions[current] else { break }
            if definition.isParagraph {
                style.role = style.role ?? StyleRole.role(of: definition.name)
            }
            if style.list == nil, let number = definition.number {
                let tied = lists.level(of: number, tiedTo: current)
                style.list = (number, tied ?? definition.level ?? 0)
            }
            outline = outline ?? definition.outline
            isHidden = isHidden ?? definition.isHidden
            next = definition.base
        }
        if style.role == nil, let outline, (0...8).contains(outline) {
            style.role = .heading(UInt8(outline + 1))
        }
        style.isHidden = isHidden ?? false
        return style
    }
}
