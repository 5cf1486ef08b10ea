import Markup

/// A line through points, with a head at its end where it leads somewhere.
package struct DrawnLine: Hashable, Sendable {
    /// Two points or more.
    package var points: [DrawnPoint]
    package var stroke: DrawnStroke
    package var hasArrow: Bool
    /// Names of the stylesheet of pages.
    package var style: String

    package init(
        _ points: [DrawnPoint], stroke: DrawnStroke = .init(.muted, width: 2),
        hasArrow: Bool = false, style: String = "wire"
    ) {
        self.points = points
        self.stroke = stroke
        self.hasArrow = hasArrow
        self.style = style
    }

    /// The smallest frame around it.
    var frame: DrawnFrame {
        guard let first = points.first else { return DrawnFrame(0, 0, 0, 0) }
        return points.dropFirst().reduce(DrawnFrame(first.x, first.y, 0, 0)) {
            $0.joined(with: DrawnFrame($1.x, $1.y, 0, 0))
        }
    }

    /// The corners of the head at its end.
    var arrow: [DrawnPoint] {
        guard hasArrow, points.count > 1, let tip = points.last else { return [] }
        let from = points[points.count - 2]
        let (across, down) = ((tip.x - from.x).signum(), (tip.y - from.y).signum())
        let size = 7
        let base = DrawnPoint(tip.x - across * size, tip.y - down * size)
        return [
            DrawnPoint(base.x - down * size / 2, base.y + across * size / 2), tip,
            DrawnPoint(base.x + down * size / 2, base.y - across * size / 2),
        ]
    }
}

/// A place in a drawing.
package struct DrawnPoint: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(_ x: Int, _ y: Int) {
        self.x = x
        self.y = y
    }
}
