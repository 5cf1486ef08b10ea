import Testing

@testable import Interchange

@Suite struct BoundedPrograms {
    private func output(_ outcome: BoundedProgram.Outcome) -> (Int, String)? {
        guard case .ended(let code, let output) = outcome else { return nil }
        return (code, String(decoding: output, as: UTF8.self))
    }

    @Test func `a program gets its bytes and its arguments, and no shell takes part`() throws {
        let copied = output(BoundedProgram(["cat"]).run(on: Array("words".utf8)))
        #expect(try #require(copied) == (0, "words"))
        let said = output(BoundedProgram(["printf", "%s|", "a b", "", "$HOME", ";"]).run(on: []))
        #expect(try #require(said).1 == "a b||$HOME|;|")
    }

    @Test func `a program that isn't there, fails, or takes too long is told`() throws {
        guard case .missing = BoundedProgram(["/nowhere/program"]).run(on: []) else {
            Issue.record("something ran")
            return
        }
        #expect(try #require(output(BoundedProgram(["false"]).run(on: []))).0 == 1)
        var slow = BoundedProgram(["sleep", "30"])
        slow.clockSeconds = 1
        guard case .tooSlow = slow.run(on: []) else {
            Issue.record("it was not ended")
            return
        }
        var loud = BoundedProgram(["cat", "/dev/zero"])
        loud.output = 1 << 20
        guard case .tooMuch = loud.run(on: []) else {
            Issue.record("it wrote too much")
            return
        }
    }
}
