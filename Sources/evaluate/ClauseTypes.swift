/// What the types of clauses stand for: a list made by hand, by type and, where one type holds several
/// words, by the words that a clause opens with.
struct ClauseTypes {
    /// The class of verb of a clause, and the part that its words belong to.
    struct Meaning {
        let verb: String?
        let part: String?
    }

    private struct Row {
        let type: String
        let language: String
        let words: String
        let meaning: Meaning
    }

    private let rows: [Row]

    init(_ name: String) throws {
        rows = try LabelLists.rows(name).filter { $0.count >= 5 }.map {
            Row(
                type: $0[0], language: $0[1], words: $0[2],
                meaning: Meaning(verb: $0[3] == "-" ? nil : $0[3], part: $0[4] == "-" ? nil : $0[4])
            )
        }
    }

    /// What a clause of a type is; the row with the most words in common with its beginning says it.
    ///
    /// A type that the list does not have stands for itself, and so agrees with no reading.
    func meaning(of type: String, opening words: String, in language: String) -> Meaning {
        let start = words.lowercased() + " "
        let fitting = rows.filter {
            $0.type == type && ["*", language].contains($0.language)
                && ($0.words.isEmpty || start.hasPrefix($0.words + " "))
        }
        return fitting.max { $0.words.count < $1.words.count }?.meaning
            ?? Meaning(verb: "«\(type)»", part: nil)
    }
}
