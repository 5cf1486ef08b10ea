import Diagnostics
package import Figures
package import Planning
import Records
import Vocabulary

/// Rules of qualification, and what becomes of them for a profile.
extension Presentation {
    /// The rules of a job description, each with what it asks.
    package func qualifications(_ rules: [QualificationRule]) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("asked", "column.asked"), ("necessity", "column.necessity"),
            ("insteadOf", "field.insteadOf"), ("text", "field.qualification.text"),
            ("note", "field.note"))
        listing.add(rules) { rule in
            [
                .record(QualificationRule.kind, rule.code), .list(asked(by: rule)),
                necessity(rule), cell(rule.insteadOf), cell(rule.text), cell(rule.note),
            ]
        }
        return listing
    }

    /// What becomes of each rule for a profile, with its other ways below it.
    package func outcomes(_ check: QualificationCheck) -> Listing {
        var listing = Listing(
            ("rule", "kind.qualification"), ("insteadOf", "field.insteadOf"),
            ("asked", "column.asked"), ("necessity", "column.necessity"),
            ("result", "column.result"), ("why", "column.why"))
        let rows = check.outcomes.flatMap { [$0] + $0.alternatives }
        listing.add(rows) { outcome in
            let rule = outcome.rule
            return [
                .record(QualificationRule.kind, rule.code), cell(rule.insteadOf),
                .list(asked(by: rule)), rule.insteadOf == nil ? necessity(rule) : .none,
                self.outcome(outcome.result),
                .text(explanations(of: outcome).joined(separator: " ")),
            ]
        }
        return listing
    }

    /// What becomes of a rule, as a cell.
    package func outcome(_ result: QualificationResult) -> Listing.Cell {
        let state: MandateState =
            switch result {
            case .holds: .done
            case .fails: .late
            case .notTold: .idle
            case .notConcerned: .off
            }
        return .state(
            state, result.rawValue,
            words: phrases.text("qualification-result.\(result.rawValue)"))
    }

    private func necessity(_ rule: QualificationRule) -> Listing.Cell {
        let name = rule.isDesirable ? "desirable" : "required"
        return .named(name, words: phrases.text("necessity.\(name)"))
    }

    // MARK: What is asked

    /// What a rule asks, thing by thing.
    package func asked(by rule: QualificationRule) -> [String] {
        let outcome = QualificationCheck(CandidateProfile(), against: [rule]).outcomes.first
        let things = (outcome?.reasons ?? []).map { asked($0) }
        return things + rule.equivalents.compactMap { equivalent($0) }
    }

    private func asked(_ reason: QualificationReason) -> String {
        switch reason {
        case .group(let group, _): phrases.text("asked.group", ["group": .term(group.term)])
        case .degree(let wanted, _): phrases.text("asked.degree", ["degree": .term(wanted.term)])
        case .experience(let reason):
            phrases.text(
                reason.isInternational ? "asked.international" : "asked.experience",
                ["span": .text(span(reason.wanted))])
        case .languages(let wanted, let level, _):
            phrases.text("asked.languages-\(level.rawValue)", ["count": .number(wanted)])
        case .nothingAsked: phrases.text("asked.nothing")
        }
    }

    private func equivalent(_ equivalent: DegreeEquivalent) -> String? {
        guard let degree = equivalent.degree, let years = equivalent.years else { return nil }
        return phrases.text(
            "asked.equivalent", ["degree": .term(degree.term), "span": .text(span(years))])
    }

    // MARK: Why

    /// Why a rule holds or fails, sentence by sentence.
    package func explanations(of outcome: RuleOutcome) -> [String] {
        var sentences = outcome.reasons.map { explanation($0) }
        if let way = outcome.way {
            sentences.append(phrases.text("explained.way", ["rule": .text(way.rule.code)]))
        }
        return sentences
    }

    private func explanation(_ reason: QualificationReason) -> String {
        switch reason {
        case .group(let group, let isMember):
            let answer = isMember.map { $0 ? "yes" : "no" } ?? "not-told"
            return phrases.text("explained.group-\(answer)", ["group": .term(group.term)])
        case .degree(_, let told):
            let key = told.map { $0.degree?.term ?? "education.none" } ?? "told.nothing"
            return phrases.text("explained.degree", ["told": .text(phrases.text(key))])
        case .experience(let reason): return explanation(reason)
        case .languages(_, let level, let told):
            return phrases.text(
                "explained.languages-\(level.rawValue)", ["told": .text(words(of: told))])
        case .nothingAsked: return phrases.text("explained.nothing")
        }
    }

    private func explanation(_ reason: ExperienceReason) -> String {
        let told = reason.told.map { span(months: $0) } ?? phrases.text("told.nothing")
        let kind = reason.isInternational ? "international" : "experience"
        guard let degree = reason.equivalent?.degree, let years = reason.equivalent?.years else {
            return phrases.text("explained.\(kind)", ["told": .text(told)])
        }
        return phrases.text(
            reason.isEquivalentTold ? "explained.\(kind)-with" : "explained.\(kind)-would",
            ["told": .text(told), "degree": .term(degree.term), "span": .text(span(years))])
    }

    private func words(of languages: [Language]?) -> String {
        guard let languages else { return phrases.text("told.nothing") }
        let names = languages.map { phrases.term($0.term) }
        return names.isEmpty ? phrases.text("told.none") : phrases.list(names)
    }

    // MARK: Lengths of time

    /// So many months, as years and months.
    package func span(months: Int) -> String {
        let (years, rest) = (months / 12, months % 12)
        let key = years == 0 ? "span.months" : rest == 0 ? "span.years" : "span.years-months"
        return phrases.text(key, ["years": .number(years), "months": .number(rest)])
    }

    /// So many years, with months where they aren't whole.
    func span(_ years: Quantity) -> String {
        let months = 12 * years.units(of: years.scale)
        let one = Quantity(1).units(of: years.scale)
        guard months.isMultiple(of: one), let whole = Int(exactly: months / one) else {
            return phrases.text("span.exact", ["years": .quantity(years)])
        }
        return span(months: whole)
    }
}
