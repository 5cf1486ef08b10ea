import Figures
import Planning
import Records
import Testing
import Vocabulary

/// How all that is measured below an element makes one standing.
@Suite struct RollUps {
    @Test func `an element stands as the heavier of its indicators does`() {
        let measured = Measured([.number(11): "50", .number(12): "0"])
        #expect(measured.standing(weights: ["9", "1"]) == .onTrack)
        #expect(measured.standing(weights: ["1", "9"]) == .farBehind)
    }

    @Test func `an indicator that says nothing of its weight weighs one`() {
        let measured = Measured([.number(11): "50", .number(12): "0"])
        #expect(measured.standing(weights: [nil, nil]) == measured.standing(weights: ["1", "1"]))
        #expect(measured.standing(weights: [nil, "99"]) == .farBehind)
    }
}

/// An element with two indicators, each to rise from 0 to 100 from 2024 to 2027, measured in 2025.
private struct Measured: MeasurementSource {
    private let values: [Identifier<Indicator>: String]

    init(_ values: [Identifier<Indicator>: String]) { self.values = values }

    /// How the element stands where its indicators weigh so much.
    func standing(weights: [String?]) -> Standing {
        var element = PlanElement(id: .number(2))
        element.code = "E1"
        var edits: [RecordEdit] = [.creating(element), .creating(Self.submission)]
        for (number, weight) in zip(UInt64(11)..., weights) {
            let way = SmallIndicator().way(from: "0", to: "100")
            let content = RecordContent(key: .number(number), values: way.indicator.content.values)
            var indicator = Indicator(content) ?? Indicator(id: .number(number))
            indicator.code = "I\(number)"
            indicator.element = element.id
            indicator.weight = weight.map(exact)
            var target = way.targets[0].content
            target = RecordContent(key: .number(100 + number), values: target.values)
            var own = Target(target) ?? Target(id: .number(100 + number))
            own.code = "I\(number)@2027"
            own.indicator = indicator.id
            edits += [.creating(indicator), .creating(own)]
        }
        var workspace = Workspace(.standard)
        workspace.fold(edits)
        let book = FigureBook(workspace, self, on: .today)
        return RollUp(of: element, in: book).standing(in: book)
    }

    func measurements(
        of indicator: Identifier<Indicator>, in workspace: Workspace
    ) -> [SubmittedMeasurements] {
        let rows = values[indicator].map {
            [Measurement(of: indicator, in: years(2025), exact($0))]
        }
        return [SubmittedMeasurements(Self.submission.id, rows ?? [])]
    }

    private static var submission: Submission {
        var submission = Submission(id: .number(3))
        submission.code = "S1"
        submission.state = .approved
        return submission
    }
}
