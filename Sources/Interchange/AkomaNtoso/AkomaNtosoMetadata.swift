import GoverningTexts
import Vocabulary

/// What the metadata of the outermost document state of the text.
struct AkomaNtosoMetadata {
    private var path: [String] = []
    private var author: String?
    private var isDone = false
    /// What was found so far.
    private(set) var stated = StatedFacts()

    /// Takes one piece of the document.
    mutating func visit(_ piece: MarkupReader.Piece) {
        guard !isDone else { return }
        switch piece {
        case .start(let element):
            path.append(element.name)
            take(element)
        case .end(let name):
            path.removeLast()
            isDone = name == "meta"
        case .text: break
        }
    }

    private mutating func take(_ element: MarkupElement) {
        let value = element.attribute("value")
        switch (path.suffix(2).first, path.last) {
        case ("FRBRWork", "FRBRnumber"): stated.number = stated.number ?? value.flatMap(Self.number)
        case ("FRBRWork", "FRBRname"): stated.title = stated.title ?? value
        case ("FRBRWork", "FRBRdate"):
            let year = element.attribute("date").flatMap { Int($0.prefix(4)) }
            stated.year = stated.year ?? year.flatMap { $0 > 1 ? $0 : nil }
        case ("FRBRWork", "FRBRauthor"):
            stated.body = stated.body ?? element.attribute("href").flatMap(Self.body)
        case ("FRBRExpression", "FRBRlanguage"):
            let code = element.attribute("language")
            stated.language =
                stated.language
                ?? Language.allCases.first { $0.terminologyCode == code || $0.code == code }
        default: break
        }
    }

    /// A number without the kind before it: `dec-5` is 5.
    private static func number(_ value: String) -> String? {
        let parts = value.split { $0 == "-" || $0 == "_" }
        let isKind = parts.first.map { $0.allSatisfy(\.isLetter) } ?? false
        let number = isKind ? parts.dropFirst().joined(separator: "-") : value
        return number.contains(where: \.isNumber) ? number : nil
    }

    /// The body that a reference such as `#itu-wtsa` names, where it is one of the list.
    private static func body(_ reference: String) -> String? {
        let token = reference.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? ""
        return Body.all.first { AkomaNtosoIRI.token($0.id) == token }?.id
    }
}
