package import Diagnostics
package import Planning
package import Vocabulary

/// A rule: what it looks for in a workspace.
package struct Rule: Sendable {
    /// The codes of its findings.
    package let codes: [String]
    /// All that it finds, in the order of the records.
    package let findings: @Sendable (Inspection) -> [Finding]

    /// Every rule, in the order in which findings are told.
    package static let all: [Rule] = [
        .incompleteRecords, .mandatesWithoutPeople, .mandatesWithoutElement, .mandatesPastDue,
        .mandatesWithoutEvidence, .mandatesOfSupersededTexts, .instructionsWithoutMandate,
        .dutiesPastDue, .textsWithoutLanguages, .referencesToUnknownTexts,
        .plansWithoutAlignment, .elementsInCircles, .elementsWithoutLevel, .elementsWithoutMandate,
        .elementsWithNothingBelow,
        .elementsServingNothing, .enablersWithoutAction, .elementsWithoutIndicator,
        .elementsWithoutAlignment, .approvedValuesChanged,
        .activitiesWithoutElement, .activitiesWithoutUnit, .activitiesUnfinished,
        .milestonesWithoutWork, .milestonesPastDue, .processesNotChecked,
        .indicatorsWithoutPeople, .indicatorsWithoutElement, .indicatorsWithoutBaseline,
        .indicatorsWithoutTarget, .targetsAtBaseline, .indicatorsStale,
        .percentagesWithoutDenominator, .indicatorsCountedTwice, .partsUnlikeWhole,
        .indicatorsFarBehind, .submissionsWaiting,
        .postsServingNothing, .postsSpentInPart, .postsMisplaced, .postNumbersAmiss,
        .keyPostsVacant, .jobsWithoutAct, .jobsAtOnce, .dutiesServingNothing,
        .functionsServingNothing, .translationsMissing, .translationsStale,
        .budgetsOverAppropriation, .linesInOtherCurrencies, .linesOfNoOutput,
        .linesSpentBeyondPlan, .costsNotSpread, .publishedAmountsDiffer, .outputsWithoutMeans,
        .risksWithoutPeople, .risksWithoutElement, .risksWithoutAssessment,
        .risksWithoutTreatment, .risksAboveAppetite, .acceptancesExpired, .assessmentsOffScale,
        .treatmentsPastDue,
    ]

    /// Everything that is broken in a workspace on a day, by all rules at once.
    ///
    /// - Parameters:
    ///   - workspace: The records.
    ///   - source: Where the measurements are.
    ///   - today: The day on which things are late or not.
    /// - Returns: The findings, rule by rule.
    package static func check(
        _ workspace: Workspace, _ source: any MeasurementSource, on today: CalendarDate
    ) -> [Finding] {
        let inspection = Inspection(workspace, source, on: today)
        return all.flatMap { $0.findings(inspection) }
    }
}
