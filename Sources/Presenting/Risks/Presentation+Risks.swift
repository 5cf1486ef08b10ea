import Diagnostics
package import Figures
package import Planning
import Records
import Vocabulary

/// Risks with what they come to.
extension Presentation {
    /// Risks with their scores by the last assessment, and whether they are more than is taken.
    package func risks(_ risks: [Risk]) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("name", "field.name"), ("nature", "field.nature"),
            ("category", "field.category"), ("owner", "field.owner"),
            ("response", "field.response"), ("inherent", "figure.inherent-risk"),
            ("residual", "figure.residual-risk"), ("target", "figure.target-risk"),
            ("level", "field.risk-scale.level"), ("limit", "field.risk-appetite.limit"),
            ("appetite", "kind.risk-appetite"))
        listing.add(risks) { risk in
            let figures = RiskFigures(of: risk, in: workspace, on: today)
            return [
                .record(Risk.kind, risk.code), cell(risk.name), cell(risk.nature),
                titled(risk.category), cell(risk.owner), cell(risk.response),
                score(figures.inherent), score(figures.residual), score(figures.target),
                cell(figures.level(of: figures.residual)),
                figures.limit.map { .amount(Double($0), words: phrases.number($0)) } ?? .none,
                appetite(figures),
            ]
        }
        return listing
    }

    /// The scores of a risk, from what it was to where it should come to, or why there is none.
    package func scores(_ figures: RiskFigures) -> Listing {
        var listing = Listing(
            ("figure", "column.figure"), ("score", "column.score"),
            ("level", "field.risk-scale.level"),
            ("formula", "column.formula"))
        listing.add(figures.all) { figure in
            [
                .named(figure.kind.rawValue, words: phrases.text("figure.\(figure.kind.rawValue)")),
                score(figure), cell(figures.level(of: figure)),
                .of(phrases.text("formula.\(figure.kind.rawValue)")),
            ]
        }
        return listing
    }

    /// Whether a risk is within what its category takes.
    package func appetite(_ figures: RiskFigures) -> Listing.Cell {
        switch figures.isAboveAppetite {
        case true?: .state(.late, "above", words: phrases.text("appetite-state.above"))
        case false?: .state(.done, "within", words: phrases.text("appetite-state.within"))
        case nil: .none
        }
    }

    private func score(_ figure: Figure) -> Listing.Cell {
        figure.result.number.map { .amount($0, words: phrases.amount($0, places: 0)) }
            ?? .unknown(words(figure.result, figure.kind))
    }
}

extension Presentation {
    /// Treatments with the risks that they treat; several risks may share one.
    package func treatments(_ treatments: [Treatment]) -> Listing {
        var listing = Listing(
            ("code", "field.code"), ("name", "field.name"), ("risks", "field.risks"),
            ("status", "field.status"), ("due", "field.due"),
            ("implemented", "field.implemented"), ("owner", "field.owner"))
        listing.add(treatments) { treatment in
            [
                .record(Treatment.kind, treatment.code), cell(treatment.name),
                cell(treatment.risks), cell(treatment.status), cell(treatment.due),
                cell(treatment.implemented), cell(treatment.owner),
            ]
        }
        return listing
    }
}
