import Figures
import Planning
import Records

extension Inspection {
    /// All risks.
    var risks: [Risk] { workspace.records(Risk.self) }

    /// What a risk comes to on the day.
    func figures(of risk: Risk) -> RiskFigures {
        RiskFigures(of: risk, in: workspace, on: today)
    }
}
