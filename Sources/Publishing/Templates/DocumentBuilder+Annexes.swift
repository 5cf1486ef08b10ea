import Diagnostics
import Planning
import Presenting
import Vocabulary

/// Annexes with charts, changes and job descriptions.
extension DocumentBuilder {
    /// Begins an annex on a new page.
    mutating func annex(_ letter: String, _ title: [DocumentRun]) {
        add(.pageBreak)
        let number = heading("annex", ["letter": .text(letter)])
        add(.paragraph(number, .annexNumber, bookmark: "annex-\(letter.lowercased())"))
        paragraph(title, .annexTitle)
    }

    /// An annex as the text names it.
    func annexName(_ letter: String) -> String {
        heading("annex-named", ["letter": .text(letter)])
    }

    /// A chart of a structure.
    mutating func chart(
        _ structure: Structure, _ title: String, _ difference: StructureDifference?
    ) {
        let chart = StructureChart(
            structure, title, difference: difference, width: Self.pictureWidth, shown)
        add(.figure(DocumentFigure(chart.drawing)))
        for unit in structure.ordered {
            guard let place = structure.places[unit],
                let found = place.name.shown(in: language), found.isSubstitute
            else { continue }
            noteSubstitute(found, at: Place(.record(kind: Unit.kind, code: place.code)))
        }
    }

    /// What changes, as a table.
    mutating func changes(of version: OrganizationVersion) {
        let listing = shown.structureDifferences(of: version)
        table(
            listing, ["unit", "name", "change", "formerName", "head"], shares: [2, 4, 3, 3, 4])
    }

    /// Some columns of a list as a table.
    ///
    /// - Parameters:
    ///   - listing: The list.
    ///   - names: The columns, in order.
    ///   - shares: How the width is shared between them.
    ///   - caption: The title of the table.
    mutating func table(
        _ listing: Listing, _ names: [String], shares: [Int], caption: String? = nil
    ) {
        add(table: gridTable(listing, names, shares: shares, caption: caption))
    }

    /// Some columns of a list as a table; `nil` where it would have no row.
    func gridTable(
        _ listing: Listing, _ names: [String], shares: [Int], caption: String? = nil
    ) -> DocumentTable? {
        let places = names.compactMap { name in listing.columns.firstIndex { $0.name == name } }
        let rows = listing.rows.map { row in
            DocumentTable.Row(places.map { .init(words(of: row[$0])) })
        }
        return gridTable(
            places.map { listing.columns[$0].title }, shares: shares, rows, caption: caption)
    }

    /// The words of a cell: of a record its title.
    private func words(of cell: Listing.Cell) -> String {
        switch cell {
        case .record(_, let code): self.code(code)
        case .titled(_, _, let title): Listing.Cell.words(title).words
        case .date(let date): phrases.date(date)
        default: cell.words
        }
    }

    // MARK: Job descriptions

    /// A job description: title and grade of the post, duties, qualifications and competencies.
    mutating func job(_ job: JobDescription) {
        let post = job.post.flatMap { workspace[$0] }
        paragraph(runs(job.name, of: job), .boldHeading)
        if let grade = post?.grade.flatMap({ workspace[$0] }) {
            say(
                heading(
                    "job.grade",
                    ["grade": .text(grade.name.isEmpty ? grade.code : plain(grade.name))]))
        }
        let points = workspace.records(JobPoint.self).filter { $0.job == job.id }
        for part in JobPart.allCases {
            let own = points.filter { $0.part == part }
            guard !own.isEmpty else { continue }
            say(heading("job.\(part.headingKey)"), .boldHeading)
            if part == .duty { paragraph(runs(job.lead, of: job)) }
            add(.list(list(own, below: nil, part)))
        }
    }

    private mutating func list(
        _ points: [JobPoint], below parent: Identifier<JobPoint>?, _ part: JobPart
    ) -> DocumentList {
        let own = points.filter { $0.parent == parent }.sorted {
            ($0.rank ?? .max, CodeOrder($0.code)) < ($1.rank ?? .max, CodeOrder($1.code))
        }
        let isNumbered = parent == nil && part != .competency
        var items: [DocumentList.Item] = []
        for point in own {
            let below = points.contains { $0.parent == point.id }
            let inner = below ? [list(points, below: point.id, part)] : []
            items.append(.init([runs(point.words, of: point)], lists: inner))
        }
        return DocumentList(isNumbered ? .number : .bullet, items)
    }
}

extension JobPart {
    /// The key of its heading.
    fileprivate var headingKey: String {
        switch self {
        case .duty: "duties"
        case .qualification: "qualifications"
        case .competency: "competencies"
        }
    }
}
