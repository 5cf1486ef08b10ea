/// The forms of verbs in which one body speaks of what it does now: «decides», not «decide» or «decided».
///
/// - Source: `[lone]` of a language pack; a list that is empty demands nothing.
struct LoneForm: Sendable {
    /// Letters one of which the verb begins with.
    private let prefixes: [Folding.Symbol]
    /// Endings one of which the verb has.
    private let endings: [[Folding.Symbol]]
    /// Endings that it has not, and longer ones that are excepted.
    private let refused: [[Folding.Symbol]]
    private let excepted: [[Folding.Symbol]]
    /// Whole words that are such verbs, or are not, whatever their endings.
    private let words: Set<[Folding.Symbol]>
    private let refusedWords: Set<[Folding.Symbol]>
    /// Words before the verb itself, such as reflexive pronouns.
    private let skipped: Set<[Folding.Symbol]>

    init(_ file: PackFile) {
        let list = { (key: String) in
            file.values("lone", key).map { Folding.symbols(of: $0) }
        }
        prefixes = list("prefixes").flatMap { $0 }
        endings = list("endings")
        refused = list("refused")
        excepted = list("excepted")
        words = Set(list("words"))
        refusedWords = Set(list("not"))
        skipped = Set(list("skipped"))
    }

    /// Whether a verb phrase, folded, is in such a form.
    func admits(_ phrase: [Folding.Symbol]) -> Bool {
        let parts = phrase.split { !Folding.isWord($0) }.map(Array.init)
        guard let word = parts.first(where: { !skipped.contains($0) }), let first = word.first
        else { return true }
        if words.contains(word) { return true }
        if refusedWords.contains(word) { return false }
        if !prefixes.isEmpty, !prefixes.contains(first) { return false }
        let hasEnding = { (list: [[Folding.Symbol]]) in
            list.contains { word.count > $0.count && word.suffix($0.count) == $0[...] }
        }
        if hasEnding(refused), !hasEnding(excepted) { return false }
        return endings.isEmpty || hasEnding(endings)
    }
}
