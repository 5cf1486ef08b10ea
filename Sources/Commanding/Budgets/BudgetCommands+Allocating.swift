import Diagnostics
import Journals
import Planning
import Presenting
import Records
import Vocabulary

extension BudgetCommands {
    /// Writes drivers, and amounts that were published, of one cost.
    static func allocate(_ run: CommandRun) throws(Refusal) -> Int {
        let open = try OpenRegister(run)
        let budget = try open.record(Budget.self, run.arguments.words[0])
        let given = try GivenAllocation(budget, open)
        try open.commit(given.edits)
        return 0
    }
}

/// The drivers that somebody typed for one cost of a budget.
private struct GivenAllocation {
    let edits: [RecordEdit]

    /// - Throws: A `Refusal` with `record.not-found`, `usage.driver` and `usage.quantity`.
    init(_ budget: Budget, _ open: OpenRegister) throws(Refusal) {
        let words = open.run.arguments.words
        let source = try Self.source(words[1], budget, open)
        let drivers = try Self.pairs(Array(words.dropFirst(2)), open)
        let published = try Self.pairs(open.run.arguments.values["--published"] ?? [], open)
        let known = source.allocations(of: budget, in: open.workspace)
        let named = drivers.map(\.into) + published.map(\.into)
        var edits: [RecordEdit] = []
        var done: Set<Identifier<PlanElement>> = []
        for into in named where done.insert(into.id).inserted {
            let old = known.first { $0.into == into.id }
            var allocation =
                old ?? source.allocation(open.newKey().retyped(), into: into, of: budget)
            if let driver = drivers.last(where: { $0.into.id == into.id }) {
                allocation.driver = driver.number
            }
            if let amount = published.last(where: { $0.into.id == into.id }) {
                allocation.published = amount.number
            }
            edits += [old.map { RecordEdit.changing($0, to: allocation) } ?? .creating(allocation)]
                .compactMap { $0 }
        }
        if open.run.arguments.has("--replace") {
            edits += known.filter { $0.into.map { !done.contains($0) } ?? true }.map {
                .removing($0.id)
            }
        }
        self.edits = edits
    }

    /// What is spread: a line of the budget by its code, or else an element.
    private static func source(
        _ code: String, _ budget: Budget, _ open: OpenRegister
    ) throws(Refusal) -> AllocationSource {
        if let line = open.workspace.record(BudgetLine.self, code: code), line.budget == budget.id {
            return .line(line)
        }
        return .element(try open.record(PlanElement.self, code))
    }

    /// Elements with numbers, as `O1.1=40`.
    private static func pairs(
        _ words: [String], _ open: OpenRegister
    ) throws(Refusal) -> [(into: PlanElement, number: Quantity)] {
        var pairs: [(into: PlanElement, number: Quantity)] = []
        for word in words {
            guard let sign = word.lastIndex(of: "=") else {
                throw Refusal(Finding("usage.driver", .error, ["value": .text(word)]))
            }
            let element = try open.record(PlanElement.self, String(word[..<sign]))
            let text = String(word[word.index(after: sign)...])
            guard let number = Quantity(text) else {
                throw Refusal(
                    Finding(
                        "usage.quantity", .error,
                        ["value": .text(text), "option": .text("ELEMENT=DRIVER")]))
            }
            pairs.append((element, number))
        }
        return pairs
    }
}
