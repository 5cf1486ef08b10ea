import GoverningTexts
import Markup
import Planning
import Presenting
import Vocabulary

/// A paragraph in the languages in which it is there, side by side, with what was recognised marked.
struct ParagraphView {
    let visit: Visit
    let paragraph: Planning.Paragraph

    init(_ visit: Visit, _ paragraph: Planning.Paragraph) {
        self.visit = visit
        self.paragraph = paragraph
    }

    /// Writes the reader's language first, then those that were asked for, else one other.
    func write(_ html: inout MarkupWriter) {
        html.element(.div, .class("sheet")) { html in
            html.element(.div, .class("two parallel")) { html in
                for language in languages { column(language, &html) }
            }
            others(&html)
        }
    }

    private var known: [Language] { paragraph.words.versions.map(\.language) }

    private var languages: [Language] {
        let own = paragraph.words.shown(in: visit.language)?.language
        let asked = visit.query.filled("beside").flatMap { Language(rawValue: $0) }
        let beside = asked ?? known.first { $0 != own }
        return [own, beside].compactMap { $0 }.filter(known.contains)
    }

    private func column(_ language: Language, _ html: inout MarkupWriter) {
        html.element(.div) { html in
            html.element(.p, in: language, .class("words")) { html in
                html.element(.small) { html in
                    html.element(.span, text: language.nativeName)
                    let above = [
                        paragraph.heading[language], paragraph.chapeau[language], paragraph.label,
                    ].compactMap { $0 }.filter { !$0.isEmpty }
                    for words in above {
                        html.text(" · ")
                        html.element(.bdi, text: words)
                    }
                }
                html.recognized(paragraph.words[language] ?? "", in: language)
            }
        }
    }

    private func others(_ html: inout MarkupWriter) {
        let others = known.filter { !languages.contains($0) }
        guard !others.isEmpty else { return }
        html.element(.p, .class("small muted")) { html in
            html.text(visit.text("paragraph.beside") + " ")
            for (index, language) in others.enumerated() {
                if index > 0 { html.text(" · ") }
                html.element(.span, in: language) { html in
                    html.element(
                        .a,
                        .href(visit.here(asOf: visit.asOf, setting: [("beside", language.code)])),
                        text: language.nativeName)
                }
            }
        }
    }
}

extension MarkupWriter {
    /// Words of a governing text, those marked that were recognised in them.
    mutating func recognized(_ words: String, in language: Language) {
        element(.bdi) { html in
            let bytes = words.utf8
            var index = bytes.startIndex
            for range in RecognizedWords.ranges(in: words, language: language) {
                let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
                let end = bytes.index(bytes.startIndex, offsetBy: range.upperBound)
                html.text(String(words[index..<start]))
                html.element(.mark, text: String(words[start..<end]))
                index = end
            }
            html.text(String(words[index...]))
        }
    }
}
