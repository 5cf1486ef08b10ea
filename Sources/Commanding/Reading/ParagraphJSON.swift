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
            writer.key("chapeau")
            writer.value(paragraph.chapeau)
            writer.key("text")
            writer.value(paragraph.text)
            terms(paragraph, &writer)
            writer.key("references")
            writer.array(of: paragraph.references, reference)
            writer.key("start")
            writer.value(paragraph.start)
            writer.key("end")
            writer.value(paragraph.end)
        }
    }

    private static func place(_ paragraph: Paragraph, _ writer: inout JSONWriter) {
        writer.key("path")
        writer.value(paragraph.path)
        writer.key("part")
        writer.value(paragraph.part.rawValue)
        writer.key("label")
        writer.value(paragraph.label.isEmpty ? nil : paragraph.label)
        writer.key("heading")
        writer.value(paragraph.heading)
        writer.key("opening")
        writer.value(paragraph.opening)
        writer.key("verb")
        writer.value(paragraph.verb?.name)
    }

    private static func bodies(_ paragraph: Paragraph, _ writer: inout JSONWriter) {
        writer.key("addressees")
        writer.array(of: paragraph.addressees) { writer, addressee in
            writer.object { writer in
                mention(addressee.mention, &writer)
                writer.key("role")
                writer.value(addressee.role.rawValue)
            }
        }
        writer.key("consulted")
        writer.array(of: paragraph.consulted) { writer, body in writer.object { mention(body, &$0) }
        }
        writer.key("obligation")
        writer.value(paragraph.obligation?.rawValue)
    }

    private static func mention(_ mention: BodyMention, _ writer: inout JSONWriter) {
        writer.key("name")
        writer.value(mention.name)
        writer.key("body")
        writer.value(mention.body)
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
                writer.key("rhythm")
                writer.value(recurrence.rhythm.rawValue)
                writer.key("text")
                writer.value(recurrence.text)
            }
        } else {
            writer.value(String?.none)
        }
        writer.key("conditions")
        writer.array(of: paragraph.conditions) { writer, condition in
            writer.object { writer in
                writer.key("kind")
                writer.value(condition.kind.rawValue)
                writer.key("text")
                writer.value(condition.text)
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
                writer.key("date")
                writer.value(date.description)
            case .next(let body):
                writer.value("next")
                writer.key("name")
                writer.value(body?.name)
                writer.key("body")
                writer.value(body?.body)
            case .within(let count, let unit):
                writer.value("within")
                writer.key("count")
                writer.value(count)
                writer.key("unit")
                writer.value(unit.rawValue)
            }
        }
    }

    private static func reference(_ writer: inout JSONWriter, _ reference: Reference) {
        writer.object { writer in
            writer.key("kind")
            writer.value(reference.kind.rawValue)
            writer.key("number")
            writer.value(reference.number)
            writer.key("body")
            writer.value(reference.body)
            writer.key("place")
            writer.value(reference.place)
            writer.key("year")
            writer.value(reference.year)
            writer.key("revised")
            writer.value(reference.isRevised)
            writer.key("text")
            writer.value(reference.text)
        }
    }
}
