/// One of the six official languages of the United Nations.
///
/// The six are equal: nothing in the product asks for a particular one.
///
/// - Source: ISO 639-1 (raw value), ISO 639-3 (``terminologyCode``, as Akoma Ntoso wants it).
public enum Language: String, CaseIterable, Sendable, Hashable, Comparable {
    case arabic = "ar"
    case chinese = "zh"
    case english = "en"
    case french = "fr"
    case russian = "ru"
    case spanish = "es"

    /// The two-letter code of ISO 639-1.
    public var code: String { rawValue }

    /// The three-letter code of ISO 639-3, as it stands in Akoma Ntoso's `FRBRlanguage`.
    public var terminologyCode: String {
        switch self {
        case .arabic: "ara"
        case .chinese: "zho"
        case .english: "eng"
        case .french: "fra"
        case .russian: "rus"
        case .spanish: "spa"
        }
    }

    /// Whether lines of this language run from right to left.
    public var isRightToLeft: Bool { self == .arabic }

    /// The language's name in itself, as a language switch shows it.
    public var nativeName: String {
        switch self {
        case .arabic: "العربية"
        case .chinese: "中文"
        case .english: "English"
        case .french: "Français"
        case .russian: "Русский"
        case .spanish: "Español"
        }
    }

    /// The language of a locale such as `fr_CH.UTF-8`, or `nil` when it is none of the six.
    ///
    /// - Parameter locale: The value of `LC_ALL`, `LC_MESSAGES` or `LANG`.
    public init?(locale: String) {
        self.init(rawValue: locale.prefix { $0.isLetter }.lowercased())
    }

    /// The order of the codes, which is the order of lists of languages.
    public static func < (left: Language, right: Language) -> Bool {
        left.rawValue < right.rawValue
    }
}
