package import Figures
package import Records
import Vocabulary

/// How a figure was worked out, as lines of text and as JSON.
extension Presentation {
    /// A figure with all that it came from, each line indented by its depth.
    ///
    /// - Complexity: as deep as figures are made of figures, which is four.
    package func lines(_ figure: Figure, depth: Int = 0) -> [String] {
        let margin = String(repeating: "  ", count: depth)
        let head =
            margin + phrases.text("figure.\(figure.kind.rawValue)") + ": "
            + words(figure.result, figure.kind)
        let formula = margin + "  = " + phrases.text("formula.\(figure.kind.rawValue)")
        return [head, formula]
            + figure.inputs.flatMap { input -> [String] in
                let place = [
                    input.record.map { "\(phrases.term("kind.\($0.kind)")) \($0.code)" } ?? "",
                    input.time?.description ?? "",
                    input.weight.map {
                        "\(phrases.text("input.weight")) \(phrases.amount($0, places: 2))"
                    } ?? "",
                ].filter { !$0.isEmpty }.joined(separator: ", ")
                let line =
                    margin + "  · " + phrases.text("input.\(input.role.rawValue)") + ": "
                    + words(input.result, nil) + (place.isEmpty ? "" : " (\(place))")
                return [line]
                    + input.figures.filter { $0.inputs.count > 0 && depth < 4 }.flatMap {
                        lines($0, depth: depth + 2)
                    }
            }
    }

    /// A number, or why there is none.
    package func words(_ computed: Computed, _ kind: FigureKind?) -> String {
        switch computed {
        case .missing(let gap): phrases.text("gap.\(gap.rawValue)")
        case .exact(let amount): phrases.quantity(amount)
        case .number(let number):
            switch kind {
            case .progress, .expected, .gap, .coverage, .rollUp: phrases.percent(number)
            case .maintained, .within:
                phrases.term("choice.\(number == 1 ? "yes" : "no")")
            default: phrases.amount(number, places: 4)
            }
        }
    }

    /// Writes a figure with all that it came from.
    package func write(_ figure: Figure, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("figure", figure.kind.rawValue)
            Self.write(figure.result, to: &writer)
            writer.member("formula", phrases.text("formula.\(figure.kind.rawValue)"))
            writer.key("inputs")
            writer.array(of: figure.inputs) { writer, input in
                writer.object { writer in
                    writer.member("input", input.role.rawValue)
                    Self.write(input.result, to: &writer)
                    if let record = input.record {
                        writer.member("type", record.kind)
                        writer.member("code", record.code)
                    }
                    if let time = input.time { writer.member("period", time.description) }
                    if let weight = input.weight {
                        writer.key("weight")
                        writer.json("\(weight)".utf8)
                    }
                    if let figure = input.figures.first {
                        writer.key("from")
                        write(figure, to: &writer)
                    }
                }
            }
        }
    }

    private static func write(_ computed: Computed, to writer: inout JSONWriter) {
        writer.key("value")
        switch computed {
        case .number(let number): writer.json("\(number)".utf8)
        case .exact(let amount): writer.json("\(amount)".utf8)
        case .missing(let gap):
            writer.value(String?.none)
            writer.member("missing", gap.rawValue)
        }
    }
}
