package import Diagnostics
package import Interchange
package import Planning
package import Records
import Vocabulary

/// What translations from a file are to a workspace: one change of what is taken, and every reason
/// against the rest.
package struct TranslationIntake: Sendable {
    /// Whether somebody may change a field of a record.
    package typealias Right = @Sendable (RecordDescription, FieldDescription, RecordKey) -> Bool

    /// What is to be changed.
    package private(set) var edits: [RecordEdit] = []
    /// How many texts are taken.
    package private(set) var taken = 0
    /// How many stood there already just as they are in the file.
    package private(set) var unchanged = 0
    /// What was not taken, or taken as older than its source.
    package private(set) var findings: [Finding] = []

    private let workspace: Workspace
    private let language: Language
    private let source: Language
    private let mayChange: Right
    private var settings: [Target: [RecordEdit.Setting]] = [:]

    private struct Target: Hashable {
        let kind: String
        let key: RecordKey
    }

    /// Looks at each text of a file.
    package init(
        _ file: TranslationFile, in workspace: Workspace,
        mayChange: @escaping Right = { _, _, _ in true }
    ) {
        self.workspace = workspace
        self.mayChange = mayChange
        language = file.target
        source = file.source
        findings = file.foreign.map {
            Finding("translation.foreign", .warning, ["address": .text($0)])
        }
        for unit in file.units { take(unit) }
        edits = settings.sorted { ($0.key.kind, $0.key.key) < ($1.key.kind, $1.key.key) }.map {
            RecordEdit(.set, kind: $0.key.kind, key: $0.key.key, settings: $0.value)
        }
    }

    private mutating func take(_ unit: TranslationUnit) {
        let address = unit.address
        guard let type = workspace.schema[address.kind], !type.isFixed,
            type.kind != Planning.Paragraph.kind, let index = type.indices[address.field],
            type.fields[index].type == .multilingual,
            let key = workspace.key(address.kind, code: address.code),
            let content = workspace.content(address.kind, key)
        else { return reject(unit, "translation.no-record", isOurs: false) }
        let text = MultilingualText(content.values[index]) ?? MultilingualText()
        guard let sourceLanguage = text.sourceLanguage, sourceLanguage != language,
            sourceLanguage == source
        else { return reject(unit, "translation.is-source") }
        guard mayChange(type, type.fields[index], key) else {
            return reject(unit, "translation.not-allowed")
        }
        take(unit, text, Target(kind: address.kind, key: key))
    }

    private mutating func take(
        _ unit: TranslationUnit, _ text: MultilingualText, _ target: Target
    ) {
        let now = text.version(in: language)
        guard !unit.target.allSatisfy(\.isWhitespace),
            unit.state != .initial || unit.target != now?.text
        else {
            // A wording that stays a draft is not something that somebody forgot.
            if now?.state == .draft, !text.isStale(in: language) {
                unchanged += 1
                return
            }
            return reject(unit, "translation.empty")
        }
        let revision = revision(of: unit, text)
        let version = MultilingualText.Version(
            language: language, text: unit.target, state: unit.state.wording,
            sourceRevision: revision)
        guard version != now else {
            unchanged += 1
            return
        }
        guard isAsSeen(unit, now), revision >= now?.sourceRevision ?? 0 else {
            return reject(unit, "translation.changed-meanwhile", now: now?.text ?? "")
        }
        if revision < text.revision {
            reject(unit, "translation.source-changed", now: text[source] ?? "")
        }
        taken += 1
        settings[target, default: []].append(
            .init(FieldPath(unit.address.field, language), .wording(version)))
    }

    /// The revision from which a translation was made; an older one where the source reads otherwise now.
    private func revision(of unit: TranslationUnit, _ text: MultilingualText) -> Int {
        let older = max(0, text.revision - 1)
        guard text[source] == unit.source else { return min(unit.revision ?? older, older) }
        return unit.revision.map { min($0, text.revision) } ?? text.revision
    }

    /// Whether the translation that is there is the one that was handed out, or the same as comes in.
    private func isAsSeen(_ unit: TranslationUnit, _ now: MultilingualText.Version?) -> Bool {
        guard let now, now.text != unit.target else { return true }
        return unit.seen == TranslationUnit.mark(of: now.text)
    }

    private mutating func reject(
        _ unit: TranslationUnit, _ code: String, now: String = "", isOurs: Bool = true
    ) {
        let address = unit.address
        let own = Place(.record(kind: address.kind, code: address.code))
        findings.append(
            Finding(
                code, code == "translation.source-changed" ? .warning : .error,
                at: isOurs ? own : Place(),
                [
                    "address": .text(address.name), "words": .text(unit.target), "now": .text(now),
                    "field": .term("field.\(address.kind).\(address.field)"),
                    "language": .term("language.\(language.code)"),
                ]))
    }
}
