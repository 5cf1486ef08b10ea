import Diagnostics
import Foundation
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
                html.element(.bdi) { html in
                    for piece in pieces(of: paragraph.words[language] ?? "", in: language) {
                        if piece.isMarked {
                            html.element(.mark, text: piece.text)
                        } else {
                            html.text(piece.text)
                        }
                    }
                }
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

    // MARK: What was recognised

    /// The words in pieces, those marked that name somebody.
    private func pieces(
        of words: String, in language: Language
    ) -> [(text: String, isMarked: Bool)] {
        let parties = paragraph.addressees + paragraph.consulted + paragraph.reportTo
        let phrases = Phrases(Site.catalogue, in: language)
        let names = parties.flatMap { party in
            [party.name, phrases.name(ofBody: party.body) ?? ""]
        }
        let ranges = names.filter { !$0.isEmpty }.compactMap { words.range(of: $0) }
            .sorted { $0.lowerBound < $1.lowerBound }
        var pieces: [(String, Bool)] = []
        var index = words.startIndex
        for range in ranges where range.lowerBound >= index {
            pieces.append((String(words[index..<range.lowerBound]), false))
            pieces.append((String(words[range]), true))
            index = range.upperBound
        }
        return pieces + [(String(words[index...]), false)]
    }
}
