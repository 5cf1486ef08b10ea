import Accounts
import Diagnostics
import Journals
import Testing
import Vocabulary

/// Codes besides the password.
@Suite struct SecondFactors {
    private func pending(_ office: Office) async throws -> SignedIn {
        office.clock.advance(Throttle.window)
        return try await office.desk.signIn(
            "root@example.org", Office.password, from: Office.address)
    }

    private func confirm(
        _ office: Office, _ session: SignedIn, _ code: String
    ) throws -> SignedIn {
        try office.desk.confirm(session.token, code: code, from: Office.address)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `once a device is confirmed, a code is asked for`(_ kind: AccountStoreKind) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let enrolled = try await office.enrolled(administrator)
        #expect(enrolled.confirmed.recoveryCodes.count == 10)
        let session = try await pending(office)
        #expect(session.session.isSecondFactorPending)
        #expect(
            try await codes { _ = try office.caller(session) } == ["account.second-factor-needed"])
        let signedIn = try confirm(office, session, office.code(of: enrolled.device))
        #expect(signedIn.token != session.token)
        _ = try office.caller(signedIn)
        #expect(try await codes { _ = try office.caller(session) } == ["account.session-ended"])
    }

    @Test func `a device that isn't confirmed is not asked for`() async throws {
        let (office, administrator) = try await Office.opened()
        let enrolment = try await office.desk.enrol(
            administrator.token, password: Office.password, issuer: "Throughline",
            from: Office.address)
        #expect(enrolment.address.hasPrefix("otpauth://totp/Throughline:root%40example.org?"))
        #expect(enrolment.address.contains("secret=\(enrolment.secret)&"))
        #expect(try await !pending(office).session.isSecondFactorPending)
        #expect(
            try await codes {
                _ = try office.desk.confirmEnrolment(
                    administrator.token, code: "000000", from: Office.address)
            } == ["account.second-factor-failed"])
    }

    @Test func `confirming a device ends all other sessions`() async throws {
        let (office, first) = try await Office.opened()
        let second = try await pending(office)
        let enrolled = try await office.enrolled(second)
        for ended in [first, second] {
            #expect(try await codes { _ = try office.caller(ended) } == ["account.session-ended"])
        }
        _ = try office.caller(enrolled.confirmed.signedIn)
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `a code counts once, also the one that confirmed the device`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let enrolled = try await office.enrolled(administrator)
        let used = office.code(of: enrolled.device)
        let first = try await office.desk.signIn(
            "root@example.org", Office.password, from: Office.address)
        #expect(
            try await codes { _ = try confirm(office, first, used) }
                == ["account.second-factor-failed"])
        office.clock.advance(TOTP.period)
        let code = office.code(of: enrolled.device)
        _ = try confirm(office, first, code)
        let second = try await office.desk.signIn(
            "root@example.org", Office.password, from: Office.address)
        #expect(
            try await codes { _ = try confirm(office, second, code) }
                == ["account.second-factor-failed"])
    }

    @Test(arguments: AccountStoreKind.allCases)
    func `of many who hand in one code at once, one is let in`(
        _ kind: AccountStoreKind
    ) async throws {
        let (office, administrator) = try await Office.opened(kind.make())
        let enrolled = try await office.enrolled(administrator)
        office.clock.advance(TOTP.period)
        let code = office.code(of: enrolled.device)
        var sessions: [SignedIn] = []
        for _ in 1...8 {
            sessions.append(
                try await office.desk.signIn(
                    "root@example.org", Office.password, from: Office.address))
        }
        let admitted = await withTaskGroup(of: Bool.self) { group in
            for session in sessions {
                group.addTask { (try? self.confirm(office, session, code)) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(admitted == 1)
    }

    @Test func `a code of the list counts once in the place of the device`() async throws {
        let (office, administrator) = try await Office.opened()
        let codes = try await office.enrolled(administrator).confirmed.recoveryCodes
        #expect(Set(codes).count == 10)
        _ = try confirm(office, try await pending(office), codes[3].text.lowercased())
        let session = try await pending(office)
        let refused = try await AccountsTests.codes {
            _ = try confirm(office, session, codes[3].text)
        }
        #expect(refused == ["account.second-factor-failed"])
        _ = try confirm(office, session, codes[4].text)
    }

    @Test func `new codes on paper take the place of the old ones`() async throws {
        let (office, administrator) = try await Office.opened()
        let confirmed = try await office.enrolled(administrator).confirmed
        office.clock.advance(Throttle.window)
        let fresh = try await office.desk.renewRecoveryCodes(
            confirmed.signedIn.token, password: Office.password, from: Office.address)
        let session = try await pending(office)
        let refused = try await codes {
            _ = try confirm(office, session, confirmed.recoveryCodes[0].text)
        }
        #expect(refused == ["account.second-factor-failed"])
        _ = try confirm(office, session, fresh[0].text)
    }

    @Test func `guesses at a code are bounded per account`() async throws {
        let (office, administrator) = try await Office.opened()
        let enrolled = try await office.enrolled(administrator)
        let session = try await pending(office)
        for number in 1...10 {
            let refused = try await codes {
                _ = try office.desk.confirm(
                    session.token, code: "00000\(number % 10)", from: "198.51.100.\(number)")
            }
            #expect(refused == ["account.second-factor-failed"])
        }
        let code = office.code(of: enrolled.device)
        #expect(
            try await codes {
                _ = try office.desk.confirm(session.token, code: code, from: "203.0.113.1")
            } == ["account.too-many-attempts"])
    }

    @Test func `a session waits ten minutes for the code`() async throws {
        let (office, administrator) = try await Office.opened()
        let enrolled = try await office.enrolled(administrator)
        let session = try await pending(office)
        office.clock.advance(Session.pendingLimit)
        #expect(
            try await codes { _ = try confirm(office, session, office.code(of: enrolled.device)) }
                == ["account.session-ended"])
    }

    @Test func `a second factor is removed with password and code, and not set up twice`()
        async throws
    {
        let (office, administrator) = try await Office.opened()
        let enrolled = try await office.enrolled(administrator)
        let session = enrolled.confirmed.signedIn
        office.clock.advance(Throttle.window)
        let refused = [
            try await codes {
                _ = try await office.desk.enrol(
                    session.token, password: Office.password, issuer: "T", from: Office.address)
            },
            try await codes {
                _ = try await office.desk.removeSecondFactor(
                    session.token, password: Password("wrong"),
                    code: office.code(of: enrolled.device), from: Office.address)
            },
            try await codes {
                _ = try await office.desk.removeSecondFactor(
                    session.token, password: Office.password, code: "000000",
                    from: Office.address)
            },
        ]
        #expect(
            refused == [
                ["account.second-factor-present"], ["account.password-wrong"],
                ["account.second-factor-failed"],
            ])
        let plain = try await office.desk.removeSecondFactor(
            session.token, password: Office.password, code: office.code(of: enrolled.device),
            from: Office.address)
        #expect(try office.desk.caller(session: plain.token).account.secondFactor == nil)
        #expect(try await codes { _ = try office.caller(session) } == ["account.session-ended"])
        let missing = try await codes {
            _ = try office.desk.confirmEnrolment(plain.token, code: "1", from: Office.address)
        }
        #expect(missing == ["account.second-factor-missing"])
    }

    @Test func `a session that waits for a code can do nothing else`() async throws {
        let (office, administrator) = try await Office.opened()
        _ = try await office.enrolled(administrator)
        let token = try await pending(office).token
        let refused = [
            try await codes { _ = try office.desk.sessions(of: token) },
            try await codes { try office.desk.endSession(nil, of: token) },
            try await codes { try office.desk.setLanguage(.french, of: token) },
            try await codes {
                _ = try await office.desk.changePassword(
                    token, from: Office.password, to: Password("another bicycle"),
                    at: Office.address)
            },
            try await codes {
                _ = try await office.desk.enrol(
                    token, password: Office.password, issuer: "T", from: Office.address)
            },
        ]
        #expect(refused == Array(repeating: ["account.second-factor-needed"], count: 5))
    }
}
