import Diagnostics
import Journals
import Testing
import Vocabulary

@testable import Accounts

@Suite("The throttle of guesses")
struct ThrottleTests {
    private let clock = MovingClock()

    private func wait(
        _ throttle: Throttle, _ account: String?, _ address: String,
        _ family: Throttle.Family = .signIn
    ) -> Int {
        do {
            try throttle.admit(family, account: account, from: address, at: clock.now)
            return 0
        } catch {
            guard case .number(let seconds)? = error.findings.first?.values["seconds"] else {
                return -1
            }
            return seconds
        }
    }

    @Test func `ten guesses for an account are admitted, from wherever they come`() {
        let throttle = Throttle()
        for number in 1...10 { #expect(wait(throttle, "amina", "192.0.2.\(number)") == 0) }
        #expect(wait(throttle, "amina", "192.0.2.99") == 60)
        #expect(wait(throttle, "boris", "192.0.2.99") == 0)
    }

    @Test func `ten guesses from an address are admitted, whomever they are for`() {
        let throttle = Throttle()
        for number in 1...10 { #expect(wait(throttle, "account\(number)", "192.0.2.7") == 0) }
        #expect(wait(throttle, "another", "192.0.2.7") == 60)
        #expect(wait(throttle, nil, "192.0.2.7") == 60)
        #expect(wait(throttle, "another", "192.0.2.8") == 0)
    }

    @Test func `families of routes are counted apart`() {
        let throttle = Throttle()
        for _ in 1...10 { #expect(wait(throttle, "amina", "192.0.2.7") == 0) }
        for family in Throttle.Family.allCases where family != .signIn {
            #expect(wait(throttle, "amina", "192.0.2.7", family) == 0)
        }
    }

    @Test func `ten wrong secrets bar an address, the same one ever again does not`() throws {
        let throttle = Throttle()
        let place = "192.0.2.7"
        for number in 1...10 {
            for _ in 1...20 {
                try throttle.demand(.token, from: place, at: clock.now)
                throttle.note(
                    wrong: Digest(of: [UInt8(number)]), .token, from: place, at: clock.now)
                if number == 10 { break }
            }
        }
        #expect(throws: Refusal.self) {
            try throttle.demand(.token, from: place, at: clock.now)
        }
        try throttle.demand(.token, from: "192.0.2.8", at: clock.now)
        clock.advance(Throttle.window)
        try throttle.demand(.token, from: place, at: clock.now)
    }

    @Test func `the window slides, and says how long to wait`() {
        let throttle = Throttle()
        for _ in 1...10 {
            #expect(wait(throttle, "amina", "192.0.2.7") == 0)
            clock.advance(.seconds(2))
        }
        #expect(wait(throttle, "amina", "192.0.2.7") == 40)
        clock.advance(.milliseconds(39_500))
        #expect(wait(throttle, "amina", "192.0.2.7") == 1)
        clock.advance(.milliseconds(500))
        #expect(wait(throttle, "amina", "192.0.2.7") == 0)
        #expect(wait(throttle, "amina", "192.0.2.7") == 2)
    }

    @Test func `what was refused makes nobody wait longer`() {
        let throttle = Throttle()
        for _ in 1...10 { #expect(wait(throttle, "amina", "192.0.2.7") == 0) }
        for _ in 1...100 { #expect(wait(throttle, "amina", "192.0.2.7") == 60) }
        clock.advance(Throttle.window)
        #expect(wait(throttle, "amina", "192.0.2.7") == 0)
    }

    @Test func `what was right counts for the account, but not for the address`() throws {
        let throttle = Throttle()
        for number in 1...30 {
            throttle.forgive(
                try throttle.admit(
                    .signIn, account: "account\(number)", from: "192.0.2.7", at: clock.now))
        }
        for _ in 1...9 {
            throttle.forgive(
                try throttle.admit(
                    .signIn, account: "account1", from: "192.0.2.7", at: clock.now))
        }
        #expect(wait(throttle, "account1", "192.0.2.7") == 60)
        #expect(wait(throttle, "account2", "192.0.2.7") == 0)
        #expect(throttle.count == 31)
    }

    @Test func `a clock that is set back locks nobody out`() {
        let throttle = Throttle()
        for _ in 1...10 { #expect(wait(throttle, "amina", "192.0.2.7") == 0) }
        clock.advance(.seconds(-86_400))
        #expect(wait(throttle, "amina", "192.0.2.7") == 60)
    }

    @Test func `memory is bounded, and whoever was busy last is not forgotten`() {
        let throttle = Throttle(capacity: 100)
        for number in 0..<5_000 {
            clock.advance(.milliseconds(1))
            _ = wait(throttle, "account\(number)", "10.\(number / 250).\(number % 250).1")
            #expect(throttle.count <= 100)
        }
        for _ in 1...10 { #expect(wait(throttle, "amina", "192.0.2.7") == 0) }
        for number in 0..<20 {
            clock.advance(.milliseconds(1))
            _ = wait(throttle, "other\(number)", "10.0.\(number).2")
        }
        #expect(wait(throttle, "amina", "192.0.2.7") > 0)
    }

    @Test(arguments: [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("2001:0DB8:0001:0002:ffff::", "2001:db8:1:2::/64"), ("::1", "0:0:0:0::/64"),
        ("fe80::1%eth0", "fe80:0:0:0::/64"), ("::ffff:192.0.2.7", "192.0.2.7"),
        ("::ffff:c000:207", "192.0.2.7"), ("192.0.2.7", "192.0.2.7"), ("unknown", "unknown"),
        ("1:2:3", "1:2:3"), (":::", ":::"), ("1::2::3", "1::2::3"), ("12345::", "12345::"),
        ("", ""),
    ])
    func `addresses of one site count as one`(_ address: String, _ prefix: String) {
        #expect(NetworkPrefix.of(address) == prefix)
    }
}
