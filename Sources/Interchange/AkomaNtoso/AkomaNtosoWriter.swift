package import Diagnostics
package import GoverningTexts

/// Writes a text that was read as Akoma Ntoso, in the form of AKN4UN.
///
/// All bytes of the text come out in order, the same text always as the same bytes; no clock and no
/// file is read.
///
/// - Source: OASIS LegalDocML, Akoma Ntoso 3.0; AKN4UN guidelines (2018).
package enum AkomaNtosoWriter {
    /// The namespace of Akoma Ntoso 3.0.
    package static let namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

    /// The document, and a finding where signs had to be replaced: `akn.replaced`.
    package static func document(of tree: TextTree) -> (bytes: [UInt8], findings: [Finding]) {
        let facts = TextFacts(tree)
        let parts = DocumentPart.parts(of: tree)
        let identifiers = ElementIdentifiers(tree, parts)
        var writer = DocumentWriter(facts, identifiers)
        writer.xml.declaration()
        writer.xml.start("akomaNtoso", ["xmlns": namespace])
        let meta = MetaWriter(facts: facts, identifiers: identifiers)
        if parts.count == 1 {
            write(parts[0], to: &writer, meta, component: nil, parts[0].heading)
        } else {
            collection(parts, to: &writer, meta)
        }
        writer.xml.endLine()
        writer.xml.text([0x0A])
        let count = writer.xml.replaced
        let finding = Finding("akn.replaced", .warning, ["count": .number(count)])
        return (writer.xml.bytes, count > 0 ? [finding] : [])
    }

    /// Several acts, each a component of one collection.
    private static func collection(
        _ parts: [DocumentPart], to writer: inout DocumentWriter, _ meta: MetaWriter
    ) {
        writer.xml.line()
        writer.xml.start("documentCollection", ["name": "acts"])
        meta.write(
            to: &writer.xml, AkomaNtosoIRI(collection: parts[0].heading),
            parts[0].heading.ofCollection)
        writer.xml.line()
        writer.xml.start("collectionBody")
        for number in 1...parts.count {
            writer.xml.line()
            writer.xml.start("component", ["eId": writer.identifiers.unique("ref_\(number)")])
            writer.xml.empty(
                "documentRef",
                ["href": "#cmp_\(number)", "showAs": parts[number - 1].heading.number ?? "–"])
            writer.xml.end()
        }
        writer.xml.end()
        writer.xml.line()
        writer.xml.start("components")
        for (index, part) in parts.enumerated() {
            writer.xml.line()
            writer.xml.start(
                "component", ["eId": writer.identifiers.unique("cmp_\(index + 1)")])
            write(part, to: &writer, meta, component: "main", part.heading)
            writer.xml.end()
        }
        writer.xml.end()
        writer.xml.endLine()
    }

    /// One document; `component` is its name within another, or `nil` where it is the outermost.
    private static func write(
        _ part: DocumentPart, to writer: inout DocumentWriter, _ meta: MetaWriter,
        component: String?, _ whole: ActHeading
    ) {
        let element = AkomaNtosoIRI.element(of: part.heading.kind)
        let kind = part.heading.kind?.rawValue ?? (component == nil ? "text" : "annex")
        writer.xml.line()
        writer.xml.start(
            element,
            ["name": part.heading.isDraft ? kind + "Draft" : kind, "contains": "originalVersion"])
        let iri = AkomaNtosoIRI(whole)
        if let component {
            meta.writeInner(
                to: &writer.xml, iri, part.heading.completed(from: whole), component: component)
        } else {
            meta.write(to: &writer.xml, iri, part.heading)
        }
        writer.content(of: part) { writer, annex in
            guard case .annex(let number) = annex.place else { return }
            writer.xml.line()
            let prefix = ElementIdentifiers.prefix(of: part.place, inside: "")
            let identifier = writer.identifiers.unique(prefix + "att_\(number)")
            writer.xml.start("attachment", ["eId": identifier])
            write(annex, to: &writer, meta, component: "annex_\(number)", whole)
            writer.xml.end()
        }
        writer.xml.endLine()
    }
}

extension ActHeading {
    /// The heading of an annex, with body and year of the text that it belongs to.
    fileprivate func completed(from whole: ActHeading) -> ActHeading {
        var heading = self
        heading.body = body ?? whole.body
        heading.year = year ?? whole.year
        return heading
    }

    /// What the heading of one act says of all that stand with it: body and year.
    fileprivate var ofCollection: ActHeading {
        var heading = self
        heading.kind = nil
        heading.number = nil
        heading.title = nil
        return heading
    }
}
