import Diagnostics
import Presenting

/// Reads arguments by the description of a command, so that what is wrong is said in the reader's
/// language, all at once.
struct Usage {
    private let command: CommandDescription

    init(_ command: CommandDescription) { self.command = command }

    /// Reads every argument.
    ///
    /// - Throws: A `Refusal` with all findings `usage.…`.
    func read(_ arguments: [String]) throws(Refusal) -> Arguments {
        var read = Arguments()
        var findings: [Finding] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                read.words += rest
                break
            }
            if argument.hasPrefix("-"), argument != "-" {
                option(argument, &rest, &read).map { findings.append($0) }
            } else {
                read.words.append(argument)
            }
        }
        findings += wordFindings(read.words)
        if let first = findings.first { throw Refusal(first, Array(findings.dropFirst())) }
        return read
    }

    private func wordFindings(_ words: [String]) -> [Finding] {
        let most =
            command.arguments.contains(where: \.isRepeated) ? Int.max : command.arguments.count
        let unexpected = words.dropFirst(most).map {
            finding("usage.unexpected-argument", ["value": .text($0)])
        }
        let missing = command.arguments.dropFirst(words.count).filter { !$0.isOptional }.map {
            finding("usage.missing-argument", ["argument": .text($0.placeholder)])
        }
        return unexpected + missing
    }

    private func option(
        _ argument: String, _ rest: inout ArraySlice<String>, _ read: inout Arguments
    ) -> Finding? {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        guard let option = command.option(named: parts[0]) else { return unknown(parts[0]) }
        let given = parts.count > 1 ? parts[1] : nil
        guard let placeholder = option.placeholder else {
            read.values[option.name, default: []].append("")
            return given.map {
                finding(
                    "usage.unexpected-value", ["option": .text(option.name), "value": .text($0)])
            }
        }
        let next = given ?? (rest.first?.hasPrefix("-") ?? true ? nil : rest.popFirst())
        guard let value = next else {
            return finding(
                "usage.missing-value",
                [
                    "option": .text(option.name),
                    "example": .text(option.choices.first ?? placeholder),
                ])
        }
        if let fault = fault(option, value, read) { return fault }
        read.values[option.name, default: []].append(value)
        return nil
    }

    private func fault(
        _ option: CommandDescription.Option, _ value: String, _ read: Arguments
    ) -> Finding? {
        if !option.choices.isEmpty, !option.choices.contains(value) {
            return finding(
                "usage.invalid-value",
                [
                    "option": .text(option.name), "value": .text(value),
                    "choices": .list(option.choices),
                ])
        }
        if !option.isRepeated, read.has(option.name) {
            return finding("usage.repeated-option", ["option": .text(option.name)])
        }
        return nil
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
