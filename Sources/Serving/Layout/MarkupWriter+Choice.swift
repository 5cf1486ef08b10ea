import Markup

/// A page like this one, beside which others can be chosen.
struct ChoiceLink {
    let address: WebAddress
    let words: String
    /// What it is called, where the words are a code.
    var title: String?
    let isChosen: Bool
}

extension MarkupWriter {
    /// Links to pages like this one, of which one is shown.
    mutating func links(_ label: String, _ links: [ChoiceLink]) {
        element(.nav, .label(label)) { html in
            html.element(.ul, .class("key")) { html in
                for link in links {
                    html.element(.li) { html in
                        html.element(
                            .a, .href(link.address), .title(link.title),
                            .current("true", if: link.isChosen)
                        ) { $0.element(.bdi, text: link.words) }
                    }
                }
            }
        }
    }
}
