import Accounts
import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Publishing
import Records
import Vocabulary

/// A structure before and after, what changes, and the way to adopt a draft.
struct StructurePage {
    private let visit: Visit
    private let version: OrganizationVersion?

    init(_ visit: Visit) {
        self.visit = visit
        let versions = OrganizationVersions(visit.workspace)
        let named = visit.query.filled("version").flatMap { code in
            versions.all.first { $0.code == code }
        }
        version = named ?? versions.all.last { $0.isDraft } ?? versions.inForce
    }

    /// The page of a version; without one, the structure in force.
    func answer(_ problems: [Finding] = [], status: Int = 200) -> Answer {
        if visit.form == "svg" {
            return .picture((version.map { after($0) } ?? inForce).drawing.picture)
        }
        let costs = version.flatMap { StructureCostsView(visit, $0) }
        if let data = costs?.data { return data }
        let table = TableView(listing, visit)
        if let data = table.data(named: version?.code ?? "structure") { return data }
        var page = Page(title) { html in
            html.problems(problems, visit)
            guard visit.workspace.count(Unit.kind) > 0 else { return empty(&html) }
            choice(&html)
            charts(&html)
            html.section(
                visit.text(version == nil ? "picture.table" : "structure.what-changes")
            ) { table.write(&$0) }
            costs?.write(&html)
            if let version, version.isDraft { draft(version, &html) }
            html.newRecord(Section.of(OrganizationVersion.kind), visit)
        }
        page.lead = lead
        page.status = status
        page.section = Section.at("organization", "structure")
        page.forms = ["csv", "json"]
        return .page(page)
    }

    /// Where a structure begins: with its first unit.
    private func empty(_ html: inout MarkupWriter) {
        html.element(.p, .class("muted"), text: visit.text("structure.empty"))
        html.newRecord(Section.of(Unit.kind), visit)
    }

    /// Adopts a draft from a day on.
    static func adopt(_ visit: Visit, _ code: String) throws(Refusal) -> Answer {
        let version = try visit.workspace.found(OrganizationVersion.self, code)
        let today = visit.site.clock().date
        let day = visit.body.values.filled("day").flatMap { CalendarDate($0) } ?? today
        do throws(Refusal) {
            let adoption = try StructureAdoption(of: version, from: day, in: visit.workspace)
            let number = try visit.commit(adoption.edits)
            return .done(
                visit.address(
                    ["organization", "structure"],
                    [("version", version.code), ("done", "\(number)")]))
        } catch {
            return StructurePage(visit, version).answer(
                error.findings, status: HTTPStatus.of(error))
        }
    }

    private init(_ visit: Visit, _ version: OrganizationVersion) {
        self.visit = visit
        self.version = version
    }

    // MARK: Words

    private var title: String {
        version.map { visit.shown.shown($0.name) }.flatMap { $0.isEmpty ? nil : $0 }
            ?? visit.term("section.structure.title")
    }

    /// How many units change, and what was looked at and stays.
    private var lead: String {
        guard let version else { return "" }
        let difference = StructureDifference(of: version, in: visit.workspace)
        let same = OrganizationVersions(visit.workspace).changes(of: version).filter {
            $0.change == .unchanged
        }
        let changes = visit.text(
            "structure.changes", ["count": .number(difference.changed.count)])
        guard !same.isEmpty else { return changes }
        return changes + " " + visit.text("structure.same", ["count": .number(same.count)])
    }

    private var listing: Listing {
        version.map { visit.shown.structureDifferences(of: $0) }
            ?? visit.shown.structure(Structure(inForce: visit.workspace))
    }

    // MARK: Charts

    private func charts(_ html: inout MarkupWriter) {
        guard let version else { return html.pictureWithFile(inForce.drawing.picture, visit) }
        html.element(.div, .class("charts")) { html in
            html.section(visit.text("picture.structure-before")) { html in
                html.picture(before(version).drawing.picture)
            }
            html.section(visit.text("picture.structure-after")) { html in
                html.pictureWithFile(after(version).drawing.picture, visit)
            }
        }
    }

    private var inForce: StructureChart {
        StructureChart(
            Structure(inForce: visit.workspace), visit.term("section.structure.title"),
            visit.shown)
    }

    private func before(_ version: OrganizationVersion) -> StructureChart {
        StructureChart(
            Structure(before: version, in: visit.workspace),
            visit.text("picture.structure-before"),
            difference: StructureDifference(of: version, in: visit.workspace), visit.shown)
    }

    private func after(_ version: OrganizationVersion) -> StructureChart {
        StructureChart(
            Structure(after: version, in: visit.workspace), visit.text("picture.structure-after"),
            difference: StructureDifference(of: version, in: visit.workspace), visit.shown)
    }

    // MARK: Versions

    private func choice(_ html: inout MarkupWriter) {
        let versions = OrganizationVersions(visit.workspace).all
        guard versions.count > 1 else { return }
        html.links(
            visit.text("structure.choice"),
            versions.map { other in
                ChoiceLink(
                    address: visit.address(
                        ["organization", "structure"], [("version", other.code)]),
                    words: other.code, title: visit.shown.shown(other.name),
                    isChosen: other.id == version?.id)
            })
    }

    /// What stands against a draft, and the form that adopts it.
    private func draft(_ version: OrganizationVersion, _ html: inout MarkupWriter) {
        let faults = StructureCheck(of: version, in: visit.workspace).faults
        if !faults.isEmpty {
            html.section(visit.text("structure.faults")) { html in
                for fault in faults { html.finding(fault, visit) }
            }
        }
        html.element(.p) { html in
            html.link(OrganizationVersion.kind, version.code, visit)
        }
        guard visit.mayChange(Self.fields, of: OrganizationVersion.kind, version.id.retyped())
        else { return }
        html.section(visit.text("structure.adopt")) { html in
            html.postForm(
                visit.address(["organization", "structure", version.code, "adopt"]), visit
            ) { html in
                let day = version.since ?? visit.site.clock().date
                html.line(
                    "day", visit.term("field.since"), value: day.description,
                    hint: visit.text("structure.day-hint"))
                html.reason(visit, value: visit.body.values["why"] ?? "")
                html.element(.button, .class("main"), text: visit.text("structure.adopt"))
            }
        }
    }

    /// What adopting changes of the version itself.
    static let fields = OrganizationVersion.fields.map(\.description).filter {
        ["state", "since"].contains($0.name)
    }
}
