import Testing

/// The demo's thread from «instructs the Director 1» of Resolution 108 to what is measured, and back.
@Suite(.serialized) struct DemoThreads {
    private static let start = "WTSA-108-2024.op.3.1"

    @Test func `the thread reaches an output, an outcome, a priority, a goal and indicators`()
        throws
    {
        let trace = try DemoSession().run("trace \(Self.start)").output
        for joint in [
            "paragraph \(Self.start)", "mandate \(Self.start)", "Output O1.3", "Output O1.5",
            "Outcome 2024.TP5-a", "Thematic priority TP5", "Strategic priority SP1",
            "Strategic goal G1", "Strategic goal G2", "indicator O1.5.1", "indicator SP1.1",
            "indicator 2024.TP5-a.1",
        ] { #expect(trace.contains(joint + " "), "\(joint)\n\(trace)") }
    }

    @Test(
        arguments: [
            "O1.5.1", "SP1.1", "2024.TP5-a.1", "SP4.1", "O1.5", "SP1", "2024.TP5-a", "TP5", "G1",
            "G2", "R3", "RT3",
        ])
    func `each joint of the thread leads back to the paragraph`(code: String) throws {
        let trace = try DemoSession().run("trace \(code)")
        #expect(trace.code == 0)
        #expect(trace.output.contains("paragraph \(Self.start) "), "\(trace.output)")
        #expect(trace.output.contains(" \(code) "))
    }

    @Test func `what is on other threads leads to other paragraphs`() throws {
        let demo = try DemoSession()
        #expect(!demo.run("trace KE1.1").output.contains(Self.start))
        #expect(!demo.run("trace 2020.T.5-b.1").output.contains(Self.start))
    }

    /// A link of the thread that is taken away, and what is found then that wasn't before.
    private static let links: [(call: String, finding: String)] = [
        ("record set mandate \(start) owner=", "mandate.no-owner|mandate \(start)"),
        ("record set mandate \(start) deputy=", "mandate.no-deputy|mandate \(start)"),
        ("record set mandate \(start) elements=", "mandate.no-element|mandate \(start)"),
        ("record set element O1.5 parent=", "element.serves-nothing|plan element O1.5"),
        ("record set element O1.5 level= kind=", "element.no-level|plan element O1.5"),
        ("record set indicator SP1.1 element=", "indicator.no-element|indicator SP1.1"),
        ("record set indicator O1.5.1 owner=", "indicator.no-owner|indicator O1.5.1"),
        ("record set indicator O1.5.1 deputy=", "indicator.no-deputy|indicator O1.5.1"),
        ("record set indicator SP1.1 baseline=", "indicator.no-baseline|indicator SP1.1"),
        ("record remove target SP1.1@2028", "indicator.no-target|indicator SP1.1"),
        ("record remove alignment SP1>G1", "alignment.only-secondary|plan element SP1"),
        ("record set risk R3 elements=", "risk.no-element|risk R3"),
        ("record set risk R3 owner=", "risk.no-owner|risk R3"),
        ("record remove risk-assessment R3@2026-03-31", "risk.no-assessment|risk R3"),
        ("record remove treatment RT3", "risk.no-treatment|risk R3"),
        ("record set plan ITUT-2025 alignedTo=", "plan.no-alignment|plan ITUT-2025"),
    ]

    @Test(arguments: links)
    func `a link taken away makes one finding more, that of its joint`(
        call: String, finding: String
    ) throws {
        let (more, _) = try DemoSession().difference(after: call)
        // Money that went the same way stops there too; the budget tells that by itself.
        #expect(more.filter { !$0.hasPrefix("budget.not-spread|") } == [finding], "\(call)")
    }

    @Test func `an output taken off the thread leaves its cost without a goal`() throws {
        let (more, _) = try DemoSession().difference(after: "record set element O1.5 parent=")
        #expect(more.contains("budget.not-spread|budget B-2026"))
    }
}
