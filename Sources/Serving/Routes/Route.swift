import Accounts
import Diagnostics
import Planning

/// A page of a workspace: where it is, who may see it, and what answers.
struct Route: Sendable {
    /// What a visitor must be allowed in order to be answered, by the parts of the path that stand for
    /// any.
    typealias Access = @Sendable ([String]) -> Action

    let isPost: Bool
    /// The path behind language and workspace; parts that begin with `:` stand for any.
    let path: String
    /// The same in parts.
    let pattern: [Substring]
    let access: Access
    /// Answers with the parts of the path that stand for any, in order.
    let answer: @Sendable (Visit, [String]) throws(Refusal) -> Answer

    private init(
        _ isPost: Bool, _ path: String, _ access: @escaping Access,
        _ answer: @escaping @Sendable (Visit, [String]) throws(Refusal) -> Answer
    ) {
        self.isPost = isPost
        self.path = path
        pattern = path.split(separator: "/")
        self.access = access
        self.answer = answer
    }

    static func get(
        _ path: String, _ access: @escaping Access = { _ in .readPublic },
        _ answer: @escaping @Sendable (Visit, [String]) throws(Refusal) -> Answer
    ) -> Route {
        Route(false, path, access, answer)
    }

    static func post(
        _ path: String, _ access: @escaping Access,
        _ answer: @escaping @Sendable (Visit, [String]) throws(Refusal) -> Answer
    ) -> Route {
        Route(true, path, access, answer)
    }

    /// Every page of a workspace.
    static let all: [Route] = [
        get("") { visit, _ throws(Refusal) in try HomePage.answer(visit) },
        get("search") { visit, _ throws(Refusal) in try SearchPage(visit).answer() },
        get("results/findings", reading) { visit, _ throws(Refusal) in
            try ListPages.findings(visit)
        },
        get("results/changes", readingHistory) { visit, _ throws(Refusal) in
            try ChangesPage.answer(visit)
        },
        get("results/goals") { visit, _ in GoalsPage(visit).answer() },
        get("results/differences") { visit, _ throws(Refusal) in
            try DifferencesPage(visit).answer()
        },
        post("results/changes/seen", readingHistory) { visit, _ throws(Refusal) in
            try ChangeActions.seen(visit)
        },
        post("results/changes/:number/undo", reading) { visit, parts throws(Refusal) in
            try ChangeActions.undo(visit, parts[0])
        },
        post("views/new", reading) { visit, _ throws(Refusal) in try SavedViews.save(visit) },
        post("views/:key/remove", reading) { visit, parts throws(Refusal) in
            try SavedViews.remove(visit, parts[0])
        },
        get("results/trace/:code") { visit, parts throws(Refusal) in
            try TracePage.answer(visit, parts[0])
        },
        get("plan/map") { visit, _ in StrategyMapPage(visit).answer() },
        get("plan/framework") { visit, _ in FrameworkPage(visit).answer() },
        post("plan/framework/:code/move", moving) { visit, parts throws(Refusal) in
            try ElementMoves.move(visit, parts[0])
        },
        get("plan/operations") { visit, _ in OperationsPage(visit).answer() },
        get("plan/alignment") { visit, _ throws(Refusal) in try AlignmentPage.answer(visit) },
        get("organization/budget") { visit, _ in BudgetPage(visit).answer() },
        get("organization/budget/:code/drivers", allocating) { visit, parts throws(Refusal) in
            try DriversPage(visit, parts[0]).answer()
        },
        post("organization/budget/:code/drivers", allocating) { visit, parts throws(Refusal) in
            try DriversPage(visit, parts[0]).receive()
        },
        get("results/indicators/:code/values") { visit, parts throws(Refusal) in
            try SeriesPage.answer(visit, parts[0])
        },
        get("plan/crosswalk") { visit, _ throws(Refusal) in try CrosswalkPage.answer(visit) },
        get("results/collect", reading) { visit, _ throws(Refusal) in
            try CollectPage(visit).answer()
        },
        post("results/collect", submitting) { visit, _ throws(Refusal) in
            try CollectPage(visit).receive()
        },
        get("results/import", submitting) { visit, _ in ImportTablePage(visit).answer() },
        post("results/import", submitting) { visit, _ in ImportTablePage(visit).receive() },
        post("results/submissions/:code/decide", deciding) { visit, parts throws(Refusal) in
            try SubmissionActions.decide(visit, parts[0])
        },
        get("plan/mandates") { visit, _ throws(Refusal) in try MandatesPage(visit).answer() },
        get("plan/import", importing) { visit, _ in ImportPage(visit).answer() },
        post("plan/import", importing) { visit, _ in ImportPage(visit).receive() },
        get("plan/texts/:code/compare/:other") { visit, parts throws(Refusal) in
            try ComparePage.answer(visit, new: parts[0], old: parts[1])
        },
        post("plan/texts/:code/confirm", confirming) { visit, parts throws(Refusal) in
            try MandateActions.confirm(visit, parts[0])
        },
        post(
            "plan/mandates/:code/status",
            reportingProgress
        ) { visit, parts throws(Refusal) in
            try MandateActions.status(visit, parts[0])
        },
        get("organization/posts/:code/check") { visit, parts throws(Refusal) in
            try PostCheckPage(visit, parts[0]).answer()
        },
        get("organization/jobs/:code/text", reading) { visit, parts throws(Refusal) in
            try JobEditor(visit, parts[0]).answer()
        },
        post("organization/jobs/:code/text", reading) { visit, parts throws(Refusal) in
            try JobEditor(visit, parts[0]).receive()
        },
        get("documents/calendar") { visit, _ throws(Refusal) in try CalendarPage(visit).answer() },
        get("documents/translations", reading) { visit, _ throws(Refusal) in
            try TranslationsPage(visit).answer()
        },
        post("documents/translations", translating) { visit, _ throws(Refusal) in
            try TranslationsPage.save(visit)
        },
        post("documents/translations/import", translating) { visit, _ throws(Refusal) in
            try TranslationsPage.takeIn(visit)
        },
        get("documents/papers/:code/preview") { visit, parts throws(Refusal) in
            try PaperPage(visit, parts[0]).answer()
        },
        post("documents/papers/:code/preview", publishing) { visit, parts throws(Refusal) in
            try PaperPage(visit, parts[0]).publish()
        },
        get("documents/snapshots/new", publishing) { visit, _ in SnapshotPage(visit).answer() },
        post("documents/snapshots/new", publishing) { visit, _ in SnapshotPage(visit).publish() },
        get("organization/structure") { visit, _ in StructurePage(visit).answer() },
        post("organization/structure/:code/adopt", adopting) { visit, parts throws(Refusal) in
            try StructurePage.adopt(visit, parts[0])
        },
        get("files/:digest", reading) { visit, parts throws(Refusal) in
            try FilePage.answer(visit, parts[0])
        },
        get(":area") { visit, parts throws(Refusal) in try AreaPage.answer(visit, parts[0]) },
        get(":area/:section") { visit, parts throws(Refusal) in
            try ListPages.records(visit, try section(parts))
        },
        get(":area/:section/new", making) { visit, parts throws(Refusal) in
            try EditPage(visit, try section(parts), nil).answer()
        },
        post(":area/:section/new", making) { visit, parts throws(Refusal) in
            try EditPage(visit, try section(parts), nil).save()
        },
        get(":area/:section/:code") { visit, parts throws(Refusal) in
            try RecordPage(visit, try section(parts), parts[2]).answer()
        },
        get(":area/:section/:code/history", readingHistory) { visit, parts throws(Refusal) in
            try ListPages.history(visit, try section(parts), parts[2])
        },
        get(":area/:section/:code/edit", reading) { visit, parts throws(Refusal) in
            try EditPage(visit, try section(parts), parts[2]).answer()
        },
        post(":area/:section/:code/edit", reading) { visit, parts throws(Refusal) in
            try EditPage(visit, try section(parts), parts[2]).save()
        },
        post(":area/:section/:code/remove", removing) { visit, parts throws(Refusal) in
            try EditPage(visit, try section(parts), parts[2]).remove()
        },
    ]

    private static let publishing: Access = { _ in .publish }
    private static let submitting: Access = { _ in .handIn }
    private static let deciding: Access = { _ in
        .change(kind: Submission.kind, fields: SubmissionView.fields)
    }
    private static let adopting: Access = { _ in
        .change(kind: OrganizationVersion.kind, fields: StructurePage.fields)
    }
    private static let moving: Access = { _ in
        .change(kind: PlanElement.kind, fields: ElementMoves.fields)
    }
    private static let allocating: Access = { _ in .create(kind: Allocation.kind) }
    private static let reading: Access = { _ in .read }
    private static let translating: Access = { _ in .translate }
    private static let readingHistory: Access = { _ in .readHistory }
    private static let importing: Access = { _ in .importText }
    private static let confirming: Access = { _ in .confirmMandate }
    private static let reportingProgress: Access = { _ in
        .change(kind: Mandate.kind, fields: EvidenceView.fields)
    }
    private static let making: Access = { parts in
        .create(kind: Section.at(parts[0], parts[1])?.kind ?? "")
    }

    private static let removing: Access = { parts in
        .remove(kind: Section.at(parts[0], parts[1])?.kind ?? "")
    }

    private static func section(_ parts: [String]) throws(Refusal) -> Section {
        guard let section = Section.at(parts[0], parts[1]) else {
            throw Refusal(Finding("site.not-found", .error))
        }
        return section
    }

    // MARK: Finding a route

    /// The parts of a path that stand for any, or `nil` where the path is another one.
    func parts(of path: [String]) -> [String]? {
        guard pattern.count == path.count else { return nil }
        var parts: [String] = []
        for (wanted, part) in zip(pattern, path) {
            if wanted.hasPrefix(":") {
                parts.append(part)
            } else if wanted != part {
                return nil
            }
        }
        return parts
    }
}
