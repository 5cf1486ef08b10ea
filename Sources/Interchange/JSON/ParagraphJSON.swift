import GoverningTexts
import Records
import Vocabulary

/// The JSON form of a paragraph.
enum ParagraphJSON {
    /// Writes one paragraph as an object.
    static func write(_ paragraph: Paragraph, to writer: inout JSONWriter) {
        writer.object { writer in
            place(paragraph, &writer)
            bodies(paragraph, &writer)
            writer.member("chapeau", paragraph.chapeau)
            writer.member("text", paragraph.text)
            terms(paragraph, &writer)
            writer.key("references")
            writer.array(of: paragraph.references, reference)
            writer.member("start", paragraph.start)
            writer.member("end", paragraph.end)
        }
    }

    private static func place(_ paragraph: Paragraph, _ writer: inout JSONWriter) {
        writer.member("path", paragraph.path)
        writer.member("part", paragraph.part.rawValue)
        writer.member("label", paragraph.label.isEmpty ? nil : paragraph.label)
        writer.member("heading", paragraph.heading)
        writer.member("opening", paragraph.opening)
        writer.member("verb", paragraph.verb?.name)
    }

    private static func bodies(_ paragraph: Paragraph, _ writer: inout JSONWriter) {
        writer.key("addressees")
        writer.array(of: paragraph.addressees) { writer, addressee in
            writer.object { writer in
                mention(addressee.mention, &writer)
                writer.member("role", addressee.role.rawValue)
            }
        }
        writer.key("consulted")
        writer.array(of: paragraph.consulted) { writer, body in writer.object { mention(body, &$0) }
        }
        writer.member("obligation", paragraph.obligation?.rawValue)
    }

    private static func mention(_ mention: BodyMention, _ writer: inout JSONWriter) {
        writer.member("name", mention.name)
        writer.member("body", mention.body)
    }

    private static func terms(_ paragraph: Paragraph, _ writer: inout JSONWriter) {
        writer.key("reportTo")
        writer.array(of: paragraph.reportTo) { writer, body in writer.object { mention(body, &$0) }
        }
        writer.key("deadline")
        deadline(paragraph.deadline, &writer)
        writer.key("recurrence")
        if let recurrence = paragraph.recurrence {
            writer.object { writer in
                writer.member("rhythm", recurrence.rhythm.rawValue)
                writer.member("text", recurrence.text)
            }
        } else {
            writer.value(String?.none)
        }
        writer.key("conditions")
        writer.array(of: paragraph.conditions) { writer, condition in
            writer.object { writer in
                writer.member("kind", condition.kind.rawValue)
                writer.member("text", condition.text)
            }
        }
    }

    private static func deadline(_ deadline: Deadline?, _ writer: inout JSONWriter) {
        guard let deadline else { return writer.value(String?.none) }
        writer.object { writer in
            writer.key("kind")
            switch deadline {
            case .date(let date):
                writer.value("date")
                writer.member("date", date.description)
            case .next(let body):
                writer.value("next")
                writer.member("name", body?.name)
                writer.member("body", body?.body)
            case .within(let count, let unit):
                writer.value("within")
                writer.member("count", count)
                writer.member("unit", unit.rawValue)
            }
        }
    }

    private static func reference(_ writer: inout JSONWriter, _ reference: Reference) {
        writer.object { writer in
            writer.member("kind", reference.kind.rawValue)
            writer.member("number", reference.number)
            writer.member("body", reference.body)
            writer.member("place", reference.place)
            writer.member("year", reference.year)
            writer.member("revised", reference.isRevised)
            writer.member("text", reference.text)
        }
    }
}
