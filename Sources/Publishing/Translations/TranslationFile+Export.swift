package import Diagnostics
package import Interchange
import Journals
import Planning
package import Presenting
package import Records
package import Vocabulary

extension TranslationFile {
    /// The texts of tasks that were written in one language, for whoever translates them elsewhere.
    ///
    /// - Parameters:
    ///   - tasks: The texts; those of other source languages are left out.
    ///   - source: The language of their sources; `nil` takes the one that most have.
    ///   - target: The language into which they are translated.
    ///   - shown: How fields and records are called.
    ///   - address: Where people find the record of a task.
    package init(
        _ tasks: [TranslationTask], from source: Language? = nil, to target: Language,
        _ shown: Presentation, address: (TranslationTask) -> String
    ) {
        let source = source ?? Self.mostUsed(tasks) ?? target
        self.init(from: source, to: target)
        units = tasks.filter { $0.source.language == source }.map { task in
            var unit = TranslationUnit(task)
            unit.field = shown.phrases.term("field.\(task.kind).\(task.field.name)")
            unit.place = address(task)
            return unit
        }
    }

    private static func mostUsed(_ tasks: [TranslationTask]) -> Language? {
        let counts = Dictionary(grouping: tasks, by: \.source.language).mapValues(\.count)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension TranslationUnit {
    /// The text of a task with its translation as it is.
    init(_ task: TranslationTask) {
        self.init(
            TranslationAddress(kind: task.kind, code: task.code, field: task.field.name),
            source: task.source.text)
        revision = task.text.revision
        isStale = task.standing == .stale
        guard let version = task.text.version(in: task.language) else { return }
        target = version.text
        seen = Self.mark(of: version.text)
        state = isStale ? .initial : State(version.state)
    }

    /// The mark by which a wording is known again.
    static func mark(of words: String) -> String {
        String(Digest(of: Array(words.utf8)).description.prefix(16))
    }
}

extension TranslationUnit.State {
    /// How far a wording is, in the words of XLIFF.
    init(_ state: MultilingualText.State) {
        self =
            switch state {
            case .draft: .initial
            case .translated: .translated
            case .confirmed: .final
            }
    }

    /// The same of a wording of ours.
    var wording: MultilingualText.State {
        switch self {
        case .initial: .draft
        case .translated: .translated
        case .reviewed, .final: .confirmed
        }
    }
}

extension Presentation {
    /// The records whose words stand in a document, as far as they are its own: itself, its
    /// passages and headings, its meeting and structure, its job with all points, and what it says is untranslated.
    package func recordKeys(of source: DocumentSource) -> Set<RecordKey> {
        let record = source.record
        var keys: Set<RecordKey> = [record.id.retyped()]
        keys.formUnion(
            workspace.records(Passage.self).filter { $0.document == record.id }
                .map { $0.id.retyped() })
        keys.formUnion(workspace.headings(of: record).values.map { $0.id.retyped() })
        if let meeting = record.meeting { keys.insert(meeting.retyped()) }
        if let structure = record.organization { keys.insert(structure.retyped()) }
        if let job = record.job {
            keys.insert(job.retyped())
            keys.formUnion(
                workspace.records(JobPoint.self).filter { $0.job == job }.map { $0.id.retyped() })
        }
        for finding in source.built.readiness {
            guard ["paper.untranslated", "paper.stale"].contains(finding.code),
                case .record(let kind, let code) = finding.place.steps.last,
                let key = workspace.key(kind, code: code)
            else { continue }
            keys.insert(key)
        }
        return keys
    }
}

extension TranslationFile {
    /// Makes sure that the translations are in the language that somebody expects.
    ///
    /// - Throws: A `Refusal` with `translation.other-language`.
    package func demand(_ wanted: Language?) throws(Refusal) {
        guard let wanted, wanted != target else { return }
        throw Refusal(
            Finding(
                "translation.other-language", .error,
                [
                    "language": .term("language.\(target.code)"),
                    "wanted": .term("language.\(wanted.code)"),
                ]))
    }
}
