import Figures
import Planning
import Testing
import Vocabulary

/// Costs on their way: shared lines to outputs, outputs up the tree, objectives to goals.
@Suite struct Reallocation {
    @Test func `trap 10: a budget split between those below counts once`() {
        var split = SmallBudget()
        split.line("L", of: "P", "100")
        _ = split.element("A", below: "P")
        _ = split.element("B", below: "P")
        split.spread("P", ["A": "60", "B": "40"])
        #expect(split.full("P") == amount(100))
        #expect(split.full("A") == amount(60))
        #expect(split.full("B") == amount(40))
        #expect(split.figures.total(.planned).result == amount(100))
    }

    @Test func `trap 10: lines that are parts of a line count once, with it`() {
        var parts = SmallBudget()
        parts.line("L", of: "P", "100")
        _ = parts.element("A", below: "P")
        _ = parts.element("B", below: "P")
        parts.line("L1", of: "A", "60", partOf: "L")
        parts.line("L2", of: "B", "30", partOf: "L")
        #expect(parts.full("P") == amount(100))
        #expect(parts.full("A") == amount(60))
        #expect(parts.figures.total(.planned).result == amount(100))
        #expect(parts.cost("P")?.direct.inputs.count == 3)
    }

    @Test func `a shared cost goes to outputs by its driver, to the last unit`() {
        var budget = SmallBudget()
        budget.line("IT", "100")
        budget.line("L1", of: "O1", "1000")
        budget.line("L2", of: "O2", "0")
        _ = budget.element("O1", below: "S")
        _ = budget.element("O2", below: "S")
        _ = budget.element("O3", below: "S")
        budget.spread("IT", ["O1": "1", "O2": "1", "O3": "1"])
        #expect(budget.cost("O1")?.shared.result == amount(34))
        #expect(budget.cost("O1")?.direct.result == amount(1_000))
        #expect(budget.full("O1") == amount(1_034))
        #expect(budget.full("O3") == amount(33))
        #expect(budget.cost("O3")?.direct.result == .missing(.noLine))
        #expect(budget.full("S") == amount(1_100))
        #expect(budget.cost("S")?.shared.result == amount(100))
    }

    @Test func `the whole of an objective goes to goals, its outputs and shares included`() {
        var budget = SmallBudget()
        budget.line("IT", "10")
        budget.line("L1", of: "O1", "90")
        _ = budget.element("O1", below: "S")
        budget.spread("IT", ["O1": "1"])
        budget.spread("S", ["G1": "1", "G2": "3"])
        #expect(budget.allocated("G1") == amount(25))
        #expect(budget.allocated("G2") == amount(75))
    }

    @Test func `an output that spreads its own cost is no part of what its objective spreads`() {
        var budget = SmallBudget()
        budget.line("L1", of: "O1", "60")
        budget.line("L2", of: "O2", "40")
        _ = budget.element("O1", below: "S")
        _ = budget.element("O2", below: "S")
        budget.spread("S", ["G1": "1"])
        budget.spread("O1", ["G2": "1"])
        #expect(budget.allocated("G1") == amount(40))
        #expect(budget.allocated("G2") == amount(60))
        #expect(budget.full("S") == amount(100))
    }

    @Test func `costs go on from element to element; a circle ends in a reason`() {
        var chain = SmallBudget()
        chain.line("L", of: "O", "100")
        chain.spread("O", ["T1": "1", "T2": "1"])
        chain.spread("T1", ["G1": "1"])
        chain.spread("T2", ["G1": "1", "G2": "4"])
        #expect(chain.allocated("G1") == amount(60))
        #expect(chain.allocated("G2") == amount(40))
        #expect(chain.figures.planned.tiers.count == 2)
        chain.spread("G1", ["O": "1"])
        #expect(chain.allocated("G2") == .missing(.inCircle))
    }

    @Test func `drivers that are missing or sum to zero are reasons, never zero`() {
        var budget = SmallBudget()
        budget.line("IT", "100")
        budget.spread("IT", ["O1": "0", "O2": "0"])
        #expect(budget.full("O1") == .missing(.driversAreZero))
        var unsaid = SmallBudget()
        unsaid.line("IT", "100")
        unsaid.spread("IT", ["O1": "1", "O2": nil])
        #expect(unsaid.full("O1") == .missing(.noDriver))
        var nobody = SmallBudget()
        nobody.line("IT", "100")
        #expect(nobody.figures.planned.shared?.rows.first?.sum == .missing(.noDriver))
        #expect(nobody.figures.total(.planned).result == amount(100))
    }

    @Test func `amounts in two currencies are never added`() {
        var budget = SmallBudget()
        budget.line("L1", of: "O1", "100")
        budget.line("L2", of: "O1", "100", in: "USD")
        budget.line("L3", of: "O2", "50", in: "CHF")
        #expect(budget.full("O1") == .missing(.otherCurrency))
        #expect(budget.full("O2") == amount(50))
        #expect(budget.figures.total(.planned).result == .missing(.otherCurrency))
        budget.budget.currency = ""
        #expect(budget.full("O2") == .missing(.otherCurrency))
    }

    @Test func `what nobody said is missing, and nothing else with it`() {
        var budget = SmallBudget()
        budget.line("L1", of: "O1", "100", spent: "30")
        budget.line("L2", of: "O2", "50")
        #expect(budget.cost("O2", .spent)?.full.result == .missing(.noAmount))
        #expect(budget.cost("O1", .spent)?.full.result == amount(30))
        #expect(budget.figures.available.result == .missing(.noAppropriation))
        budget.budget.appropriation = exact("140")
        #expect(budget.figures.available.result == amount(-10))
    }

    @Test func `amounts below zero and very large ones are spread as exactly`() {
        var budget = SmallBudget(precision: "0.01")
        budget.line("Refund", "-100")
        budget.spread("Refund", ["O1": "1", "O2": "1", "O3": "1"])
        #expect(budget.full("O1") == .exact(exact("-33.33")))
        #expect(budget.full("O3") == .exact(exact("-33.34")))
        var huge = SmallBudget()
        huge.line("L", of: "O1", "9223372036854775807")
        huge.spread("O1", ["G1": "1", "G2": "1"])
        #expect(huge.allocated("G1") == .exact(exact("4611686018427387904")))
        huge.line("M", of: "O1", "1")
        #expect(huge.full("O1") == .missing(.tooLarge))
        #expect(huge.allocated("G1") == .missing(.tooLarge))
    }

    @Test func `an amount finer than the precision is still shared to the last digit`() {
        var budget = SmallBudget(precision: "1000")
        budget.line("L", of: "O1", "57966500")
        budget.spread("O1", ["G1": "1", "G2": "2"])
        #expect(budget.allocated("G1") == amount(19_322_000))
        #expect(budget.allocated("G2") == amount(38_644_500))
    }
}
