package import Records
import Vocabulary

extension [RecordEdit.Setting] {
    /// The same, with the wordings of a field that are set together of one revision, so that no translation
    /// is older than the source that was written beside it.
    package var together: [RecordEdit.Setting] {
        var newest: [String: Int] = [:]
        for setting in self {
            guard case .wording(let version) = setting.value else { continue }
            newest[setting.path.field] = Swift.max(
                newest[setting.path.field] ?? 0, version.sourceRevision)
        }
        return map { setting in
            guard case .wording(let version) = setting.value,
                let revision = newest[setting.path.field]
            else { return setting }
            let same = MultilingualText.Version(
                language: version.language, text: version.text, state: version.state,
                sourceRevision: revision)
            return .init(setting.path, .wording(same))
        }
    }
}
