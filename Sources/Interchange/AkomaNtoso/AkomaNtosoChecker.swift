import Diagnostics

/// Says what is invalid in a document that calls itself Akoma Ntoso, as far as names tell.
///
/// Each fault is told once, where it occurs first, and at most twenty in all.
struct AkomaNtosoChecker {
    private struct Level {
        let name: String
        let line: Int
        /// Whether its names are known, so that what stands below can be told.
        let isKnown: Bool
        var seen: Set<String> = []
    }

    private static let most = 20
    private static let identifiers: Set<String> = ["eId", "xml:id", "GUID"]

    private let rules = AkomaNtosoRules.all
    private var levels: [Level] = []
    private var namespace: String?
    private var isDraft = false
    private var used: Set<String> = []
    private var twice: Set<String> = []
    private var firstTwice: (name: String, line: Int)?
    private var told: Set<String> = []
    private var faults: [Finding] = []

    /// What is wrong.
    var findings: [Finding] {
        guard let first = firstTwice else { return faults }
        return faults + [
            Finding(
                "akn.duplicate-identifier", .warning,
                [
                    "count": .number(twice.count), "name": .text(first.name),
                    "line": .number(first.line),
                ])
        ]
    }

    /// Takes one piece of the document.
    mutating func visit(_ piece: MarkupReader.Piece) {
        switch piece {
        case .start(let element): open(element)
        case .end: close()
        case .text: break
        }
    }

    private mutating func open(_ element: MarkupElement) {
        if levels.isEmpty { beginDocument(element) }
        let attributes = element.attributes
        identify(attributes, element.line)
        let name = element.name
        guard !isDraft else { return push(name, element.line, isKnown: false) }
        let isForeign = element.namespace != namespace
        guard let above = levels.last else { return push(name, element.line, isKnown: true) }
        levels[levels.count - 1].seen.insert(name)
        guard above.isKnown, !isForeign || rules.children[above.name]?.allowed.contains("*") != true
        else { return push(name, element.line, isKnown: false) }
        let isKnown = !isForeign && rules.children[name] != nil
        let values: [String: FindingValue] = [
            "name": .text(name), "parent": .text(above.name), "line": .number(element.line),
        ]
        if !isKnown {
            tell("akn.unknown-element", name, ["name": .text(name), "line": .number(element.line)])
        } else if rules.children[above.name]?.allowed.contains(name) != true {
            tell("akn.misplaced-element", above.name + " " + name, values)
        }
        if isKnown { check(attributes, of: name, element.line) }
        push(name, element.line, isKnown: isKnown)
    }

    private mutating func push(_ name: String, _ line: Int, isKnown: Bool) {
        levels.append(Level(name: name, line: line, isKnown: isKnown))
    }

    private mutating func close() {
        guard let level = levels.popLast(), level.isKnown else { return }
        for needed in rules.children[level.name]?.needed ?? [] where !level.seen.contains(needed) {
            tell(
                "akn.missing-element", level.name + " " + needed,
                [
                    "parent": .text(level.name), "name": .text(needed),
                    "line": .number(level.line),
                ])
        }
    }

    private mutating func beginDocument(_ element: MarkupElement) {
        namespace = element.namespace
        guard let namespace else {
            return tell(
                "akn.no-namespace", "", ["expected": .text(AkomaNtosoWriter.namespace)])
        }
        isDraft = namespace.hasPrefix(AkomaNtosoWriter.namespace + "/")
        if !isDraft, namespace != AkomaNtosoWriter.namespace {
            tell("akn.namespace", "", ["namespace": .text(namespace)])
        }
    }

    private mutating func identify(_ attributes: [(name: String, value: String)], _ line: Int) {
        for attribute in attributes where Self.identifiers.contains(attribute.name) {
            let key = attribute.name + " " + attribute.value
            guard !used.insert(key).inserted else { continue }
            twice.insert(key)
            if firstTwice == nil { firstTwice = (attribute.value, line) }
        }
    }

    private mutating func check(
        _ attributes: [(name: String, value: String)], of element: String, _ line: Int
    ) {
        guard let rule = rules.attributes[element] else { return }
        for attribute in attributes where !rule.allowed.contains(attribute.name) {
            let isForeign = attribute.name.contains(":") && !attribute.name.hasPrefix("xml:")
            if isForeign { continue }
            tell(
                "akn.unknown-attribute", element + " " + attribute.name,
                [
                    "parent": .text(element), "name": .text(attribute.name),
                    "line": .number(line),
                ])
        }
        for needed in rule.needed where !attributes.contains(where: { $0.name == needed }) {
            tell(
                "akn.missing-attribute", element + " " + needed,
                ["parent": .text(element), "name": .text(needed), "line": .number(line)])
        }
    }

    private mutating func tell(_ code: String, _ key: String, _ values: [String: FindingValue]) {
        guard faults.count < Self.most, told.insert(code + " " + key).inserted else { return }
        faults.append(Finding(code, .warning, values))
    }
}
