import Vocabulary

/// The words and phrases of one language, ready for matching.
///
/// - Source: `Data/<language>.pack`, reviewed by hand, with its sources at its head.
final class LanguagePack: Sendable {
    let language: Language
    let trie: Trie
    /// Whether words stand apart; false for Chinese.
    let hasSpaces: Bool
    /// Letters that may be written to the front of a word, by their order; empty where there are none.
    let clitics: [[Folding.Symbol]]
    /// The article that may be written to the front of a word, behind those letters.
    let article: [Folding.Symbol]
    /// Whether the subject of a sentence may stand right behind its verb.
    let hasSubjectBehind: Bool
    /// How the verb of a lone paragraph is formed.
    let loneForm: LoneForm
    /// Function words by which the language is told from others of its script.
    let functionWords: Set<[Folding.Symbol]>
    /// The letters that label points, in order.
    let letters: [Folding.Symbol]
    /// The endings of infinitives, where words of asking are also plain prepositions (fr «de», es «a»).
    let infinitiveEndings: [[Folding.Symbol]]
    /// The endings of infinitives that by themselves say what is asked, where no word leads to it (Russian).
    let askingEndings: [[Folding.Symbol]]
    /// The letters that may end the first word of a recipient, where case tells (Russian).
    let recipientEndings: [[Folding.Symbol]]
    /// The letters that, before the first word of a recipient, mean «to» (Arabic ل).
    let recipientPrefixes: [Folding.Symbol]
    /// The quotation marks.
    let quotes: (open: String, close: String)
    /// The name of each body that lists show, by the body's number.
    let names: [Int: String]

    /// The function words of the languages in Latin script, read without the rest of their packs.
    static let functionWordsOfLatinScript: [(language: Language, words: Set<[Folding.Symbol]>)] =
        [Language.english, .french, .spanish].map { language in
            let file = PackFile(parsing: DataTable.text("\(language.code).pack"), only: "language")
            return (language, Set(file.values("language", "words").map { Folding.symbols(of: $0) }))
        }

    /// The pack of a language; read once, on first use.
    static func pack(for language: Language) -> LanguagePack {
        switch language {
        case .arabic: arabic
        case .chinese: chinese
        case .english: english
        case .french: french
        case .russian: russian
        case .spanish: spanish
        }
    }

    private static let arabic = LanguagePack(.arabic)
    private static let chinese = LanguagePack(.chinese)
    private static let english = LanguagePack(.english)
    private static let french = LanguagePack(.french)
    private static let russian = LanguagePack(.russian)
    private static let spanish = LanguagePack(.spanish)

    /// A body as a text names it, with the body that it is there.
    ///
    /// - Parameters:
    ///   - words: The words of the text.
    ///   - body: The number of the body, ``AddresseeReader/selfMark`` for the text's own, or -1.
    ///   - own: The number of the body that adopts the text, or -1.
    ///   - organization: The organization that the text belongs to, by which roles become bodies.
    /// - Returns: The name without a conjunction written to its front, and the body, where it is known.
    func mention(
        _ words: String, of body: Int, own: Int, organization: String?
    ) -> BodyMention {
        let index = body == AddresseeReader.selfMark ? own : body
        return BodyMention(
            name: name(words, of: index),
            body: index >= 0 ? Body.all[index].within(organization).id : nil)
    }

    /// The name of a body as a text writes it, without a conjunction written to its front.
    private func name(_ text: String, of body: Int) -> String {
        guard let joints = clitics.first, let first = Folding.symbols(of: text).first,
            joints.contains(first),
            body >= 0, names[body].map({ Folding.symbols(of: $0).first != first }) ?? true
        else { return text }
        return String(
            text.drop { Folding.symbols(of: String($0)).first.map { $0 == first } ?? true }.drop {
                $0 == " "
            })
    }

    private init(_ language: Language) {
        let file = PackFile(parsing: DataTable.text("\(language.code).pack"))
        self.language = language
        let hasSpaces = file.value("language", "spaces") != "no"
        self.hasSpaces = hasSpaces
        hasSubjectBehind = file.value("language", "subject") == "behind"
        loneForm = LoneForm(file)
        clitics = file.values("language", "clitics").map { Folding.symbols(of: $0) }
        article = file.value("language", "article").map { Folding.symbols(of: $0) } ?? []
        trie = Trie(PackCompiler(file, hasSpaces: hasSpaces).phrases)
        functionWords = Set(file.values("language", "words").map { Folding.symbols(of: $0) })
        letters = file.values("language", "letters").flatMap { Folding.symbols(of: $0) }
            .filter { $0 != Folding.space }
        askingEndings = file.values("clause", "asked").map { Folding.symbols(of: $0) }
        infinitiveEndings = file.values("clause", "infinitive").map { Folding.symbols(of: $0) }
        recipientEndings = file.values("recipient", "case").map { Folding.symbols(of: $0) }
        recipientPrefixes = file.values("recipient", "prefix").flatMap { Folding.symbols(of: $0) }
        quotes = (
            file.value("language", "open-quote") ?? "\"",
            file.value("language", "close-quote") ?? "\""
        )
        names = Dictionary(
            file.lines("bodies").compactMap { line in
                guard let index = Body.indexByID[line.key], let name = line.values.first else {
                    return nil
                }
                return (index, PackFile.spellings(of: name)[0])
            }, uniquingKeysWith: { first, _ in first })
    }
}
