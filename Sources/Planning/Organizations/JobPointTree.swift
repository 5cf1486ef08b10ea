import Records
package import Vocabulary

/// The points of a job description as they stand below one another, part by part.
package struct JobPointTree: Sendable {
    /// A point with how deep it stands and the number that it is printed with.
    package struct Numbered: Sendable {
        /// The point.
        package let point: JobPoint
        /// How many points stand above it.
        package let depth: Int
        /// Its places from the outermost point inwards, such as 1.2.
        package let places: [Int]

        /// The places as `1.2`.
        package var number: String { places.map(String.init).joined(separator: ".") }
    }

    private let children: [Identifier<JobPoint>?: [JobPoint]]

    /// The points of a job description.
    package init(of job: Identifier<JobDescription>, in workspace: Workspace) {
        let all = workspace.kept("job points", of: [JobPoint.kind]) { workspace in
            Dictionary(grouping: workspace.records(JobPoint.self)) {
                $0.job ?? Identifier(high: 0, low: 0)
            }
        }
        self.init(all[job] ?? [])
    }

    /// Points, of which one that names a point that isn't among them stands at the top.
    package init(_ points: [JobPoint]) {
        let known = Set(points.map(\.id))
        let ordered = points.sorted {
            ($0.rank ?? .max, CodeOrder($0.code)) < ($1.rank ?? .max, CodeOrder($1.code))
        }
        children = Dictionary(grouping: ordered) { point in
            point.parent.flatMap { known.contains($0) ? $0 : nil }
        }
    }

    /// The points right below another one of any part, or at the top of one part.
    package func points(
        below parent: Identifier<JobPoint>?, in part: JobPart? = nil
    ) -> [JobPoint] {
        (children[parent] ?? []).filter { parent != nil || $0.part == part }
    }

    /// The points of a part in the order in which they are printed.
    package func numbered(_ part: JobPart) -> [Numbered] {
        var found: [Numbered] = []
        var ahead = numbered(points(below: nil, in: part), below: [])
        while let next = ahead.popLast() {
            found.append(next)
            ahead += numbered(points(below: next.point.id), below: next.places)
        }
        return found
    }

    /// Points with their places, the last one first.
    private func numbered(_ points: [JobPoint], below places: [Int]) -> [Numbered] {
        points.indices.reversed().map {
            Numbered(point: points[$0], depth: places.count, places: places + [$0 + 1])
        }
    }
}
