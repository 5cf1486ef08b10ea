import Diagnostics
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// Parts that many pages have.
extension MarkupWriter {
    /// Words that are kept in several languages; where another than the reader's is shown, it is said.
    mutating func words(_ shown: MultilingualText.Shown, _ visit: Visit, isGoverning: Bool = false)
    {
        element(.span, in: shown.language, .class(isGoverning ? "words" : "")) {
            $0.element(.bdi, text: shown.text)
        }
        if shown.isSubstitute { other(shown.language, visit) }
    }

    /// Words as they stand in a record, in a language that nobody noted.
    mutating func verbatim(_ words: String) { element(.bdi, .unknownLanguage(), text: words) }

    /// The mark of a text in another language than the reader's.
    mutating func other(_ language: Language, _ visit: Visit) {
        element(
            .span, .class("other"), .title(visit.text("page.other-language")),
            text: visit.term("language.\(language.code)"))
    }

    /// The state of a mandate: a shape and a word.
    mutating func chip(_ state: MandateState, _ visit: Visit) {
        element(.span, .class("chip \(state.rawValue)"), text: visit.term(state.term))
    }

    /// A link to a record, by its code.
    mutating func link(_ kind: String, _ code: String, _ visit: Visit) {
        element(.a, .href(visit.address(kind, code)), .class("code")) { html in
            html.element(.bdi, text: code)
            html.basis(kind, code, visit)
        }
    }

    /// The mark of a record that tells a fact of a public document, or only shows how one would look, on
    /// the same line as what stands before it.
    mutating func basis(_ kind: String, _ code: String, _ visit: Visit) {
        guard let basis = visit.workspace.basis(kind, code: code) else { return }
        let words = visit.term(basis.term)
        element(
            .span, .class("basis"), .role("img"), .label(words), .title(words),
            text: "\u{A0}" + basis.mark)
    }

    /// A section with its title.
    mutating func section(_ title: String, content: (inout MarkupWriter) -> Void) {
        element(.section) { html in
            html.element(.h2, text: title)
            content(&html)
        }
    }

    /// A term with its value, in a list of them.
    mutating func fact(_ term: String, content: (inout MarkupWriter) -> Void) {
        element(.dt, text: term)
        element(.dd, content: content)
    }

    // MARK: Findings

    /// A finding as people read it: what is wrong, why it matters, what to do.
    mutating func finding(
        _ finding: Finding, _ visit: Visit, showsPlace: Bool = true, linksPlace: Bool = true
    ) {
        let writer = visit.phrases.findings
        element(.div, .class("finding \(finding.severity.rawValue)")) { html in
            html.element(.strong, text: visit.text("severity.\(finding.severity.rawValue)"))
            html.text(" · ")
            if showsPlace { html.place(finding.place, visit, isLinked: linksPlace) }
            html.text(writer.summary(of: finding))
            if let explanation = writer.explanation(of: finding) {
                html.element(.small, text: explanation)
            }
            if let remedy = writer.remedy(of: finding) {
                html.element(.small, .class("remedy"), text: remedy)
            }
        }
    }

    private mutating func place(_ place: Place, _ visit: Visit, isLinked: Bool) {
        for step in place.steps {
            guard case .record(let kind, let code) = step else { continue }
            text(visit.term("kind.\(kind)") + " ")
            if isLinked {
                link(kind, code, visit)
            } else {
                element(.bdi, text: code)
            }
            text(" · ")
        }
    }

    // MARK: The thread

    /// The thread, with its stations in order.
    mutating func thread(_ thread: Thread, _ visit: Visit) {
        element(.ol, .class("thread"), .label(visit.text("page.thread")), .tabIndex(0)) { html in
            for (index, station) in thread.stations.enumerated() {
                let isBroken =
                    index + 1 < thread.stations.count
                    && !thread.stations[index + 1].faults.isEmpty
                html.station(station, isBroken: isBroken, visit)
            }
        }
    }

    private mutating func station(_ station: Thread.Station, isBroken: Bool, _ visit: Visit) {
        let names = [
            station.isHere ? "here" : nil, isBroken ? "broken" : nil,
            station.faults.isEmpty ? nil : "gap", station.isThere ? nil : "open",
        ].compactMap { $0 }
        element(.li, .class(names.joined(separator: " ")), .current("step", if: station.isHere)) {
            html in
            html.element(.small, text: station.term)
            html.element(.strong) { html in
                if let link = station.link, !station.isHere {
                    html.link(link.kind, link.code, visit)
                } else {
                    html.element(.bdi, text: station.title)
                }
            }
            if let more = station.more { html.words(more, visit) }
            for fault in station.faults { html.element(.span, .class("fault"), text: fault) }
        }
    }

    // MARK: Coverage

    /// How many mandates stand how, as a bar and in words.
    mutating func coverage(_ coverage: Coverage, _ visit: Visit) {
        guard coverage.total > 0 else { return }
        element(
            .svg, .class("bar"), .viewBox(1_000, 12), .stretched(), .role("img"),
            .label(visit.shown.sentence(of: coverage))
        ) { svg in
            var start = 0
            var counted = 0
            for (state, count) in coverage.counts {
                counted += count
                let end = 1_000 * counted / coverage.total
                let gap = counted == coverage.total ? 0 : 3
                svg.element(
                    .rect, .class(state.rawValue), .measure("x", start), .measure("y", 0),
                    .measure("width", max(2, end - start - gap)), .measure("height", 12))
                start = end
            }
        }
        element(.ul, .class("key")) { html in
            for (state, count) in coverage.counts {
                html.element(.li) { html in
                    html.element(
                        .span, .class("chip \(state.rawValue)"),
                        text: visit.term(state.term) + " " + visit.phrases.number(count))
                }
            }
        }
    }
}

extension Basis {
    /// The sign that stands behind a record; its form tells the two apart without colour.
    var mark: String {
        switch self {
        case .fact: "◆"
        case .illustrative: "◇"
        }
    }
}
