import GoverningTexts
import Records
import Vocabulary

/// The draft structure that two charts show.
extension CouncilImporter {
    /// The version with its units and changes.
    ///
    /// - Parameters:
    ///   - before: The chart of the structure in force.
    ///   - after: The chart of the draft.
    ///   - described: The post that the document describes, which heads the new unit that its title names.
    /// - Returns: The key of the version.
    mutating func structure(
        from before: PrintedChart, to after: PrintedChart,
        post described: (post: Identifier<Post>?, job: DescribedJob)?
    ) -> Identifier<OrganizationVersion> {
        let (pen, title, code) = (pen, tree.heading.title, code)
        let version = collector.record(OrganizationVersion.self, code) { version, isNew in
            if isNew { (version.code, version.state) = (code, .draft) }
            pen.write(title, &version.name)
        }
        if workspace.record(OrganizationVersion.self, code: code) != nil {
            translate(before, after, version)
            return version
        }
        let top = top(before.top == nil ? after : before)
        let fates = fates(before, after)
        let old = before.units.indices.map { established(before, $0, top) }
        for (place, printed) in before.units.enumerated() where !fates.vanished.contains(place) {
            guard let later = fates.later[place] else { continue }
            change(old[place], version, printed, before.heads[place], into: after, later)
        }
        for place in fates.added {
            setUp(after, place, version, top, described)
        }
        for place in fates.vanished {
            let target = fates.target(of: before.units[place].name, before)
            goes(old[place], version, into: target.map { old[$0] })
        }
        return version
    }

    private func fates(_ before: PrintedChart, _ after: PrintedChart) -> ChartFates {
        ChartFates(before, after, words: words)
    }

    /// Adds names in another language to what was made from the document before.
    private mutating func translate(
        _ before: PrintedChart, _ after: PrintedChart, _ version: Identifier<OrganizationVersion>
    ) {
        let pen = pen
        let changes = workspace.records(OrganizationChange.self).filter {
            $0.organization == version
        }
        for (chart, letter) in [(before, "A"), (after, "B")] {
            for (place, printed) in chart.units.enumerated() {
                let code = unitCode(printed, letter, place)
                if let change = changes.first(where: { $0.unitCode == code }) {
                    collector.record(OrganizationChange.self, change.code) { change, _ in
                        pen.write(printed.name, &change.name)
                    }
                } else if workspace.key(Unit.kind, code: code) != nil {
                    collector.record(Unit.self, code) { unit, _ in
                        if unit.name[pen.language] == nil { pen.write(printed.name, &unit.name) }
                    }
                }
            }
        }
    }

    // MARK: Units

    private mutating func top(_ chart: PrintedChart) -> Identifier<Unit>? {
        guard let body = chart.top, let name = body.id.split(separator: ".").last else {
            return nil
        }
        let (pen, head) = (pen, chart.topPost.map { post(named: $0, chart) })
        return collector.record(Unit.self, name.uppercased()) { [language] unit, isNew in
            pen.write(body.name(in: language), &unit.name)
            if isNew {
                (unit.code, unit.status, unit.head) = (name.uppercased(), .established, head)
            }
        }
    }

    private mutating func established(
        _ chart: PrintedChart, _ place: Int, _ top: Identifier<Unit>?
    ) -> Identifier<Unit> {
        let (pen, printed) = (pen, chart.units[place])
        let head = chart.heads[place].map { post(named: $0, chart) }
        let code = unitCode(printed, "A", place)
        return collector.record(Unit.self, code) { unit, isNew in
            if unit.name[pen.language] == nil { pen.write(printed.name, &unit.name) }
            guard isNew else { return }
            (unit.code, unit.status) = (code, .established)
            (unit.parent, unit.head) = (top, head)
        }
    }

    private func unitCode(_ printed: ChartUnit, _ chart: String, _ place: Int) -> String {
        printed.acronym ?? "\(code).\(chart)\(place + 1)"
    }

    // MARK: Posts

    /// The post of a chart, by its place among the posts.
    private mutating func post(named name: String, _ chart: PrintedChart) -> Identifier<Post> {
        let pen = pen
        if let known = workspace.records(Post.self).first(where: { $0.name[pen.language] == name })
        {
            return known.id
        }
        let place = chart.posts.firstIndex(of: name) ?? 0
        return collector.record(Post.self, "\(code).P\(place + 1)") { [code] post, isNew in
            if isNew { post.code = "\(code).P\(place + 1)" }
            pen.write(name, &post.name)
        }
    }

    // MARK: Changes

    private mutating func change(
        _ unit: Identifier<Unit>, _ version: Identifier<OrganizationVersion>, _ printed: ChartUnit,
        _ head: String?, into after: PrintedChart, _ later: Int
    ) {
        let (pen, new) = (pen, after.units[later])
        let newHead =
            after.heads[later] == head ? nil : after.heads[later].map { post(named: $0, after) }
        let isSame = new == printed && newHead == nil
        record(unit, version, isSame ? .unchanged : .altered) { change in
            if new.acronym != printed.acronym { change.unitCode = new.acronym ?? "" }
            if new.name != printed.name { pen.write(new.name, &change.name) }
            if let newHead { change.head = newHead }
        }
    }

    private mutating func setUp(
        _ after: PrintedChart, _ place: Int, _ version: Identifier<OrganizationVersion>,
        _ top: Identifier<Unit>?, _ described: (post: Identifier<Post>?, job: DescribedJob)?
    ) {
        let (pen, printed) = (pen, after.units[place])
        let names = [printed.acronym, printed.name].compactMap { $0 }
        let isDescribed = names.contains { described?.job.function?.contains($0) ?? false }
        let head =
            after.heads[place].map { post(named: $0, after) }
            ?? (isDescribed ? described?.post : nil)
        let code = unitCode(printed, "B", place)
        let unit = collector.record(Unit.self, code) { unit, isNew in
            pen.write(printed.name, &unit.name)
            guard isNew else { return }
            (unit.code, unit.status) = (code, .planned)
            (unit.parent, unit.head) = (top, head)
        }
        record(unit, version, .setUp) { change in
            if let head { change.head = head }
            if let post = described?.post, isDescribed { change.posts = [post] }
        }
        guard isDescribed, let post = described?.post, let known = collector.code(of: post) else {
            return
        }
        collector.record(Post.self, known) { post, _ in post.parent = post.parent ?? unit }
    }

    /// What becomes of a unit that isn't in the second chart: it goes into another one, or ends.
    private mutating func goes(
        _ unit: Identifier<Unit>, _ version: Identifier<OrganizationVersion>,
        into target: Identifier<Unit>?
    ) {
        record(unit, version, target == nil ? .abolished : .merged) { $0.into = target }
    }

    private mutating func record(
        _ unit: Identifier<Unit>, _ version: Identifier<OrganizationVersion>, _ kind: UnitChange,
        _ fill: (inout OrganizationChange) -> Void
    ) {
        let code = "\(code).\(collector.code(of: unit) ?? "\(unit)")"
        collector.record(OrganizationChange.self, code) { change, isNew in
            if isNew {
                (change.code, change.organization) = (code, version)
                (change.unit, change.change) = (unit, kind)
            }
            fill(&change)
        }
    }
}
