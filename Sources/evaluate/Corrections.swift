/// Labels that are wrong, by place, with what they should be; a list made by hand.
struct Corrections {
    /// The right class of verb and the right part of one clause.
    struct Row {
        let verb: Report.Correction
        let part: Report.Correction
    }

    private let labels: [String: Row]

    init(_ name: String) throws {
        let rows = try LabelLists.rows(name).filter { $0.count >= 3 }.map {
            ($0[0], Row(verb: Self.label($0[1]), part: Self.label($0[2])))
        }
        labels = Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    private static func label(_ text: String) -> Report.Correction {
        Report.Correction(expected: text == "none" ? nil : text)
    }

    /// What a label should be, or `nil` where it is right.
    subscript(place: String) -> Row? { labels[place] }
}
