import Diagnostics
import Planning
package import Records
import Vocabulary

/// Threads through records.
extension Presentation {
    /// The thread through a record; where several lead through it, its stations say how many.
    ///
    /// - Returns: `nil` where no thread leads through it.
    package func thread(through kind: String, _ key: RecordKey) -> Thread? {
        let records = ThreadRecords(workspace, through: kind, key)
        guard !records.texts.isEmpty || !records.mandates.isEmpty else { return nil }
        return Thread(stations: [
            station(GoverningText.kind, records.texts, kind) { more($0.title) },
            station(Planning.Paragraph.kind, records.paragraphs, kind) { more($0.obligation) },
            mandateStation(records, kind), ownerStation(records, kind),
            elementStation(records, kind), evidenceStation(records), reportStation(records, kind),
        ])
    }

    /// A station for records of one type: the one that there is, or how many.
    private func station<Joint: Record>(
        _ kind: String, _ records: [Joint], _ here: String, faults: [String] = [],
        more: (Joint) -> MultilingualText.Shown?
    ) -> Thread.Station {
        let single = records.count == 1 ? records.first : nil
        let count = phrases.text("thread.count", ["count": .number(records.count)])
        return Thread.Station(
            term: phrases.term("kind.\(kind)"),
            title: records.isEmpty ? phrases.text("thread.nothing") : single?.code ?? count,
            more: single.flatMap(more), link: single.map { .init(kind: kind, code: $0.code) },
            isThere: !records.isEmpty, isHere: kind == here, faults: faults)
    }

    private func mandateStation(_ records: ThreadRecords, _ here: String) -> Thread.Station {
        let taken = Set(records.mandates.compactMap(\.paragraph))
        let without = records.paragraphs.filter { $0.isInstruction && !taken.contains($0.id) }
        return station(
            Mandate.kind, records.mandates, here, faults: fault("no-mandate", without.count)
        ) { more($0.status) }
    }

    private func ownerStation(_ records: ThreadRecords, _ here: String) -> Thread.Station {
        let open = records.mandates.filter { $0.status?.isOpen ?? true }
        let owners = Set(records.mandates.compactMap(\.owner))
        let deputies = Set(records.mandates.compactMap(\.deputy)).compactMap { workspace[$0] }
        let posts = owners.compactMap { workspace[$0] }
        let station = station(
            Post.kind, posts, here,
            faults: fault("no-owner", open.filter { $0.owner == nil }.count)
                + fault("no-deputy", open.filter { $0.deputy == nil }.count)
        ) { _ in
            more(
                deputies.count == 1
                    ? phrases.text("thread.deputy", ["code": .text(deputies[0].code)]) : "")
        }
        return station.named(phrases.term("field.owner"))
    }

    private func elementStation(_ records: ThreadRecords, _ here: String) -> Thread.Station {
        let open = records.mandates.filter { $0.status?.isOpen ?? true }
        let elements = Set(records.mandates.flatMap(\.elements)).compactMap { workspace[$0] }
        return station(
            PlanElement.kind, elements, here,
            faults: fault("no-element", open.filter(\.elements.isEmpty).count)
        ) { more($0.name) }
    }

    private func evidenceStation(_ records: ThreadRecords) -> Thread.Station {
        let done = records.mandates.filter { $0.status == .completed }
        let evidence = records.mandates.flatMap(\.evidence)
        let last = evidence.compactMap(\.date).max()
        return Thread.Station(
            term: phrases.term("field.evidence"),
            title: evidence.isEmpty
                ? phrases.text("thread.nothing")
                : phrases.text("thread.count", ["count": .number(evidence.count)]),
            more: more(last.map { phrases.date($0) } ?? ""), link: nil, isThere: !evidence.isEmpty,
            isHere: false,
            faults: fault("no-evidence", done.filter(\.evidence.isEmpty).count))
    }

    private func reportStation(_ records: ThreadRecords, _ here: String) -> Thread.Station {
        let issued = records.duties.filter(\.isIssued)
        let late = issued.filter { $0.nextIssue.map { $0 < today } ?? false }
        let next = issued.compactMap(\.nextIssue).filter { $0 >= today }.min()
        return station(
            ReportingDuty.kind, records.duties, here, faults: fault("late-report", late.count)
        ) { _ in more(next.map { phrases.date($0) } ?? "") }
    }

    private func fault(_ name: String, _ count: Int) -> [String] {
        count == 0 ? [] : [phrases.text("thread.\(name)", ["count": .number(count)])]
    }

    private func more(_ code: (any FieldCode)?) -> MultilingualText.Shown? {
        code.flatMap { more(phrases.term($0.term)) }
    }

    private func more(_ text: MultilingualText) -> MultilingualText.Shown? {
        text.shown(in: phrases.language)
    }

    /// Words of the reader's language.
    private func more(_ words: String) -> MultilingualText.Shown? {
        words.isEmpty
            ? nil
            : MultilingualText.Shown(
                text: words, language: phrases.language, isSubstitute: false)
    }
}

extension Thread.Station {
    /// The same station under another term.
    fileprivate func named(_ term: String) -> Thread.Station {
        Thread.Station(
            term: term, title: title, more: more, link: link, isThere: isThere, isHere: isHere,
            faults: faults)
    }
}
