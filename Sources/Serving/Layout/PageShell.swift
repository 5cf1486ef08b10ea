import Diagnostics
import Journals
import Markup
import Planning
import Presenting
import Records
import Vocabulary

/// What stands around every page of a workspace: head, navigation, foot.
struct PageShell {
    let visit: Visit
    let page: Page

    /// The whole page in UTF-8.
    var bytes: [UInt8] {
        var writer = MarkupWriter(visit.language)
        writer.document(visit.visitor.scheme) { html in
            html.element(.head, content: head)
            html.element(.body) { body in
                body.element(
                    .a, .class("skip"), .href(WebAddress(fragment: "main")),
                    text: visit.text("page.skip"))
                header(&body)
                banners(&body)
                subnavigation(&body)
                body.element(.main, .id("main"), .tabIndex(-1), content: main)
                footer(&body)
            }
        }
        return writer.bytes
    }

    private func head(_ html: inout MarkupWriter) {
        html.headOfPage(page.title, isError: page.status >= 400, visit.phrases)
        for language in Language.allCases where language != visit.language {
            html.element(
                .link, .rel("alternate"), .hrefLanguage(language),
                .href(visit.here(in: language, asOf: visit.asOf)))
        }
    }

    // MARK: Head

    private func header(_ html: inout MarkupWriter) {
        html.element(.header, .class("head")) { html in
            html.element(.a, .class("mark"), .href(visit.address([]))) { html in
                Self.mark(&html)
                html.element(.span, text: "Throughline")
            }
            html.element(.nav, .label(visit.text("page.areas"))) { html in
                html.element(.ul) { html in
                    for area in Area.allCases { link(to: area, &html) }
                }
            }
            html.element(.div, .class("tools"), content: tools)
        }
    }

    private func link(to area: Area, _ html: inout MarkupWriter) {
        html.element(.li) { html in
            html.element(
                .a, .href(visit.address([area.rawValue])), .keys(area.keys),
                .current("true", if: page.section?.area == area), text: visit.term(area.term))
        }
    }

    /// The thread in small: three stations on a line.
    static func mark(_ html: inout MarkupWriter) {
        html.element(.svg, .viewBox(46, 12), .hiddenFromReaders(), .class("thread-mark")) { svg in
            svg.element(.path, .outline("M4 6h38"))
            for center in [6, 23, 40] {
                svg.element(
                    .circle, .measure("cx", center), .measure("cy", 6), .measure("r", 4),
                    .class(center == 40 ? "here" : ""))
            }
        }
    }

    private func tools(_ html: inout MarkupWriter) {
        html.element(.form, .action(visit.address(["search"])), .method("get"), .role("search")) {
            html in
            html.element(
                .input, .type("search"), .name("q"), .label(visit.text("page.search")),
                .placeholder(visit.text("page.search")), .value(visit.query["q"] ?? ""))
        }
        ShownTime(visit).menu(&html)
        languageMenu(&html)
        html.accountMenu(visit.visitor, visit.phrases)
    }

    private func languageMenu(_ html: inout MarkupWriter) {
        html.element(.details) { html in
            html.element(.summary) { html in
                html.element(.span, .class("apart"), text: visit.text("page.language") + " ")
                html.text(visit.language.nativeName)
            }
            html.element(.ul) { html in
                for language in Language.allCases {
                    html.element(.li) { html in
                        html.element(.span, in: language) { html in
                            html.element(
                                .a, .href(visit.here(in: language, asOf: visit.asOf)),
                                .current("true", if: language == visit.language),
                                text: language.nativeName)
                        }
                    }
                }
            }
        }
    }

    private func banners(_ html: inout MarkupWriter) {
        if visit.name == DataFolder.demoName {
            html.element(.p, .class("banner"), text: visit.text("page.demo"))
        }
        ShownTime(visit).banners(&html)
    }

    private func subnavigation(_ html: inout MarkupWriter) {
        guard let area = page.section?.area else { return }
        html.element(.nav, .class("subnav"), .label(visit.term(area.term))) { html in
            html.element(.ul) { html in
                for section in area.sections where !section.isMinor { link(to: section, &html) }
                let minor = area.sections.filter(\.isMinor)
                if !minor.isEmpty {
                    html.element(.li) { more(minor, &$0) }
                }
            }
        }
    }

    private func link(to section: Section, _ html: inout MarkupWriter) {
        html.element(.li) { html in
            html.element(
                .a, .href(visit.address([section.area.rawValue, section.name])),
                .current("page", if: page.section == section), text: visit.term(section.term))
        }
    }

    /// The lists behind the others.
    private func more(_ sections: [Section], _ html: inout MarkupWriter) {
        html.element(.details) { html in
            html.element(.summary, text: visit.text("page.more-lists"))
            html.element(.ul) { html in
                for section in sections { link(to: section, &html) }
            }
        }
    }

    // MARK: Page

    private func main(_ html: inout MarkupWriter) {
        if !page.crumbs.isEmpty { crumbs(&html) }
        html.element(.h1, .class(page.isQuoted ? "words" : "")) { html in
            if let shown = page.shown { html.words(shown, visit) } else { html.text(page.title) }
        }
        if !page.lead.isEmpty { html.element(.p, .class("lead"), text: page.lead) }
        page.content(&html)
    }

    private func crumbs(_ html: inout MarkupWriter) {
        html.element(.nav, .class("crumbs"), .label(visit.text("page.crumbs"))) { html in
            html.element(.ol) { html in
                for crumb in page.crumbs {
                    html.element(.li) { html in
                        if let address = crumb.address {
                            html.element(.a, .href(address)) { $0.element(.bdi, text: crumb.text) }
                        } else {
                            html.element(.bdi, text: crumb.text)
                        }
                    }
                }
            }
        }
    }

    // MARK: Foot

    private func footer(_ html: inout MarkupWriter) {
        html.element(.footer, .class("foot")) { html in
            html.element(
                .span, text: visit.text("page.data-date", ["date": .date(visit.shown.today)]))
            html.element(
                .span,
                text: visit.text("page.position", ["number": .number(visit.workspace.position)]))
            if !page.forms.isEmpty { dataLinks(&html) }
            if visit.name == DataFolder.demoName {
                for basis in Basis.allCases {
                    html.element(.span, text: "\(basis.mark) \(visit.term(basis.term))")
                }
            }
            html.element(
                .a, .href(WebAddress(path: [visit.language.code, "shortcuts"])), .keys("?"),
                text: visit.text("shortcuts.title"))
            html.colours(
                visit.visitor, visit.phrases, path: [visit.name] + visit.path,
                query: visit.query.items.map { ($0.name, $0.value) })
        }
    }

    private func dataLinks(_ html: inout MarkupWriter) {
        html.element(.span) { html in
            html.text(visit.text("page.take") + " ")
            for (index, form) in page.forms.enumerated() {
                if index > 0 { html.text(" · ") }
                html.element(
                    .a, .href(visit.here(asOf: visit.asOf, form: form)), text: form.uppercased())
            }
        }
    }
}
