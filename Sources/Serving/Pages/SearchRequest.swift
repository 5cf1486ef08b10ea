import Journals
import Planning
import Presenting
import Records
import Vocabulary

/// What somebody looks for: words, and what narrows them, as `type:risk owner:me changed:30d`.
struct SearchRequest {
    /// The words without what narrows them.
    private(set) var words = ""
    /// The kinds of records that are meant; any where they are none.
    private(set) var kinds: Set<String> = []
    /// The posts whose work is meant; anybody's where they are none.
    private(set) var posts: Set<RecordKey> = []
    /// Within how many days the records changed last; at any time where there is none.
    private(set) var days: Int?

    /// Takes apart what was typed; what narrows by something unknown counts as a word.
    init(_ text: String, _ visit: Visit) {
        var words: [Substring] = []
        for part in text.split(whereSeparator: \.isWhitespace) {
            let sides = part.split(separator: ":", maxSplits: 1)
            guard sides.count == 2,
                take(sides[0].lowercased(), sides[1].lowercased(), visit)
            else {
                words.append(part)
                continue
            }
        }
        self.words = words.joined(separator: " ")
    }

    /// Whether anything narrows the words.
    var isNarrowed: Bool { !kinds.isEmpty || !posts.isEmpty || days != nil }

    /// Whether a record is meant.
    func accepts(_ kind: String, _ key: RecordKey, _ visit: Visit) -> Bool {
        (kinds.isEmpty || kinds.contains(kind))
            && (posts.isEmpty || visit.workspace.isWork(kind, key, of: posts))
            && days.map { isChanged(kind, key, within: $0, visit) } ?? true
    }

    private func isChanged(
        _ kind: String, _ key: RecordKey, within days: Int, _ visit: Visit
    ) -> Bool {
        let version = visit.workspace.stored(kind, key)?.version ?? 0
        guard let day = visit.day(ofEntry: version) else { return false }
        return visit.shown.today.dayNumber - day.dayNumber <= days
    }

    // MARK: Reading

    private mutating func take(_ name: String, _ value: String, _ visit: Visit) -> Bool {
        switch name {
        case "type": take(kind: value, visit)
        case "owner": take(owner: value, visit)
        case "changed": take(age: value)
        default: false
        }
    }

    /// A type by its name for programs, that of its list, or in the language of the page.
    private mutating func take(kind value: String, _ visit: Visit) -> Bool {
        let known = Section.all.filter { $0.kind != nil }.first { section in
            let kind = section.kind ?? ""
            let names = [kind, section.name, visit.term("kind.\(kind)")]
            return names.contains { $0.lowercased() == value }
        }
        guard let kind = known?.kind else { return false }
        kinds.insert(kind)
        return true
    }

    private mutating func take(owner value: String, _ visit: Visit) -> Bool {
        if value == "me", !visit.posts.isEmpty {
            posts.formUnion(visit.posts)
        } else if let key = visit.workspace.key(Post.kind, code: value) {
            posts.insert(key)
        } else {
            return false
        }
        return true
    }

    /// A number of days: `30d`, also as `<30d`.
    private mutating func take(age value: String) -> Bool {
        let digits = value.drop { $0 == "<" }.prefix { $0 != "d" }
        guard let number = Int(digits), (0...36_500).contains(number) else { return false }
        days = number
        return true
    }
}
