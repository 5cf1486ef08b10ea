package import Planning
import Vocabulary

/// Which rules of a job description a profile meets, one by one, and why; nothing of it is kept.
///
/// - Source: ITU Council, job descriptions; Council Resolution 626 for the relaxation of languages.
package struct QualificationCheck: Sendable {
    /// The rules in the order of the job description, each with its other ways.
    package let outcomes: [RuleOutcome]

    /// Holds a profile against rules.
    ///
    /// What stands in the stead of a rule is no rule of its own; what leads back to itself is one.
    package init(_ profile: CandidateProfile, against rules: [QualificationRule]) {
        let ordered = rules.sorted {
            ($0.rank ?? .max, CodeOrder($0.code)) < ($1.rank ?? .max, CodeOrder($1.code))
        }
        let known = Dictionary(ordered.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
        let roots = ordered.map { Self.root(of: $0, known) }
        outcomes = zip(ordered, roots).filter { $0.id == $1 }.map { rule, _ in
            let others = zip(ordered, roots).filter { $1 == rule.id && $0.id != rule.id }.map(\.0)
            return RuleOutcome(rule, insteadOfIt: others, for: profile)
        }
    }

    /// What the required rules come to; holds where there is none.
    package var result: QualificationResult {
        .all(outcomes.filter { !$0.rule.isDesirable }.map(\.result))
    }

    /// The rule that is met, in the end, where a rule is.
    private static func root(
        of rule: QualificationRule, _ known: [Identifier<QualificationRule>: QualificationRule]
    ) -> Identifier<QualificationRule> {
        var seen: Set = [rule.id]
        var at = rule
        while let next = at.insteadOf.flatMap({ known[$0] }) {
            guard seen.insert(next.id).inserted else { return rule.id }
            at = next
        }
        return at.id
    }
}
