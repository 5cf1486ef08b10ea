import GoverningTexts

/// The identifiers of elements, one for each node that becomes an element with a number.
///
/// Their form is that of the naming convention, `sec_2__para_1__list_1__point_a`; they are made of
/// positions, so they hold no word of a language and are the same in all translations.
///
/// - Source: Akoma Ntoso Naming Convention 1.0, section 5.
struct ElementIdentifiers {
    /// The identifier of each node; empty where it has none.
    private(set) var nodes: [String]
    private var used: Set<String> = []

    init(_ tree: TextTree, _ parts: [DocumentPart]) {
        nodes = Array(repeating: "", count: tree.nodes.count)
        for part in parts {
            let prefix = Self.prefix(of: part.place, inside: "")
            add(part, tree, prefix)
            for annex in part.annexes {
                add(annex, tree, Self.prefix(of: annex.place, inside: prefix))
            }
        }
    }

    /// What goes before the identifiers of a part.
    static func prefix(of place: DocumentPart.Place, inside outer: String) -> String {
        switch place {
        case .whole: ""
        case .act(let number): "cmp_\(number)__"
        case .annex(let number): "\(outer)att_\(number)__"
        }
    }

    private mutating func add(_ part: DocumentPart, _ tree: TextTree, _ prefix: String) {
        for number in part.nodes.clamped(to: part.zones.preamble..<part.zones.conclusions) {
            let node = tree.nodes[number]
            let isPreamble = number < part.zones.body
            guard let role = ElementRole(number, tree, inPreamble: isPreamble) else { continue }
            let above = nodes[node.parent]
            let component = node.component.split(separator: ".").last.map(String.init)
            let own = "\(role.abbreviation)_\(component ?? "1")"
            let list = role == .point || role == .item ? "__list_1__" : "__"
            let outer = part.nodes.contains(node.parent) && !above.isEmpty ? above + list : prefix
            nodes[number] = unique(outer + own)
        }
    }

    /// An identifier that no other element has: of two alike, the second ends in `-2`.
    mutating func unique(_ identifier: String) -> String {
        var candidate = identifier
        var count = 1
        while !used.insert(candidate).inserted {
            count += 1
            candidate = "\(identifier)-\(count)"
        }
        return candidate
    }
}

/// Which element a node becomes, where it becomes one with a number.
enum ElementRole {
    case section, paragraph, point, alinea
    case recitals, recital, item

    init?(_ number: Int, _ tree: TextTree, inPreamble: Bool) {
        let node = tree.nodes[number]
        let above = tree.nodes[node.parent].kind
        let isNested = above == .point || above == .paragraph
        switch node.kind {
        case .section: self = inPreamble ? .recitals : .section
        case .heading: self = .section
        case .paragraph: self = inPreamble ? .recital : .paragraph
        case .point:
            self = inPreamble ? (isNested ? .item : .recital) : isNested ? .point : .paragraph
        case .text where above == .boxRow: return nil
        case .text:
            self =
                inPreamble
                ? (isNested ? .item : .recital)
                : node.part == .operative && !isNested ? .paragraph : .alinea
        default: return nil
        }
    }

    /// The name of the element.
    var element: String {
        switch self {
        case .section: "section"
        case .paragraph: "paragraph"
        case .point: "point"
        case .alinea: "alinea"
        case .recitals: "recitals"
        case .recital: "recital"
        case .item: "item"
        }
    }

    /// How the naming convention abbreviates it.
    var abbreviation: String {
        switch self {
        case .section: "sec"
        case .paragraph: "para"
        case .point: "point"
        case .alinea: "al"
        case .recitals: "recs"
        case .recital: "rec"
        case .item: "item"
        }
    }
}
