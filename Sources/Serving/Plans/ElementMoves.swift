import Accounts
import Diagnostics
import Markup
import Planning
import Presenting
import Records

/// Moves of an element in the results framework: buttons, with a key for each.
struct ElementMoves {
    private let visit: Visit
    private let element: PlanElement

    /// The fields that a move sets.
    static let fields = PlanElement.fields.map(\.description).filter {
        ["parent", "rank"].contains($0.name)
    }

    init(_ visit: Visit, _ element: PlanElement) {
        self.visit = visit
        self.element = element
    }

    /// Writes a button for each way that leads somewhere, with a reason that can be put in other words.
    func write(_ html: inout MarkupWriter) {
        let ways = ElementMove.allCases.filter { $0.isPossible(for: element, in: visit.workspace) }
        guard !ways.isEmpty else { return }
        let address = visit.address(["plan", "framework", element.code, "move"])
        html.postForm(address, visit) { html in
            html.element(.div, .class("field")) { html in
                html.element(.label, .for("move-why"), text: visit.text("form.why"))
                html.element(
                    .input, .type("text"), .id("move-why"), .name("why"),
                    .value(visit.text("framework.move-why", ["code": .text(element.code)])),
                    .required(true))
            }
            html.element(.div, .class("actions")) { html in
                for way in ways {
                    html.element(
                        .button, .name("way"), .value(way.rawValue), .keys(way.keys),
                        text: visit.text("framework.move-\(way.rawValue)"))
                }
            }
        }
    }

    /// Moves an element, and shows it where it stands then.
    static func move(_ visit: Visit, _ code: String) throws(Refusal) -> Answer {
        let element = try visit.workspace.found(PlanElement.self, code)
        guard let way = visit.body.values.filled("way").flatMap({ ElementMove(rawValue: $0) })
        else { throw Refusal(Finding("site.not-found", .error)) }
        let edits = try way.edits(of: element, in: visit.workspace)
        let seen = visit.body.values.filled("from").flatMap { Int($0) }
        let number = try visit.commit(edits, from: seen)
        let plan = element.plan.flatMap { visit.workspace[$0]?.code }
        return .done(
            visit.address(
                ["plan", "framework"],
                [("plan", plan), ("at", element.code), ("done", "\(number)")]))
    }
}

extension ElementMove {
    /// The key that moves the element that is looked at.
    fileprivate var keys: StaticString {
        switch self {
        case .up: "K"
        case .down: "J"
        case .in: ">"
        case .out: "<"
        }
    }
}
