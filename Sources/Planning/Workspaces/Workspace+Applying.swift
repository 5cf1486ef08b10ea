package import Diagnostics
package import Records
import Vocabulary

/// Changes: accepted as a whole, or refused with every reason.
extension Workspace {
    /// The workspace after a change that was made from this position or an earlier one.
    ///
    /// - Throws: A `Refusal` with all findings `record.…` and `change.…`; this value stays as it was.
    package func applying(_ edits: [RecordEdit]) throws(Refusal) -> Workspace {
        var findings = edits.flatMap { faults(of: $0) }
        guard findings.isEmpty else { throw Refusal(all: findings) }
        var next = self
        let contents = next.folded(edits)
        findings = edits.indices.flatMap { index in
            next.faults(after: edits[index], contents[index], before: self)
        }
        guard findings.isEmpty else { throw Refusal(all: findings) }
        return next
    }

    // MARK: What is wrong with an edit by itself

    private func faults(of edit: RecordEdit) -> [Finding] {
        guard let type = schema[edit.kind] else {
            return [Finding("record.unknown-type", .error, ["type": .text(edit.kind)])]
        }
        let exists = stored(edit.kind, edit.key) != nil
        if let code = stateFault(of: edit, type, exists: exists) {
            return [Finding(code, .error, at: place(of: edit, type))]
        }
        return settledFaults(of: edit, type)
            + edit.settings.compactMap { setting in
                guard !type.accepts(setting.value, at: setting.path) else { return nil }
                let code =
                    type.indices[setting.path.field] == nil
                    ? "record.unknown-field" : "record.wrong-value"
                return Finding(
                    code, .error, at: place(of: edit, type),
                    ["field": .text(setting.path.description), "type": .term("kind.\(type.kind)")])
            }
    }

    private func stateFault(
        of edit: RecordEdit, _ type: RecordDescription, exists: Bool
    ) -> String? {
        // One key is one record, whatever its type.
        let isTaken = schema.types.contains { stored($0.kind, edit.key) != nil }
        if isTaken, edit.action == .create { return "record.exists" }
        if !exists, edit.action != .create { return "record.not-found" }
        return exists && type.isFixed ? "record.fixed" : nil
    }

    /// What others rest on stays as it was when they were made.
    private func settledFaults(of edit: RecordEdit, _ type: RecordDescription) -> [Finding] {
        guard edit.action != .create else { return [] }
        let settled = edit.settings.compactMap { setting in
            type.indices[setting.path.field].map { type.fields[$0] }
        }.first { $0.isSettledByUse }
        guard let settled, let user = referrers(of: edit.key).first else { return [] }
        return [
            Finding(
                "record.settled", .error, at: place(of: edit, type),
                [
                    "field": .term("field.\(type.kind).\(settled.name)"),
                    "type": .term("kind.\(user.kind)"),
                    "code": .text(code(user.kind, user.key)),
                ])
        ]
    }

    private func place(of edit: RecordEdit, _ type: RecordDescription) -> Place {
        type.place(of: content(edit.kind, edit.key) ?? type.empty(edit.key))
    }

    // MARK: What is wrong with the workspace after an edit

    private func faults(
        after edit: RecordEdit, _ content: RecordContent?, before: Workspace
    ) -> [Finding] {
        guard let type = schema[edit.kind] else { return [] }
        guard let content else { return removalFaults(edit, before.place(of: edit, type)) }
        return type.faults(of: content) + codeFaults(of: content, type, before)
            + referenceFaults(of: content, edit, type) + circleFaults(of: content, edit, type)
    }

    private func codeFaults(
        of content: RecordContent, _ type: RecordDescription, _ before: Workspace
    ) -> [Finding] {
        let code = type.code(of: content)
        if !code.isFitForAddresses {
            return [
                Finding(
                    "record.code-signs", .error, at: type.place(of: content), ["code": .text(code)])
            ]
        }
        let holders = [self, before].compactMap { $0.key(type.kind, code: code) }
        let other = holders.first { $0 != content.key && self.code(type.kind, $0).isSame(as: code) }
        guard other != nil else { return [] }
        return [
            Finding(
                "record.code-taken", .error, at: type.place(of: content), ["code": .text(code)])
        ]
    }

    private func referenceFaults(
        of content: RecordContent, _ edit: RecordEdit, _ type: RecordDescription
    ) -> [Finding] {
        edit.settings.flatMap { setting -> [Finding] in
            guard let index = type.indices[setting.path.field] else { return [] }
            let references = type.fields[index].type.references(in: content.values[index])
            return references.filter { stored($0.kind, $0.key) == nil }.map { kind, key in
                Finding(
                    "record.dangling", .error, at: type.place(of: content),
                    [
                        "field": .term("field.\(type.kind).\(setting.path.field)"),
                        "type": .term("kind.\(kind)"), "key": .text("\(key)"),
                    ])
            }
        }
    }

    private func removalFaults(_ edit: RecordEdit, _ place: Place) -> [Finding] {
        let users = referrers(of: edit.key)
        guard let first = users.first else { return [] }
        return [
            Finding(
                "record.in-use", .error, at: place,
                [
                    "type": .term("kind.\(first.kind)"),
                    "code": .text(code(first.kind, first.key)), "count": .number(users.count),
                ])
        ]
    }
}

extension Refusal {
    /// A refusal for these findings.
    ///
    /// - Precondition: there is one.
    package init(all findings: [Finding]) {
        self.init(findings[0], Array(findings.dropFirst()))
    }
}

extension String {
    /// Whether a code has only signs that may stand in an address and in a list, and is no key.
    fileprivate var isFitForAddresses: Bool {
        utf8.count <= 200 && self != "." && self != ".." && RecordKey(self) == nil
            && unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator,
                    .paragraphSeparator, .spaceSeparator:
                    false
                default: scalar != "/" && scalar != ";"
                }
            }
    }

    fileprivate func isSame(as other: String) -> Bool { lowercased() == other.lowercased() }
}
