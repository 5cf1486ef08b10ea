import GoverningTexts
import Vocabulary

/// Writes the metadata of a document: who adopted it, when, under which number, and what it says.
///
/// - Source: `akomantoso30.xsd`, AKN4UN guidelines (2018).
struct MetaWriter {
    let facts: TextFacts
    let identifiers: ElementIdentifiers

    private var tree: TextTree { facts.tree }

    /// The namespace of our own metadata.
    static let namespace = "urn:x-throughline:reading:1"

    /// The metadata of the outermost document.
    func write(to xml: inout XMLWriter, _ iri: AkomaNtosoIRI, _ heading: ActHeading) {
        xml.line()
        xml.start("meta")
        identification(&xml, iri, heading, component: "main")
        references(&xml)
        proprietary(&xml)
        xml.endLine()
    }

    /// The metadata of a document inside another.
    func writeInner(
        to xml: inout XMLWriter, _ iri: AkomaNtosoIRI, _ heading: ActHeading, component: String
    ) {
        xml.line()
        xml.start("meta")
        identification(&xml, iri, heading, component: component)
        xml.endLine()
    }

    // MARK: Identification

    private func identification(
        _ xml: inout XMLWriter, _ iri: AkomaNtosoIRI, _ heading: ActHeading, component: String
    ) {
        xml.line()
        xml.start("identification", ["source": "#throughline"])
        xml.line()
        xml.start("FRBRWork")
        names(&xml, iri.work, "/!\(component)")
        dateAndAuthor(&xml, heading)
        work(&xml, iri, heading)
        xml.endLine()
        let expression = iri.expression(tree.language, year: heading.year)
        xml.line()
        xml.start("FRBRExpression")
        names(&xml, expression, "/!\(component)")
        dateAndAuthor(&xml, heading)
        xml.line()
        xml.empty("FRBRlanguage", ["language": tree.language?.terminologyCode ?? "und"])
        xml.endLine()
        xml.line()
        xml.start("FRBRManifestation")
        names(&xml, expression + "/!\(component).xml", "")
        dateAndAuthor(&xml, heading, author: "throughline")
        xml.line()
        xml.empty("FRBRformat", ["value": "application/xml"])
        xml.endLine()
        xml.endLine()
    }

    private func names(_ xml: inout XMLWriter, _ iri: String, _ component: String) {
        xml.line()
        xml.empty("FRBRthis", ["value": iri + component])
        xml.line()
        xml.empty("FRBRuri", ["value": iri])
    }

    /// The date of adoption; where only the year is known it is the first day, and is called so.
    private func dateAndAuthor(
        _ xml: inout XMLWriter, _ heading: ActHeading, author: String? = nil
    ) {
        let year = heading.year
        xml.line()
        xml.empty(
            "FRBRdate",
            [
                "date": AkomaNtosoIRI.padded(max(1, year ?? 1)) + "-01-01",
                "name": year == nil ? "unknown" : "adoptionYear",
            ])
        xml.line()
        let body = heading.body.map(AkomaNtosoIRI.token)
        xml.empty("FRBRauthor", ["href": "#" + (author ?? body ?? "unknownBody")])
    }

    private func work(_ xml: inout XMLWriter, _ iri: AkomaNtosoIRI, _ heading: ActHeading) {
        xml.line()
        xml.empty("FRBRcountry", ["value": "un"])
        xml.line()
        xml.empty("FRBRsubtype", ["value": iri.subtype])
        if let number = heading.number {
            xml.line()
            xml.empty("FRBRnumber", ["value": AkomaNtosoIRI.token(number), "showAs": number])
        }
        if let title = heading.title {
            xml.line()
            xml.empty("FRBRname", ["value": title])
        }
    }

    // MARK: References

    private func references(_ xml: inout XMLWriter) {
        xml.line()
        xml.start("references", ["source": "#throughline"])
        entry(&xml, "TLCProcess", "throughline", "process/throughline", "Throughline")
        for (entry, body, name) in facts.organizations {
            self.entry(
                &xml, "TLCOrganization", entry,
                "organization/un/\(body.map(AkomaNtosoIRI.token) ?? entry)", name)
        }
        entry(&xml, "TLCOrganization", "unknownBody", "organization/unknown", "–")
        if let place = tree.heading.place {
            entry(&xml, "TLCLocation", "place", "location/place", place)
        }
        for role in ["addressee", "consulted", "recipient"] {
            entry(&xml, "TLCRole", role, "role/" + role, role)
        }
        let verbs = Set(tree.nodes.indices.compactMap { facts.verb(of: $0)?.name }).sorted()
        for concept in ["preamble", "operative", "adoptionYear"] + verbs {
            entry(&xml, "TLCConcept", concept, "concept/" + concept, concept)
        }
        xml.endLine()
    }

    private func entry(
        _ xml: inout XMLWriter, _ element: String, _ identifier: String, _ path: String,
        _ name: String
    ) {
        xml.line()
        xml.empty(
            element,
            ["eId": identifier, "href": "/akn/ontology/" + path, "showAs": name])
    }

    // MARK: What paragraphs say

    private func proprietary(_ xml: inout XMLWriter) {
        guard !facts.paragraphs.isEmpty else { return }
        xml.line()
        xml.start("proprietary", ["source": "#throughline"])
        xml.line()
        xml.start("tl:reading", ["xmlns:tl": Self.namespace])
        for paragraph in facts.paragraphs { self.paragraph(paragraph, &xml) }
        xml.endLine()
        xml.endLine()
    }

    private func paragraph(_ paragraph: Paragraph, _ xml: inout XMLWriter) {
        let identifier = identifiers.nodes[paragraph.node]
        xml.line()
        xml.start(
            "tl:paragraph",
            [
                "path": paragraph.path, "href": identifier.isEmpty ? nil : "#" + identifier,
                "part": paragraph.part.rawValue, "verb": paragraph.verb?.name,
                "obligation": paragraph.obligation?.rawValue,
            ])
        for addressee in paragraph.addressees {
            body(addressee.mention, "addressee", &xml, role: addressee.role.rawValue)
        }
        for mention in paragraph.consulted { body(mention, "consulted", &xml) }
        for mention in paragraph.reportTo { body(mention, "recipient", &xml) }
        deadline(paragraph.deadline, &xml)
        if let recurrence = paragraph.recurrence {
            xml.empty(
                "tl:recurrence",
                ["rhythm": recurrence.rhythm.rawValue, "text": recurrence.text])
        }
        for condition in paragraph.conditions {
            xml.empty("tl:condition", ["kind": condition.kind.rawValue, "text": condition.text])
        }
        xml.end()
    }

    private func body(
        _ mention: BodyMention, _ part: String, _ xml: inout XMLWriter, role: String? = nil
    ) {
        xml.empty(
            "tl:body",
            [
                "href": facts.entry(of: mention).map { "#" + $0 }, "as": "#" + part, "role": role,
                "name": mention.name,
            ])
    }

    private func deadline(_ deadline: Deadline?, _ xml: inout XMLWriter) {
        switch deadline {
        case .date(let date):
            xml.empty("tl:deadline", ["kind": "date", "date": date.description])
        case .next(let body):
            xml.empty(
                "tl:deadline",
                [
                    "kind": "next", "name": body?.name,
                    "href": body.flatMap(facts.entry).map { "#" + $0 },
                ])
        case .within(let count, let unit):
            xml.empty(
                "tl:deadline",
                ["kind": "within", "count": "\(count)", "unit": unit.rawValue])
        case nil: break
        }
    }
}
