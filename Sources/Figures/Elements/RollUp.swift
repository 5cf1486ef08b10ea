package import Planning
import Records
import Vocabulary

/// The progress of an element from all that is measured below it: a weighted mean of the leaves, never
/// a mean of means, with how much of the weight has data.
package struct RollUp: Hashable, Sendable {
    /// The progress, each leaf between 0 and 1, so that one beyond its target hides none behind it.
    package let progress: Figure
    /// The share of the weight of all leaves that has data.
    package let coverage: Figure

    /// The roll-up of an element: its own indicators, those of the elements below it, and those of the
    /// elements that were made to serve it.
    package init(of element: PlanElement, in book: FigureBook) {
        self = book.rollUp(of: element.id) {
            var walk = Walk(book)
            walk.visit(element, weight: 1)
            return Sourced(RollUp(walk), from: walk.sources)
        }
    }

    private init(_ walk: Walk) {
        let inputs = walk.leaves.map { leaf in
            FigureInput(
                .progress, leaf.progress.result, of: leaf.place, weighing: leaf.weight,
                by: leaf.progress)
        }
        let known = walk.leaves.filter { $0.progress.result.number != nil }
        let all = walk.leaves.map(\.weight).reduce(0, +)
        let measured = known.map(\.weight).reduce(0, +)
        let sum = known.map { $0.weight * Progress($0.progress.result.number ?? 0).shown }
            .reduce(0, +)
        progress = Figure(
            .rollUp, measured > 0 ? .number(sum / measured) : .missing(walk.gap), from: inputs)
        coverage = Figure(
            .coverage, all > 0 ? .number(measured / all) : .missing(walk.gap), from: inputs)
    }

    private struct Leaf {
        let place: RecordPlace
        let weight: Double
        let progress: Figure
    }

    /// A walk down from an element; what two ways lead to counts once, and a circle ends it.
    private struct Walk {
        private let book: FigureBook
        private var elements: Set<Identifier<PlanElement>> = []
        private var indicators: Set<Identifier<Indicator>> = []
        private(set) var leaves: [Leaf] = []
        /// All records that were looked at, or looked for.
        private(set) var sources: Set<RecordKey> = []

        init(_ book: FigureBook) { self.book = book }

        /// Why there is no figure, where there is none.
        var gap: FigureGap { leaves.isEmpty ? .noIndicator : .noMeasurement }

        /// - Complexity: as deep as plans are; each element is visited once.
        mutating func visit(_ element: PlanElement, weight: Double) {
            guard elements.insert(element.id).inserted else { return }
            sources.insert(element.id.retyped())
            for indicator in book.workspace.indicators(of: element.id) {
                sources.insert(indicator.id.retyped())
                guard indicator.countedIn == nil, indicators.insert(indicator.id).inserted else {
                    continue
                }
                let sourced = book.sourced(indicator)
                sources.formUnion(sourced.sources)
                leaves.append(
                    Leaf(
                        place: sourced.figures.place,
                        weight: weight * (indicator.weight?.doubleValue ?? 1),
                        progress: sourced.figures.progress))
            }
            for child in below(element) {
                visit(child, weight: weight * (child.weight?.doubleValue ?? 1))
            }
        }

        private mutating func below(_ element: PlanElement) -> [PlanElement] {
            let links = book.workspace.planLinks
            let alignments = links.serving[element.id, default: []]
            for alignment in alignments {
                sources.insert(alignment.id.retyped())
                if let serving = alignment.element { sources.insert(serving.retyped()) }
            }
            let serving = alignments.filter { $0.rank == .primary }
                .compactMap { $0.element.flatMap { book.workspace[$0] } }
            return links.children[element.id, default: []] + serving
        }
    }
}
