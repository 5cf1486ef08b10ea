import Figures
import Planning
import Records
import Testing
import Vocabulary

/// Figures that are carried over changes: the same as if all were worked out anew, without that.
@Suite struct CarriedFigures {
    @Test(arguments: 1...120)
    func `what is carried over any changes is what is worked out anew, also of earlier times`(
        seed: Int
    ) {
        var random = RandomChanges(RandomPlan(seed: seed))
        var entries = [random.beginning]
        var workspace = Workspace(entries[0])
        var earlier: [(position: Int, workspace: Workspace)] = []
        for step in 1...24 {
            // Where nobody looked in between, several changes are carried at once.
            if random.happens(6) { _ = Told(workspace, random.source) }
            if random.happens(3) { _ = Told(workspace, random.source, .withDrafts) }
            if random.happens(2) { earlier.append((entries.count, workspace)) }
            entries.append(random.next(in: workspace))
            workspace.fold(entries[step])
        }
        for (position, workspace) in earlier + [(entries.count, workspace)] {
            let anew = Workspace(Array(entries[..<position].joined()))
            for scope in [MeasuredSeries.Scope.official, .withDrafts] {
                let told = Told(workspace, random.source, scope)
                #expect(told == Told(anew, random.source, scope), "seed \(seed), \(position)")
            }
        }
    }

    // MARK: What is worked out anew

    private static let indicators = (0..<40).map { number in
        var indicator = SmallIndicator().indicator
        indicator =
            Indicator(
                RecordContent(key: .number(UInt64(500 + number)), values: indicator.content.values))
            ?? indicator
        indicator.code = "I\(number)"
        indicator.countedIn = number == 1 ? .number(500) : nil
        return indicator
    }
    private let source = BlockRows()

    /// Forty indicators with a value each, of which I1 is counted in I0.
    private func measured() -> Workspace {
        let rows = Self.indicators.map { Measurement(of: $0.id, in: years(2024), Quantity(7)) }
        return Workspace(
            Self.indicators.map { .creating($0) } + [.creating(submission(600, rows, .approved))])
    }

    private func submission(
        _ number: UInt64, _ rows: [Measurement], _ state: SubmissionState
    ) -> Submission {
        var submission = Submission(id: .number(number))
        submission.code = "S\(number)"
        submission.state = state
        submission.blocks = source.blocks(of: rows)
        return submission
    }

    private func figures(_ workspace: Workspace) -> [IndicatorFigures] {
        let book = FigureBook(workspace, source, on: .today)
        return workspace.records(Indicator.self).map { book.figures(of: $0) }
    }

    /// The codes of the indicators whose figures are not the very same as before.
    private func worked(_ workspace: Workspace, since before: [IndicatorFigures]) -> Set<String> {
        Set(zip(figures(workspace), before).filter { $0 !== $1 }.map(\.0.indicator.code))
    }

    @Test func `after a value is handed in nothing but it is read`() {
        let before = measured()
        _ = figures(before)
        #expect(source.takeAsked().count == Self.indicators.count)
        let row = Measurement(of: Self.indicators[7].id, in: years(2025), Quantity(9))
        var after = before
        after.fold([.creating(submission(700, [row], .approved))])
        let figures = figures(after)
        #expect(source.takeAsked() == [.one(Self.indicators[7].id, .number(700))])
        #expect(figures.compactMap(\.value.result.number).filter { $0 == 9 }.count == 1)
    }

    @Test func `a workspace whose figures are kept holds no source of measurements`() {
        let workspace = measured()
        var other: BlockRows? = BlockRows()
        weak let held = other
        if let other {
            let book = FigureBook(workspace, other, on: .today)
            for indicator in workspace.records(Indicator.self) { _ = book.figures(of: indicator) }
        }
        other = nil
        #expect(held == nil)
        #expect(workspace.records(Indicator.self).count == Self.indicators.count)
    }

    @Test func `a value works out its indicator anew, and what that one is counted in`() {
        var workspace = measured()
        let before = figures(workspace)
        let row = Measurement(of: Self.indicators[1].id, in: years(2025), Quantity(9))
        workspace.fold([.creating(submission(700, [row], .approved))])
        #expect(worked(workspace, since: before) == ["I0", "I1"])
    }

    @Test func `what counts the same afterwards has nothing worked out anew`() throws {
        var workspace = measured()
        let draft = submission(
            700, [Measurement(of: Self.indicators[3].id, in: years(2025), Quantity(9))], .open)
        workspace.fold([.creating(draft)])
        let before = figures(workspace)
        var (locked, submitted) = (try #require(workspace[.number(600)] as Submission?), draft)
        let old = locked
        (locked.state, locked.source, submitted.state) = (.locked, "survey", .submitted)
        workspace.fold(
            [RecordEdit.changing(old, to: locked), .changing(draft, to: submitted)]
                .compactMap(\.self))
        #expect(worked(workspace, since: before).isEmpty)
    }

    @Test func `a target works out the indicator that it leaves, and the one that it comes to`() {
        var workspace = measured()
        var target = SmallIndicator.target("100", 2027)
        target.indicator = Self.indicators[4].id
        workspace.fold([.creating(target)])
        let before = figures(workspace)
        var moved = target
        moved.indicator = Self.indicators[5].id
        workspace.fold([RecordEdit.changing(target, to: moved)].compactMap(\.self))
        #expect(worked(workspace, since: before) == ["I4", "I5"])
    }

    @Test func `a value that is withdrawn gives way to the one before it`() throws {
        var workspace = measured()
        let row = Measurement(of: Self.indicators[7].id, in: years(2024), Quantity(9))
        let later = submission(700, [row], .approved)
        workspace.fold([.creating(later)])
        #expect(figures(workspace).compactMap(\.value.result.number).contains(9))
        var returned = later
        returned.state = .returned
        workspace.fold([try #require(RecordEdit.changing(later, to: returned))])
        #expect(!figures(workspace).compactMap(\.value.result.number).contains(9))
        workspace.fold([.removing(later.id)])
        #expect(figures(workspace).map(\.value) == figures(measured()).map(\.value))
    }
}
