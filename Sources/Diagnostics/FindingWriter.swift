package import Vocabulary

/// Writes findings for people: on a terminal now, with the same parts for pages and the API.
package struct FindingWriter: Sendable {
    private let catalogue: Catalogue
    private let language: Language
    /// Whether what can be done is told as commands, where there are some.
    private let offersCommands: Bool

    /// A writer in one language of the interface.
    ///
    /// - Parameters:
    ///   - catalogue: The wording.
    ///   - language: The reader's language.
    ///   - offersCommands: Whether the reader works on the command line.
    package init(_ catalogue: Catalogue, in language: Language, offersCommands: Bool = false) {
        self.catalogue = catalogue
        self.language = language
        self.offersCommands = offersCommands
    }

    /// The fact, in one sentence.
    package func summary(of finding: Finding) -> String {
        part("summary", of: finding) ?? finding.code
    }

    /// Why it matters, or `nil` where there is nothing to add.
    package func explanation(of finding: Finding) -> String? { part("explanation", of: finding) }

    /// What the reader can do, or `nil` where there is nothing to do.
    package func remedy(of finding: Finding) -> String? {
        (offersCommands ? part("remedy-command", of: finding) : nil) ?? part("remedy", of: finding)
    }

    /// The finding as the command line prints it, several lines, each ended.
    package func text(of finding: Finding) -> String {
        let severity = catalogue.text("severity.\(finding.severity.rawValue)", in: language)
        var head = finding.code + "  " + (severity ?? finding.severity.rawValue)
        let place = address(of: finding.place)
        if !place.isEmpty { head += "  " + place }
        var lines = [head, "  " + summary(of: finding)]
        lines += excerpt(of: finding.place)
        if let explanation = explanation(of: finding) { lines.append("  " + explanation) }
        if let remedy = remedy(of: finding) { lines.append("  → " + remedy) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The place on one line: `file.txt:42:5 › op.2.2.ii`.
    package func address(of place: Place) -> String {
        var address = ""
        for step in place.steps {
            switch step {
            case .file(let name): address += name
            case .line(let line, let column, _):
                address += address.isEmpty ? "\(line):\(column)" : ":\(line):\(column)"
            case .paragraph(let path): address += (address.isEmpty ? "" : " › ") + path
            case .record(let kind, let code):
                let noun = catalogue.text("kind.\(kind)", in: language) ?? kind
                address += (address.isEmpty ? "" : " › ") + "\(noun) \(code)"
            }
        }
        return address
    }

    private func part(_ name: String, of finding: Finding) -> String? {
        catalogue.text("\(finding.code).\(name)", in: language, finding.values)
    }

    private func excerpt(of place: Place) -> [String] {
        guard case .line(let line, let column, let text)? = place.steps.last(where: \.isLine),
            !text.isEmpty
        else { return [] }
        let number = "\(line)"
        let blank = String(repeating: " ", count: number.count)
        let pointer = String(repeating: " ", count: max(0, column - 1)) + "^"
        return ["    \(number) │ \(text)", "    \(blank) │ \(pointer)"]
    }
}

extension Place.Step {
    fileprivate var isLine: Bool {
        if case .line = self { true } else { false }
    }
}
