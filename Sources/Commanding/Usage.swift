import Diagnostics

/// Checks arguments against the description of a command, so that what is wrong is said in the
/// reader's language; ArgumentParser then reads arguments that are known to be right.
struct Usage {
    private let command: CommandDescription

    init(_ command: CommandDescription) { self.command = command }

    /// Looks at every argument.
    ///
    /// - Throws: A `Refusal` with all findings `usage.…`.
    func check(_ arguments: [String]) throws(Refusal) {
        var findings: [Finding] = []
        var words = 0
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            index += 1
            if argument == "--" {
                words += arguments.count - index
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                words += 1
                if command.arguments.isEmpty
                    || (words > 1 && !command.arguments.contains(where: \.isRepeated))
                {
                    findings.append(
                        finding("usage.unexpected-argument", ["value": .text(argument)]))
                }
                continue
            }
            findings += option(argument, arguments, &index)
        }
        if let first = findings.first { throw Refusal(first, Array(findings.dropFirst())) }
    }

    private func option(_ argument: String, _ arguments: [String], _ index: inout Int) -> [Finding]
    {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        guard let option = command.option(named: parts[0]) else { return [unknown(parts[0])] }
        let given = parts.count > 1 ? parts[1] : nil
        guard let placeholder = option.placeholder else {
            return given.map {
                [
                    finding(
                        "usage.unexpected-value",
                        ["option": .text(option.name), "value": .text($0)])
                ]
            } ?? []
        }
        var value = given
        if value == nil, index < arguments.count, !arguments[index].hasPrefix("-") {
            value = arguments[index]
            index += 1
        }
        guard let value else {
            return [
                finding(
                    "usage.missing-value",
                    [
                        "option": .text(option.name),
                        "example": .text(option.choices.first ?? placeholder),
                    ])
            ]
        }
        guard option.choices.isEmpty || option.choices.contains(value) else {
            return [
                finding(
                    "usage.invalid-value",
                    [
                        "option": .text(option.name), "value": .text(value),
                        "choices": .list(option.choices),
                    ])
            ]
        }
        return []
    }

    private func unknown(_ name: String) -> Finding {
        guard let near = Nearness.nearest(to: name, among: command.allOptions.map(\.name)) else {
            return finding("usage.unknown-option", ["option": .text(name)])
        }
        return finding("usage.unknown-option-near", ["option": .text(name), "near": .text(near)])
    }

    private func finding(_ code: String, _ values: [String: FindingValue]) -> Finding {
        Finding(code, .error, values.merging(["command": .text(command.name)]) { own, _ in own })
    }
}
