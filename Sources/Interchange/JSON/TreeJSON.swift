package import Diagnostics
package import GoverningTexts
package import Records
import Vocabulary

/// The JSON form of a text that was read; its schema is `docs/read.schema.json`.
package struct TreeJSON {
    private let file: String?
    private let tree: TextTree
    private let findings: FindingWriter

    /// - Parameters:
    ///   - file: The name of its file, or `nil`.
    ///   - tree: The text.
    ///   - findings: What words its findings.
    package init(file: String?, tree: TextTree, findings: FindingWriter) {
        self.file = file
        self.tree = tree
        self.findings = findings
    }

    /// Writes the whole object.
    ///
    /// `output` takes what was written in pieces, so that a long text is never held twice.
    package func write(to writer: inout JSONWriter, output: ([UInt8]) -> Void) {
        writer.object { writer in
            writer.member("file", file)
            heading(tree.heading, &writer)
            writer.member("language", tree.language?.code)
            writer.key("paragraphs")
            writer.array { writer in
                tree.forEachParagraph { paragraph in
                    ParagraphJSON.write(paragraph, to: &writer)
                    if writer.bytes.count >= 1 << 16 { output(writer.drain()) }
                }
            }
            writer.key("sections")
            writer.array { writer in
                tree.forEachSection { section in
                    self.section(&writer, section)
                    if writer.bytes.count >= 1 << 16 { output(writer.drain()) }
                }
            }
            writer.key("box")
            writer.array(of: tree.box, boxEntry)
            writer.key("annexes")
            writer.array(of: tree.annexes, annex)
            writer.key("findings")
            writer.array(of: tree.findings) { writer, finding in self.finding(finding, &writer) }
        }
    }

    private func heading(_ heading: ActHeading, _ writer: inout JSONWriter) {
        writer.member("kind", heading.kind?.rawValue)
        writer.member("number", heading.number)
        writer.member("body", heading.body)
        writer.member("bodyName", heading.bodyName)
        writer.member("place", heading.place)
        writer.member("year", heading.year)
        writer.member("revised", heading.isRevised)
        writer.member("draft", heading.isDraft)
        writer.member("title", heading.title)
    }

    private func section(_ writer: inout JSONWriter, _ section: Section) {
        writer.object { writer in
            writer.member("kind", section.kind.rawValue)
            writer.member("path", section.path)
            writer.member("part", section.part.rawValue)
            writer.member("heading", section.heading)
            writer.member("opening", section.opening)
            writer.member("verb", section.verb?.name)
            writer.member("row", section.row?.rawValue)
            writer.member("start", section.start)
            writer.member("end", section.end)
        }
    }

    private func boxEntry(_ writer: inout JSONWriter, _ entry: BoxEntry) {
        writer.object { writer in
            writer.member("row", entry.row.rawValue)
            writer.member("label", entry.label)
            writer.member("text", entry.lines.joined(separator: "\n"))
        }
    }

    private func finding(_ finding: Finding, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("code", finding.code)
            writer.member("severity", finding.severity.rawValue)
            writer.member("place", findings.address(of: finding.place))
            writer.member("summary", findings.summary(of: finding))
        }
    }

    // MARK: Annexes

    private func annex(_ writer: inout JSONWriter, _ annex: AnnexContents) {
        writer.object { writer in
            writer.member("path", annex.path)
            writer.member("title", annex.title)
            writer.key("units")
            writer.array(of: annex.chart.units.indices) { writer, number in
                let unit = annex.chart.units[number]
                writer.object { writer in
                    writer.member("name", unit.name)
                    writer.member("acronym", unit.acronym)
                    writer.member("head", annex.chart.heads[number])
                }
            }
            writer.key("posts")
            writer.array(of: annex.chart.posts) { $0.value($1) }
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

    private func job(_ job: DescribedJob, _ writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("post", job.post)
            writer.member("grade", job.grade)
            writer.member("function", job.function)
            writer.member("lead", job.lead)
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
            writer.member("label", item.label)
            writer.member("text", item.text)
            writer.key("points")
            writer.array(of: item.points) { $0.value($1) }
        }
    }
}
