import GoverningTexts

/// What the name of a paragraph style says about its paragraphs.
///
/// Names are compared folded, without case, spaces and punctuation: `Res_No`, `ResNo` and `Res No`
/// are one; a digit or `BR` behind a name makes no other.
///
/// - Source: the templates of ITU, as in Word files of its Operational Bulletin; ECMA-376 part 1,
///   17.7.4.9, for the built-in names, which are the same in all languages of Word.
enum StyleRole {
    /// The role that a style name gives, or `nil` for a name that says nothing.
    static func role(of name: String) -> LineRole? {
        let folded = fold(name)
        if let level = level(of: folded, after: ["heading", "titre"]) { return .heading(level) }
        if level(of: folded, after: ["toc"]) != nil { return .contents }
        if let level = level(of: folded, after: ["enumlev", "enum"]) { return .point(level) }
        return roles[folded] ?? roles[bare(folded)]
    }

    private static func fold(_ name: String) -> String {
        String(
            decoding: name.lowercased().utf8.filter {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 >= 0x80
            }, as: UTF8.self)
    }

    /// A name without the digits and the `br` behind it.
    private static func bare(_ folded: String) -> String {
        var name = folded[...]
        while let last = name.last, last.isNumber { name.removeLast() }
        if name.hasSuffix("br"), name.count > 4 { name.removeLast(2) }
        return String(name)
    }

    private static func level(of name: String, after words: [String]) -> UInt8? {
        words.lazy.filter { name.hasPrefix($0) }.compactMap { UInt8(name.dropFirst($0.count)) }
            .first { (1...9).contains($0) }
    }

    private static let roles: [String: LineRole] = {
        var roles: [String: LineRole] = [
            "call": .call, "source": .source, "footnotetext": .footnote, "endnotetext": .footnote,
            "tocheading": .contents, "title": .actTitle, "headingb": .heading(8),
            "headingi": .heading(9), "annex": .annexNumber,
        ]
        let acts = [
            "res", "resolution", "rec", "recommendation", "dec", "decision", "question", "rep",
            "op",
            "opinion",
        ]
        for act in acts {
            roles[act + "no"] = .actNumber
            roles[act + "title"] = .actTitle
            for word in ["ref", "date"] { roles[act + word] = .actReference }
        }
        for annex in ["annex", "appendix", "attachment", "att"] {
            roles[annex + "no"] = .annexNumber
            roles[annex + "notitle"] = .annexNumber
            roles[annex + "title"] = .annexTitle
            roles[annex + "ref"] = .annexReference
        }
        for (level, part) in zip(
            1...5 as ClosedRange<UInt8>, ["part", "chap", "section", "art", "subsection"])
        {
            roles[part + "no"] = .heading(level)
            roles[part + "title"] = .headingTitle(level)
            roles[part + "heading"] = .headingTitle(level)
        }
        for text in [
            "tableno", "tabletitle", "tablenotitle", "tablehead", "tabletext", "tablelegend",
            "tableref", "figure", "figureno", "figuretitle", "figurenotitle", "figurelegend",
            "note",
            "caption", "equation",
        ] {
            roles[text] = .text
        }
        return roles
    }()
}
