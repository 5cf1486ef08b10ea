import GoverningTexts
import Vocabulary

/// The IRIs by which Akoma Ntoso names texts: what a text does not say is left out.
///
/// - Source: Akoma Ntoso Naming Convention 1.0; AKN4UN guidelines (2018).
struct AkomaNtosoIRI {
    /// The text itself in whatever language: `/akn/un/statement/deliberation/itu-wtsa/2024/res-108`.
    let work: String

    /// What kind of text it is among those of its element.
    let subtype: String

    init(_ heading: ActHeading) {
        self.init(
            Self.element(of: heading.kind), Self.subtype(of: heading.kind), heading.body,
            heading.year, Self.name(heading.kind, heading.number))
    }

    init(_ reference: Reference) {
        self.init(
            Self.element(of: reference.kind), Self.subtype(of: reference.kind), reference.body,
            reference.year, Self.name(reference.kind, reference.number))
    }

    /// A text of several acts, by what the heading of the first says.
    init(collection heading: ActHeading) {
        self.init("documentCollection", "acts", heading.body, heading.year, nil)
    }

    private init(
        _ element: String, _ subtype: String, _ body: String?, _ year: Int?, _ name: String?
    ) {
        self.subtype = subtype
        let parts = [
            "/akn/un", element, subtype, body.map(Self.token), year.map(Self.padded), name,
        ]
        work = parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "/")
    }

    /// The text in one language.
    func expression(_ language: Language?, year: Int?) -> String {
        "\(work)/\(language?.terminologyCode ?? "und")@\(year.map(Self.padded) ?? "")"
    }

    /// The element of Akoma Ntoso for a text of a kind.
    static func element(of kind: ActKind?) -> String {
        switch kind {
        case .resolution, .decision, .recommendation, .opinion, .declaration, .order, .statement:
            "statement"
        default: "doc"
        }
    }

    private static func subtype(of kind: ActKind?) -> String {
        switch kind {
        case .resolution, .decision, .opinion, .declaration, .statement: "deliberation"
        case .recommendation: "recommendation"
        case .order: "order"
        default: kind?.rawValue ?? "text"
        }
    }

    private static func name(_ kind: ActKind?, _ number: String?) -> String? {
        guard let number else { return nil }
        let token = token(number)
        switch kind {
        case .resolution: return "res-" + token
        case .decision: return "dec-" + token
        default: return token
        }
    }

    /// Letters and digits as they may stand in an IRI: «itu.wtsa» becomes `itu-wtsa`, «C25/45» `c25-45`.
    static func token(_ words: String) -> String {
        var token = ""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": token.unicodeScalars.append(scalar)
            case "A"..."Z": token += String(scalar).lowercased()
            case " ": token += "_"
            default:
                if let digit = scalar.properties.numericValue, (0...9).contains(digit) {
                    token += "\(Int(digit))"
                } else {
                    token += "-"
                }
            }
        }
        return token
    }

    static func padded(_ year: Int) -> String {
        let digits = String(max(0, min(year, 9_999)))
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
