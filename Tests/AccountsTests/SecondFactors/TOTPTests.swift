import Diagnostics
import Foundation
import Testing
import Vocabulary

@testable import Accounts

@Suite("Codes of a device")
struct TOTPTests {
    private let device = TOTP(secret: Array("12345678901234567890".utf8))

    @Test(arguments: [
        (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
        (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
    func `the vectors of RFC 6238 hold in their last six digits`(_ second: Int, _ code: String) {
        let moment = Instant(milliseconds: second * 1_000)
        #expect(device.code(step: TOTP.step(at: moment)) == code)
        #expect(device.step(of: code, at: moment, after: nil) == second / 30)
    }

    @Test func `the vectors of RFC 4226 hold`() {
        let expected = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583",
            "399871", "520489",
        ]
        #expect((0...9).map { device.code(step: $0) } == expected)
    }

    @Test func `a code counts one step before and after its own, and no further`() {
        let moment = Instant(milliseconds: 1_800_000_015_000)
        let step = TOTP.step(at: moment)
        let accepted = (-3...3).filter {
            device.step(of: device.code(step: step + $0), at: moment, after: nil) == step + $0
        }
        #expect(accepted == [-1, 0, 1])
    }

    @Test func `a code of a step that was used, or of an earlier one, is refused`() {
        let moment = Instant(milliseconds: 1_800_000_015_000)
        let step = TOTP.step(at: moment)
        let codes = (-1...1).map { device.code(step: step + $0) }
        #expect(codes.map { device.step(of: $0, at: moment, after: step) } == [nil, nil, step + 1])
    }

    @Test(arguments: ["", "28708", "2870822", "２８７０８２", "28708a", "-87082"])
    func `what is no such code is refused`(_ code: String) {
        #expect(device.step(of: code, at: Instant(milliseconds: 59_000), after: nil) == nil)
    }

    @Test func `spaces in a code don't matter`() {
        #expect(device.step(of: "287 082", at: Instant(milliseconds: 59_000), after: nil) == 1)
    }

    @Test func `the address says all that a device needs, escaped`() throws {
        let login = try Login("Amina+x@example.org")
        let address = device.address(for: login, issuer: "Meridian Union: 计划")
        #expect(
            address == "otpauth://totp/Meridian%20Union%3A%20%E8%AE%A1%E5%88%92:"
                + "Amina%2Bx%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Meridian%20Union%3A%20%E8%AE%A1%E5%88%92"
                + "&algorithm=SHA1&digits=6&period=30")
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
        ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ])
    func `the samples of RFC 4648 are written in base 32 without padding`(
        _ plain: String, _ encoded: String
    ) {
        #expect(Base32.encode(Array(plain.utf8)) == encoded)
    }

    @Test func `a code of the list counts once, however it is typed`() {
        let code = RecoveryCode(Array(0..<15))
        #expect(code.text == "AAAQEA-YEAUDA-OCAJBI-FQYDIO")
        var factor = SecondFactor(totp: device, recoveryHashes: [RecoveryCode.hash(of: code.text)])
        let now = MovingClock.start
        let accepted = [" aaaqea yeauda-ocajbifqydio ", code.text].map {
            factor.accept($0, at: now)
        }
        #expect(accepted == [true, false])
        #expect(factor.recoveryHashes == [])
    }
}
