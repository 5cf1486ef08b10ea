import Diagnostics
import GoverningTexts
import Records
import Vocabulary

/// The JSON form of a text that was read; its schema is `docs/read.schema.json`.
struct TreeJSON {
    let file: String?
    let tree: TextTree
    let findings: FindingWriter

    /// Writes the whole object.
    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("file")
            writer.value(file)
            heading(tree.heading, &writer)
            writer.key("language")
            writer.value(tree.language?.code)
            writer.key("paragraphs")
            writer.array { writer in tree.forEachParagraph { ParagraphJSON.write($0, to: &writer) }
            }
            writer.key("sections")
            writer.array(of: tree.sections, section)
            writer.key("box")
            writer.array(of: tree.box, boxEntry)
            writer.key("annexes")
            writer.array(of: tree.annexes, annex)
            writer.key("findings")
            writer.array(of: tree.findings) { writer, finding in self.finding(finding, &writer) }
        }
    }

    private func heading(_ heading: ActHeading, _ writer: inout JSONWriter) {
        writer.key("kind")
        writer.value(heading.kind?.rawValue)
        writer.key("number")
        writer.value(heading.number)
        writer.key("body")
        writer.value(heading.body)
        writer.key("bodyName")
        writer.value(heading.bodyName)
        writer.key("place")
        writer.value(heading.place)
        writer.key("year")
        writer.value(heading.year)
        writer.key("revised")
        writer.value(heading.isRevised)
        writer.key("draft")
        writer.value(heading.isDraft)
        writer.key("title")
        writer.value(heading.title)
    }

    private func section(_ writer: inout JSONWriter, _ section: Section) {
        writer.object { writer in
            writer.key("kind")
            writer.value(section.kind.rawValue)
            writer.key("path")
            writer.value(section.path)
            writer.key("part")
            writer.value(section.part.rawValue)
            writer.key("heading")
            writer.value(section.heading)
            writer.key("opening")
            writer.value(section.opening)
            writer.key("verb")
            writer.value(section.verb?.name)
            writer.key("row")
            writer.value(section.row?.rawValue)
            writer.key("start")
            writer.value(section.start)
            writer.key("end")
            writer.value(section.end)
        }
    }

    private func boxEntry(_ writer: inout JSONWriter, _ entry: BoxEntry) {
        writer.object { writer in
            writer.key("row")
            writer.value(entry.row.rawValue)
            writer.key("label")
            writer.value(entry.label)
            writer.key("text")
            writer.value(entry.lines.joined(separator: "\n"))
        }
    }

    private func finding(_ finding: Finding, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("code")
            writer.value(finding.code)
            writer.key("severity")
            writer.value(finding.severity.rawValue)
            writer.key("place")
            writer.value(findings.address(of: finding.place))
            writer.key("summary")
            writer.value(findings.summary(of: finding))
        }
    }

    // MARK: Annexes

    private func annex(_ writer: inout JSONWriter, _ annex: AnnexContents) {
        writer.object { writer in
            writer.key("path")
            writer.value(annex.path)
            writer.key("title")
            writer.value(annex.title)
            writer.key("units")
            writer.array(of: annex.units) { writer, unit in
                writer.object { writer in
                    writer.key("name")
                    writer.value(unit.name)
                    writer.key("acronym")
                    writer.value(unit.acronym)
                }
            }
            writer.key("posts")
            writer.array(of: annex.posts) { $0.value($1) }
            if let job = annex.job {
                writer.key("job")
                self.job(job, &writer)
            }
            if let act = annex.act {
                writer.key("act")
                writer.object { heading(act, &$0) }
            }
        }
    }

    private func job(_ job: JobDescription, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("post")
            writer.value(job.post)
            writer.key("grade")
            writer.value(job.grade)
            writer.key("function")
            writer.value(job.function)
            writer.key("duties")
            writer.array(of: job.duties, item)
            writer.key("qualifications")
            writer.array(of: job.qualifications, item)
            writer.key("competencies")
            writer.array(of: job.competencies, item)
        }
    }

    private func item(_ writer: inout JSONWriter, _ item: JobItem) {
        writer.object { writer in
            writer.key("label")
            writer.value(item.label)
            writer.key("text")
            writer.value(item.text)
            writer.key("points")
            writer.array(of: item.points) { $0.value($1) }
        }
    }
}
