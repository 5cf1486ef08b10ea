import Diagnostics
import Testing

@testable import Accounts

@Suite("Rules for passwords")
struct PasswordTests {
    private func faults(_ password: String, login: String = "amina@example.org") throws -> [String]
    {
        try Password(password).faults(for: Login(login)).map(\.code)
    }

    @Test(arguments: [
        "a bicycle for the fish", "велосипед для рыбы", "给鱼的一辆自行车在湖边骑着走",
        "دراجة هوائية للسمكة", "🐟🚲🐟🚲🏖️🎣🌊🧭⛵🐚🦀", "xkqzvwjbymtr", "wxkqzvjbymtw",
        "    a blank    wall    ",
    ])
    func `any characters may stand in a password`(_ password: String) throws {
        #expect(try faults(password) == [])
    }

    @Test func `eleven scalars are too few, and twelve are enough`() throws {
        #expect(try faults("xkqzvwjbymt") == ["account.password-short"])
        #expect(try faults("xkqzvwjbymtr") == [])
    }

    @Test func `256 scalars are allowed, and 257 are not`() throws {
        let long = String((0..<64).map { "abzq\($0)"[...] }.joined().prefix(256))
        #expect(try faults(long) == [])
        #expect(try faults(long + "x") == ["account.password-long"])
    }

    @Test(arguments: [
        "password1234", "Password2026!", "P@ssw0rd1234", "MyPassw0rd2026", "passwordpassword",
        "qwertyuiop12", "1q2w3e4r5t6y", "zxcvbnmasdfg".uppercased(), "aaaaaaaaaaaa",
        "abcabcabcabc", "123456789012", "098765432109", "abcdefghijkl", "йцукенгшщзхъ",
        "contraseña123", "motdepasse2026", "ThroughLine-2026", "correcthorsebatterystaple",
        "administrator!", "Welcome-123456", "abc123abc123", "ИЙЦУКЕНпароль".lowercased(),
    ])
    func `what guessers try first is refused`(_ password: String) throws {
        let expected = password == "ийцукенпароль" ? [] : ["account.password-common"]
        #expect(try faults(password) == expected)
    }

    @Test(arguments: [
        "amina@example.org", "AMINA@example.ORG-1", "amina-2026-xyz", "xx.Amina.yyyy",
    ])
    func `a password that is little more than the login is refused`(_ password: String) throws {
        #expect(try faults(password) == ["account.password-login"])
    }

    @Test func `a long password may hold the login`() throws {
        #expect(try faults("amina walks along the river each day") == [])
    }

    @Test func `all that is wrong is said at once`() throws {
        let login = try faults("amina", login: "amina")
        #expect(login == ["account.password-short", "account.password-login"])
        let common = try faults("password")
        #expect(common == ["account.password-short", "account.password-common"])
    }

    @Test func `a password and a secret don't print themselves`() {
        #expect("\(Password("a bicycle for the fish"))" == "(password)")
        #expect("\(SecretToken("tl_abc"))" == "(secret)")
        #expect(String(reflecting: SecretToken("tl_abc")) == "(secret)")
    }
}
