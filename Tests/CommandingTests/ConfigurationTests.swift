import Commanding
import Foundation
import TestSupport
import Testing
import Vocabulary

@Suite("Configuration of the server") struct ConfigurationTests {
    private func show(
        _ folder: URL, _ more: [String] = [], environment: [String: String] = [:]
    ) -> Transcript {
        throughline(
            ["config", "show", "--data", folder.path] + more,
            environment: environment.merging(["LANG": "en"]) { own, _ in own })
    }

    private func write(_ text: String, to folder: URL, _ name: String = "throughline.conf") throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    @Test func `where nothing was said, only this machine reaches the server`() throws {
        try withFolder { folder in
            let shown = show(folder)
            #expect(shown.code == 0)
            #expect(shown.output.contains("host = 127.0.0.1\nport = 8080\nbase-url =\n"))
            #expect(
                shown.output.contains(
                    "trusted-proxies =\nallow-plain-http = no\nrequire-second-factor = no\n"))
        }
    }

    @Test func `an option counts before the environment, that before the file`() throws {
        try withFolder { folder in
            try write("# ours\nport = 9001\nconnections = 10\nidle-timeout = 5\n", to: folder)
            let environment = ["THROUGHLINE_PORT": "9002", "THROUGHLINE_CONNECTIONS": "20"]
            let shown = show(folder, ["--origin"], environment: environment)
            #expect(shown.output.contains("# THROUGHLINE_PORT\nport = 9002\n"))
            #expect(shown.output.contains("# THROUGHLINE_CONNECTIONS\nconnections = 20\n"))
            #expect(shown.output.contains("throughline.conf:4\nidle-timeout = 5\n"))
            #expect(shown.output.contains("# default\nhost = 127.0.0.1\n"))
            #expect(shown.output.contains("# --data\ndata = \(folder.path)\n"))
            let served = throughline(
                [
                    "serve", "--host", "0.0.0.0", "--config",
                    folder.appending(path: "throughline.conf").path,
                ], environment: environment)
            #expect(served.findings == ["serve.plain-http"])
        }
    }

    @Test func `an empty value counts as none`() throws {
        try withFolder { folder in
            try write("port =\n", to: folder)
            let shown = show(folder, environment: ["THROUGHLINE_PORT": ""])
            #expect(shown.output.contains("port = 8080\n"))
        }
    }

    @Test func `what is shown is a file that is read as the same`() throws {
        try withFolder { folder in
            try write("base-url = https://plans.example.org\nbody-limit = 4M", to: folder)
            let first = show(folder, ["--origin"]).output
            try write(first, to: folder, "again.conf")
            let again = show(folder, ["--config", folder.appending(path: "again.conf").path])
            #expect(
                again.output == first.split(separator: "\n").filter { !$0.hasPrefix("#") }
                    .joined(separator: "\n") + "\n")
        }
    }

    @Test func `where to report weaknesses is said by file, environment or option`() throws {
        try withFolder { folder in
            try write("security-contact = https://example.org/security\n", to: folder)
            #expect(
                show(folder).output.contains("security-contact = https://example.org/security\n"))
            let contact = "mailto:security@example.org"
            let shown = show(folder, environment: ["THROUGHLINE_SECURITY_CONTACT": contact])
            #expect(shown.output.contains("security-contact = \(contact)\n"))
            let served = throughline(
                ["serve", "--data", folder.path, "--security-contact", "http://example.org"])
            #expect(served.code == 2)
            #expect(served.findings == ["config.invalid-value"])
        }
    }

    @Test func `a secret is never shown, not even a wrong one`() throws {
        try withFolder { folder in
            let secret = "correct-horse-battery-staple-00-11"
            try write("metrics-token = \(secret)", to: folder)
            let shown = show(folder)
            #expect(shown.output.contains("metrics-token = ********\n"))
            #expect(!shown.output.contains("horse"))
            try write("metrics-token = horse", to: folder)
            let refused = show(folder)
            #expect(refused.findings == ["config.invalid-value"])
            #expect(!refused.error.contains("horse"))
        }
    }

    @Test func `no option takes the secret, since others see options`() throws {
        try withFolder { folder in
            let served = throughline(
                ["serve", "--data", folder.path, "--metrics-token=x"])
            #expect(served.findings == ["usage.unknown-option"])
        }
    }

    @Test func `the sample is right, and safe`() throws {
        let sample = SharedData.package.appending(path: "Examples/operations/throughline.conf")
        let shown = throughline(["config", "show", "--config", sample.path])
        #expect(shown.code == 0)
        #expect(shown.output.contains("base-url = https://plans.example.org\n"))
        #expect(shown.output.contains("host = 127.0.0.1\n"))
    }

    static let wrong = [
        ("port", "70000"), ("port", "web"), ("host", "a b"), ("base-url", "plans.example.org"),
        ("base-url", "https://plans.example.org/site"),
        ("security-contact", "security@example.org"), ("trusted-proxies", "proxy.example.org"),
        ("allow-plain-http", "maybe"), ("require-second-factor", "always"), ("body-limit", "5G"),
        ("body-limit", "-1"),
        ("idle-timeout", "0"), ("connections", "none"), ("log-level", "loud"),
        ("log-form", "xml"),
    ]

    @Test(arguments: wrong) func `a wrong value is told with key, place and what is expected`(
        _ setting: (key: String, value: String)
    ) throws {
        try withFolder { folder in
            try write("\n\(setting.key) = \(setting.value)\n", to: folder)
            let refused = show(folder)
            #expect(refused.code == 2)
            #expect(refused.findings == ["config.invalid-value"])
            #expect(refused.error.contains("throughline.conf:2"))
            #expect(refused.error.contains(setting.key))
            #expect(refused.error.contains("«\(setting.value)»"))
            #expect(!refused.error.contains("config.expected"))
        }
    }

    @Test(arguments: Language.allCases)
    func `all that is wrong in a file is told at once, in any language`(
        _ language: Language
    ) throws {
        try withFolder { folder in
            try write(
                "prt = 1\nport\nport = 1\nport = 2\nsomething-else = 3\nlog-form = a\n", to: folder
            )
            let refused = show(folder, environment: ["LC_ALL": language.code])
            #expect(
                refused.findings == [
                    "config.unknown-key-near", "config.no-assignment", "config.repeated-key",
                    "config.unknown-key", "config.invalid-value",
                ])
        }
    }

    @Test func `a file that is named must be there; that of the data folder need not`() throws {
        try withFolder { folder in
            let named = show(folder, ["--config", folder.appending(path: "no.conf").path])
            #expect(named.findings == ["file.not-found"])
        }
    }

    @Test func `a file in the data folder names no other one`() throws {
        try withFolder { folder in
            try write("data = /elsewhere", to: folder)
            let shown = throughline(
                ["config", "show"],
                environment: ["LANG": "en", "XDG_DATA_HOME": folder.path + "/.."])
            #expect(shown.code == 0)
            let own = folder.appending(path: "throughline")
            try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
            try write("data = /elsewhere", to: own)
            let refused = throughline(
                ["config", "show"], environment: ["LANG": "en", "XDG_DATA_HOME": folder.path])
            #expect(refused.findings == ["config.data-elsewhere"])
        }
    }

    static let reachable = [
        ["--host", "0.0.0.0"], ["--host", "::"], ["--host", "plans.example.org"],
        ["--host", "192.0.2.7", "--base-url", "http://plans.example.org"],
        ["--base-url", "http://plans.example.org"],
    ]

    @Test(arguments: reachable)
    func `passwords don't cross a network in the clear by oversight`(
        _ arguments: [String]
    ) throws {
        try withFolder { folder in
            let refused = throughline(["serve", "--data", folder.path] + arguments)
            #expect(refused.code == 2)
            #expect(refused.findings == ["serve.plain-http"])
            #expect(refused.error.contains("allow-plain-http"))
        }
    }
}
