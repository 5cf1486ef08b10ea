import Records
import Vocabulary

/// A record whose fields may be changed by different roles.
struct Measure: Record {
    static let kind = "measure"
    let id: Identifier<Measure>
    var code = ""
    var value: Int?
    var title = MultilingualText()
    var count: Int?

    init(id: Identifier<Measure>) { self.id = id }

    static let fields: [Field<Measure>] = [
        Field("code", \.code),
        Field("value", \.value, .changedBy([.contributor, .editor])),
        Field("title", \.title, .changedBy([.translator, .editor])),
        // No text in several languages, so no matter of translators whatever stands here.
        Field("count", \.count, .changedBy([.translator])),
    ]

    /// What is known of a field.
    static func field(_ name: String) -> FieldDescription {
        let all = RecordDescription(Measure.self).fields
        return all.first { $0.name == name } ?? all[0]
    }
}
