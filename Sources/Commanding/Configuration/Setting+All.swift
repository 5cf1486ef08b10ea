import Serving

extension Setting {
    /// Everything that can be configured, in the order in which it is shown.
    static let all: [Setting] = places + trust + bounds

    /// Where the server finds its data, where it listens and where people reach it and whoever runs it.
    private static let places = [
        Setting(name: "data", placeholder: "FOLDER", key: "option.data", standard: "") {
            $1.data = $0
            return !$0.isEmpty
        },
        Setting(name: "host", placeholder: "HOST", key: "setting.host", standard: "127.0.0.1") {
            $1.server.host = $0
            return !$0.isEmpty && !$0.contains { $0.isWhitespace || $0 == "/" }
        },
        Setting(name: "port", placeholder: "NUMBER", key: "serve.option.port", standard: "8080") {
            number($0, in: 0...65_535, to: &$1.server.port)
        },
        Setting(name: "base-url", placeholder: "ADDRESS", key: "setting.base-url", standard: "") {
            $1.server.baseAddress = BaseAddress($0)
            return $1.server.baseAddress != nil
        },
        Setting(
            name: "security-contact", placeholder: "ADDRESS", key: "setting.security-contact",
            standard: ""
        ) {
            $1.server.securityContact = SecurityContact($0)
            return $1.server.securityContact != nil
        },
    ]

    /// Whom and what the server believes.
    private static let trust = [
        Setting(
            name: "trusted-proxies", placeholder: "ADDRESSES", key: "setting.trusted-proxies",
            standard: ""
        ) { text, configuration in
            let words = text.split { $0 == "," || $0 == " " }
            let addresses = words.compactMap { NetworkAddress(String($0)) }
            configuration.server.trustedProxies = Set(addresses)
            return addresses.count == words.count
        },
        Setting(
            name: "allow-plain-http", placeholder: "YES-OR-NO", key: "setting.allow-plain-http",
            standard: "no"
        ) {
            $1.allowsPlainHTTP = $0 == "yes"
            return ["yes", "no"].contains($0)
        },
        Setting(
            name: "require-second-factor", placeholder: "YES-OR-NO",
            key: "setting.require-second-factor", standard: "no"
        ) {
            $1.demandsSecondFactor = $0 == "yes"
            return ["yes", "no"].contains($0)
        },
        Setting(
            name: "metrics-token", placeholder: "", key: "", standard: "", isSecret: true
        ) {
            $1.server.metricsToken = $0
            return $0.utf8.count >= 32 && $0.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        },
    ]

    /// How much is taken, and how much is told.
    private static let bounds = [
        Setting(
            name: "body-limit", placeholder: "BYTES", key: "setting.body-limit", standard: "32M"
        ) {
            bytes($0, to: &$1.server.largestBody)
        },
        Setting(
            name: "idle-timeout", placeholder: "SECONDS", key: "setting.idle-timeout",
            standard: "30"
        ) {
            var seconds = 0
            let isRight = number($0, in: 1...3_600, to: &seconds)
            $1.server.idleTimeout = .seconds(seconds)
            return isRight
        },
        Setting(
            name: "connections", placeholder: "NUMBER", key: "setting.connections",
            standard: "\(ServerSettings().connections)"
        ) {
            number($0, in: 1...100_000, to: &$1.server.connections)
        },
        Setting(
            name: "log-level", placeholder: "LEVEL", key: "setting.log-level", standard: "info"
        ) {
            $1.server.logLevel = .init(rawValue: $0) ?? .info
            return ServerSettings.LogLevel(rawValue: $0) != nil
        },
        Setting(name: "log-form", placeholder: "FORM", key: "setting.log-form", standard: "text") {
            $1.server.logForm = .init(rawValue: $0) ?? .text
            return ServerSettings.LogForm(rawValue: $0) != nil
        },
    ]

    private static func number(
        _ text: String, in range: ClosedRange<Int>, to number: inout Int
    ) -> Bool {
        guard let value = Int(text), range.contains(value) else { return false }
        number = value
        return true
    }

    /// A size with `K` or `M` behind it, or in bytes: from 64 KB to 1,024 MB.
    private static func bytes(_ text: String, to bytes: inout Int) -> Bool {
        let shift = text.hasSuffix("M") ? 20 : text.hasSuffix("K") ? 10 : 0
        let digits = shift == 0 ? text : String(text.dropLast())
        guard let value = Int(digits), (0...1 << 30).contains(value) else { return false }
        return number("\(value << shift)", in: 64 << 10...1 << 30, to: &bytes)
    }
}
