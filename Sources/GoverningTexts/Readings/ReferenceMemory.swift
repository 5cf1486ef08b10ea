/// Completes references from what the same text said before: a body named once counts for later
/// mentions of the same act, and a paragraph of the text is found by its heading and label.
struct ReferenceMemory {
    private struct Key: Hashable {
        let kind: ActKind
        let number: String
        let year: Int?
    }

    private let inner: InnerReferenceReader
    private var bodies: [Key: String] = [:]

    init(_ tree: TextTree) { inner = InnerReferenceReader(tree) }

    /// The references of a paragraph with what is known of them, and those to paragraphs of this text.
    mutating func completed(_ paragraph: Paragraph, _ marks: [Mark]) -> [Reference] {
        var references = paragraph.references
        for index in references.indices {
            let key = Key(
                kind: references[index].kind, number: references[index].number,
                year: references[index].year)
            if let body = references[index].body {
                bodies[key] = body
            } else {
                references[index].body = bodies[key]
            }
        }
        return references + inner.references(in: paragraph, among: marks)
    }
}
