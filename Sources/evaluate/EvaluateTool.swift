import Foundation

/// Measures how well governing texts are read, on corpora with labels; no part of the product.
///
/// `evaluate FOLDER --labels bipm|itu-akn|oiml|un-six|unsc [--format text|json] [--misses]`
@main
struct EvaluateTool {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let folder = arguments.first, let labels = value(of: "--labels", in: arguments),
            let corpus = corpora[labels]
        else {
            print(
                "usage: evaluate FOLDER --labels \(corpora.keys.sorted().joined(separator: "|")) [--format text|json] [--misses]"
            )
            exit(2)
        }
        let report = try corpus(URL(filePath: folder))
        if value(of: "--format", in: arguments) == "json" {
            print(report.json)
        } else {
            print(report.text(withMisses: arguments.contains("--misses")))
        }
    }

    /// What can be measured, by the name of its labels.
    private static let corpora: [String: @Sendable (URL) throws -> Report] = [
        "un-six": SixLanguages.report, "oiml": MeetingDecisions.report,
        "itu-akn": ConferenceTexts.report,
        "unsc": CouncilVolumes.report, "bipm": MetrologyOutcomes.report,
    ]

    private static func value(of option: String, in arguments: [String]) -> String? {
        arguments.firstIndex(of: option).flatMap {
            $0 + 1 < arguments.count ? arguments[$0 + 1] : nil
        }
    }
}
