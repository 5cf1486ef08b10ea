import Accounts
import Diagnostics
import Figures
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What was handed in, row by row, and the decision on it.
struct SubmissionView {
    private let visit: Visit
    private let submission: Submission

    init(_ visit: Visit, _ submission: Submission) {
        self.visit = visit
        self.submission = submission
    }

    /// What deciding changes.
    static let fields = Submission.fields.map(\.description).filter {
        ["state", "returned"].contains($0.name)
    }

    /// How many indicators are shown with their values.
    private static let most = 50

    /// Writes the values, and the way to decide for those who may.
    ///
    /// Whoever has no account sees values once they count.
    func write(_ html: inout MarkupWriter) {
        guard !visit.isPublic || submission.state?.isOfficial ?? false else {
            html.element(.p, .class("muted"), text: visit.text("submission.hidden"))
            return
        }
        let indicators = Array(Set(submission.blocks.compactMap(\.indicator))).compactMap {
            visit.workspace[$0]
        }.sorted { CodeOrder($0.code) < CodeOrder($1.code) }
        for indicator in indicators.prefix(Self.most) {
            let rows =
                visit.register.measurements.measurements(
                    of: indicator.id, in: visit.workspace
                ).first { $0.submission == submission.id }?.rows ?? []
            html.section("\(indicator.code) \(visit.shown.shown(indicator.name))") { html in
                let series = MeasuredSeries(rows: rows)
                TableView(visit.shown.series(series), visit).write(&html)
            }
        }
        if visit.mayChange(Self.fields, of: Submission.kind, submission.id.retyped()) {
            decision(&html)
        }
    }

    /// What may be decided: who handed in may only take it back.
    private var choices: [SubmissionState] {
        let access = RegisterAccess(
            name: visit.name, register: visit.register, caller: visit.visitor.caller)
        let isOwn = try? access.isMaker(
            of: submission.id.retyped(), Submission.kind, in: visit.workspace)
        return isOwn ?? true ? [.returned] : [.approved, .returned, .locked]
    }

    private func decision(_ html: inout MarkupWriter) {
        let choices = choices
        html.section(visit.text("submission.decide")) { html in
            if choices.count == 1 {
                html.element(.p, .class("muted"), text: visit.text("submission.own"))
            }
            html.postForm(
                visit.address(["results", "submissions", submission.code, "decide"]), visit
            ) { html in
                html.field("state", visit.term("field.state")) { html in
                    html.element(.select, .name("state"), .id("state")) { html in
                        for state in choices {
                            html.element(
                                .option, .value(state.rawValue),
                                .selected(state == submission.state),
                                text: visit.term(state.term))
                        }
                    }
                }
                html.reason(visit)
                html.element(.button, .class("main"), text: visit.text("form.save"))
            }
        }
    }
}

/// What approvers do with what was handed in.
enum SubmissionActions {
    /// Approves, returns or locks what was handed in.
    static func decide(_ visit: Visit, _ code: String) throws(Refusal) -> Answer {
        let old = try visit.workspace.found(Submission.self, code)
        var submission = old
        guard
            let state = visit.body.values.filled("state").flatMap({ SubmissionState(rawValue: $0) })
        else {
            throw Refusal(
                Finding(
                    "usage.wrong-value", .error,
                    [
                        "field": .term("field.state"),
                        "value": .text(visit.body.values["state"] ?? ""),
                        "type": .term("type.code"),
                    ]))
        }
        submission.state = state
        if state == .returned {
            submission.returned.write(visit.body.values["why"] ?? "", in: visit.language)
        }
        let page = ["results", "submissions", submission.code]
        guard let edit = RecordEdit.changing(old, to: submission) else {
            return .done(visit.address(page))
        }
        let seen = visit.body.values.filled("from").flatMap { Int($0) }
        let number = try visit.commit([edit], from: seen)
        return .done(visit.address(page, [("done", "\(number)")]))
    }
}
