import Foundation

/// A register with a strategic plan, the one before it, and a rolling operational plan.
///
/// The day is 15 January 2027.
struct PlanSession {
    let session: RegisterSession

    init() throws {
        session = try RegisterSession()
        session.run("init --origin example.org/plan")
        for call in Self.calls { session.run("record add \(call) --why Made") }
    }

    private static let calls = [
        "unit U1 name.en=Unit", "post P1 name.en=Head", "post P2 name.en=Deputy",
        "plan SP-1 nature=strategic period=2020-01-01/2023-12-31 name.en=Earlier",
        "plan SP-2 nature=strategic period=2024-01-01/2027-12-31 follows=SP-1 name.en=Later",
        "plan OP nature=operational period=2026-01-01/2029-12-31 approvedThrough=2027-12-31",
        "level L.goal plan=SP-2 rank=1 name.en=Goal",
        "level L.output plan=SP-2 rank=2 name.en=Output",
        "element old.G1 plan=SP-1 name.en=Growth", "element old.G2 plan=SP-1 name.en=Peace",
        "element G1 plan=SP-2 level=L.goal name.en=Growth",
        "element O1.2 plan=SP-2 level=L.output parent=G1 name.en=Second",
        "element O1.10 plan=SP-2 level=L.output parent=G1 name.en=Tenth",
        "succession S1 from=old.G1 into=G1 fate=kept",
        "indicator I0 element=old.G1 measure=number direction=rising overTime=latest",
        "indicator I1 element=O1.2 measure=number direction=rising overTime=latest continues=I0"
            + " owner=P1 baseline={\"value\":0,\"date\":\"2025-12-31\"} frequency=year"
            + " dimensions={\"name\":\"sex\",\"categories\":[\"female\",\"male\"],"
            + "\"sharing\":\"partition\"}",
        "indicator I2 element=G1 measure=percentage direction=rising owner=P2",
        "target I1@2028 indicator=I1 period=2028-01-01/2028-12-31 role=target value=20",
        "period 2025 period=2025-01-01/2025-12-31 state=locked",
        "activity A1 plan=OP element=O1.2 period=2026-01-01/2029-12-31 continuing=true",
        "activity A2 plan=OP element=O1.10 period=2026-01-01/2026-12-31 status=completed",
    ]

    /// Runs a command; the words are separated by spaces.
    @discardableResult
    func run(_ call: String, language: String = "en") -> Transcript {
        session.run(call, language: language)
    }

    /// The cells of some columns of a list, row by row, joined by a bar.
    func cells(_ call: String, _ columns: Int...) -> [String] {
        session.rows(call).map { row in columns.map { row[$0] }.joined(separator: "|") }
    }

    /// What a command prints as JSON.
    func json(_ call: String) throws -> Any {
        try JSONSerialization.jsonObject(
            with: Data(run(call + " --format json").bytes), options: .fragmentsAllowed)
    }
}
