import Journals
import Planning
import Records
import Testing
import Vocabulary

@testable import Serving

/// Every route asked by somebody of every role and by somebody who is not known.
@Suite("Access to every route") struct AccessMatrix {
    /// Who is answered; everybody else is refused.
    private static let allowed: [String: Set<Role>] = [
        "GET results/findings": Set(Role.allCases), "GET results/changes": Set(Role.allCases),
        "POST results/changes/seen": Set(Role.allCases),
        "POST results/changes/:number/undo": Set(Role.allCases),
        "POST views/new": Set(Role.allCases), "POST views/:key/remove": Set(Role.allCases),
        "GET files/:digest": Set(Role.allCases),
        "GET documents/translations": Set(Role.allCases),
        "POST documents/translations": [.editor, .translator, .administrator],
        "POST documents/translations/import": [.editor, .translator, .administrator],
        "POST documents/papers/:code/preview": [.approver, .administrator],
        "GET organization/budget/:code/drivers": [.editor, .administrator],
        "POST organization/budget/:code/drivers": [.editor, .administrator],
        "POST organization/structure/:code/adopt": [.editor, .administrator],
        "GET documents/snapshots/new": [.approver, .administrator],
        "POST documents/snapshots/new": [.approver, .administrator],
        "GET :area/:section/:code/history": Set(Role.allCases),
        "GET organization/jobs/:code/text": [.editor, .translator, .administrator],
        "POST organization/jobs/:code/text": [.editor, .translator, .administrator],
        "GET results/collect": Set(Role.allCases),
        "POST results/collect": [.editor, .contributor, .administrator],
        "GET results/import": [.editor, .contributor, .administrator],
        "POST results/import": [.editor, .contributor, .administrator],
        "POST results/submissions/:code/decide": [.approver, .administrator],
        "POST plan/framework/:code/move": [.editor, .administrator],
        "GET plan/import": [.editor, .administrator],
        "POST plan/import": [.editor, .administrator],
        "POST plan/texts/:code/confirm": [.editor, .administrator],
        "POST plan/mandates/:code/status": [.editor, .contributor, .administrator],
        "GET :area/:section/new": [.editor, .administrator],
        "POST :area/:section/new": [.editor, .administrator],
        "GET :area/:section/:code/edit": [.editor, .contributor, .translator, .administrator],
        "POST :area/:section/:code/edit": [.editor, .contributor, .translator, .administrator],
        "POST :area/:section/:code/remove": [.editor, .administrator],
    ]

    /// What everybody sees of what was published.
    private static let open: Set<String> = [
        "GET plan/map", "GET plan/framework", "GET plan/operations", "GET plan/alignment",
        "GET plan/crosswalk", "GET results/indicators/:code/values", "GET organization/budget",
        "GET results/differences",
        "GET results/goals", "GET ", "GET search",
        "GET results/trace/:code", "GET plan/mandates", "GET documents/calendar",
        "GET organization/posts/:code/check", "GET organization/structure",
        "GET documents/papers/:code/preview",
        "GET plan/texts/:code/compare/:other", "GET :area", "GET :area/:section",
        "GET :area/:section/:code",
    ]

    /// A mandate that the contributor's post carries out.
    private static let own = "plan/mandates/WTSA-108-2024.op.2.2.i"

    /// An address of each route.
    private static func address(_ route: Route) -> String {
        let path = route.path.replacing(":digest", with: String(repeating: "0", count: 64))
            .replacing(
                "plan/texts/:code/compare/:other", with: "plan/texts/PP-71-2022/compare/PP-151-2022"
            )
            .replacing("indicators/:code", with: "indicators/2024.TP5-b.1")
            .replacing("framework/:code", with: "framework/O1.3")
            .replacing("plan/texts/:code", with: "plan/texts/PP-71-2022")
            .replacing("results/trace/:code", with: "results/trace/PP-71-2022")
            .replacing("submissions/:code", with: "submissions/M-2026.2")
            .replacing("jobs/:code", with: "jobs/OPD-PLN.J1")
            .replacing("papers/:code", with: "papers/TSB-2024")
            .replacing("structure/:code", with: "structure/TSB-2024")
            .replacing("budget/:code", with: "budget/B-2026")
            .replacing("posts/:code", with: "posts/ST02-D1-579")
            .replacing(":area/:section/:code", with: own)
            .replacing("plan/mandates/:code", with: own).replacing(":number", with: "1")
            .replacing(":area/:section", with: "plan/elements").replacing(":area", with: "plan")
        return "/en/demo/" + path
    }

    @Test func `each route answers those it is for, and nobody else`() async throws {
        let demo = try await DemoSite()
        for route in Route.all {
            let name = (route.isPost ? "POST " : "GET ") + route.path
            let roles: [Role?] = [nil] + Role.allCases
            for role in roles {
                let answer = await demo.ask(
                    Self.address(route), as: role, sending: route.isPost ? [] : nil)
                let isAllowed =
                    Self.open.contains(name)
                    || role.map { Self.allowed[name]?.contains($0) ?? false } ?? false
                let who = role?.rawValue ?? "nobody"
                #expect(!answer.isRefused == isAllowed, "\(name) as \(who): \(answer.status)")
            }
        }
    }

    @Test func `the trail answers administrators and auditors, and nobody else`() async throws {
        let demo = try await DemoSite.shown()
        let roles: [Role?] = [nil] + Role.allCases
        for address in ["/en/trail", "/en/trail?before=2", "/en/trail.csv", "/en/trail.json"] {
            for role in roles {
                let answer = await demo.ask(address, as: role)
                let isAllowed = role == .administrator || role == .auditor
                let who = role?.rawValue ?? "nobody"
                #expect(answer.status == (isAllowed ? 200 : 403), "\(address) as \(who)")
            }
        }
    }

    @Test func `what nobody published is hidden whether it is there or not`() async throws {
        let demo = try await DemoSite.shown()
        let there = await demo.ask("/en/demo/plan/mandates/WTSA-108-2024.op.4/history")
        let absent = await demo.ask("/en/demo/plan/mandates/NOTHING/history")
        #expect((there.status, there.text) == (absent.status, absent.text))
    }

    @Test func `a contributor changes own measures and no other field`() async throws {
        let demo = try await DemoSite()
        let answer = await demo.ask(
            "/en/demo/\(Self.own)/edit", as: .contributor,
            sending: [("owner", "SPD-H"), ("status", "completed"), ("why", "x")])
        #expect(answer.location.contains("done="))
        let workspace = try demo.register.workspace()
        let mandate = workspace.record(Mandate.self, code: "WTSA-108-2024.op.2.2.i")
        #expect(mandate?.owner.flatMap { workspace[$0] }?.code == "OPD-PLN")
        #expect(mandate?.status == .completed)
    }

    @Test func `a contributor changes nothing that is the work of others`() async throws {
        let demo = try await DemoSite()
        let others = "/en/demo/plan/mandates/WTSA-108-2024.op.4"
        for (path, form) in [
            ("/edit", [("status", "completed"), ("why", "x")]),
            ("/status", [("status", "completed"), ("why", "x")]),
        ] {
            #expect(await demo.ask(others + path, as: .contributor, sending: form).status == 403)
        }
        let page = await demo.ask(others, as: .contributor)
        #expect(!page.text.contains("/edit\""))
        let mandate = try demo.register.workspace().record(Mandate.self, code: "WTSA-108-2024.op.4")
        #expect(mandate?.status == .noIndication)
    }
}
