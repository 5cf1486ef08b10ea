/// The lists of a document as `numbering.xml` defines them.
///
/// - Source: ECMA-376 part 1, 17.9.
struct ListDefinitions {
    /// One level of a list.
    struct Level {
        var start = 1
        var format = "decimal"
        /// The label with `%1` to `%9` for numbers.
        var pattern: [UInt8] = []
        /// The level, from 1, after which it begins anew; 0 for never, `nil` for any level above.
        var restart: Int?
        /// Whether all numbers are printed as decimal ones.
        var isLegal = false
        /// The style that is tied to the level.
        var style: String?
    }

    /// A list that paragraphs name: a scheme, with what it changes in it.
    struct List {
        var scheme = -1
        var levels: [Int: Level] = [:]
        var starts: [Int: Int] = [:]
    }

    /// A scheme of levels, which lists share.
    struct Scheme {
        var levels: [Int: Level] = [:]
        /// The style whose list this scheme stands for.
        var link: String?
        /// The style that this scheme defines.
        var styleLink: String?
    }

    /// A label is at most this long before its numbers are filled in.
    static let longestPattern = 64

    private(set) var schemes: [Int: Scheme] = [:]
    private(set) var lists: [Int: List] = [:]

    /// No lists.
    init() {}

    /// The lists of `numbering.xml`.
    init(_ bytes: [UInt8], _ elements: WordElement.Table) {
        var scanner = WordElement.scanner(bytes)
        while true {
            switch scanner.next() {
            case .finish: return
            case .start:
                switch elements.element(scanner) {
                case .abstractNum: readScheme(&scanner, elements)
                case .num: readList(&scanner, elements)
                default: break
                }
            default: continue
            }
        }
    }

    /// The scheme of a list, through the style that it may stand for.
    func scheme(of list: List) -> Int? {
        guard let scheme = schemes[list.scheme] else { return nil }
        guard let link = scheme.link else { return list.scheme }
        return schemes.first { $0.value.styleLink == link }?.key ?? list.scheme
    }

    /// A level of a list, as the list or its scheme has it.
    func level(_ number: Int, of list: List, _ scheme: Int) -> Level? {
        list.levels[number] ?? schemes[scheme]?.levels[number]
    }

    /// The level of a list that is tied to a style, or `nil`.
    func level(of number: Int, tiedTo style: String) -> Int? {
        guard let list = lists[number], let scheme = scheme(of: list) else { return nil }
        return schemes[scheme]?.levels.first { $0.value.style == style }?.key
    }

    private mutating func readScheme(_ scanner: inout XMLScanner, _ elements: WordElement.Table) {
        guard let id = scanner.attribute(WordElement.Attribute.list).flatMap(scanner.number) else {
            return scanner.skip()
        }
        var scheme = Scheme()
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            switch elements.element(scanner) {
            case .lvl: readLevel(&scanner, elements, &scheme.levels)
            case .numStyleLink: scheme.link = scanner.value
            case .styleLink: scheme.styleLink = scanner.value
            default: break
            }
        }
        schemes[id] = scheme
    }

    private mutating func readList(_ scanner: inout XMLScanner, _ elements: WordElement.Table) {
        guard let id = scanner.attribute(WordElement.Attribute.number).flatMap(scanner.number)
        else { return scanner.skip() }
        var list = List()
        var changed = 0
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            switch elements.element(scanner) {
            case .abstractNumId: list.scheme = scanner.numberValue ?? -1
            case .lvlOverride:
                changed =
                    scanner.attribute(WordElement.Attribute.level).flatMap(scanner.number) ?? 0
            case .startOverride: list.starts[changed] = scanner.numberValue ?? 1
            case .lvl: readLevel(&scanner, elements, &list.levels)
            default: break
            }
        }
        lists[id] = list
    }

    private func readLevel(
        _ scanner: inout XMLScanner, _ elements: WordElement.Table, _ levels: inout [Int: Level]
    ) {
        let number = scanner.attribute(WordElement.Attribute.level).flatMap(scanner.number) ?? 0
        var level = Level()
        let outside = scanner.depth - 1
        while scanner.nextStart(above: outside) {
            switch elements.element(scanner) {
            case .start: level.start = scanner.numberValue ?? 1
            case .numFmt: level.format = scanner.value ?? "decimal"
            case .lvlText:
                level.pattern = Array((scanner.value ?? "").utf8.prefix(Self.longestPattern))
            case .lvlRestart: level.restart = scanner.numberValue
            case .isLgl: level.isLegal = scanner.isOn
            case .pStyle: level.style = scanner.value
            default: break
            }
        }
        if (0...8).contains(number) { levels[number] = level }
    }
}
