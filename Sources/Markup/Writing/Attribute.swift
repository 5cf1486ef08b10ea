package import Vocabulary

/// An attribute of an element: a name of ours, and a value that is escaped where it is written.
///
/// There is none that scripts or styles could stand in; addresses are ``WebAddress``.
package struct Attribute: Sendable {
    let name: StaticString
    /// `nil` where the name alone says all.
    let value: String?
    /// Whether it is written at all.
    let isWritten: Bool

    private init(_ name: StaticString, _ value: String?, if isWritten: Bool = true) {
        self.name = name
        self.value = value
        self.isWritten = isWritten
    }

    // MARK: Everywhere

    /// Names of the stylesheet, separated by spaces; none where they are empty.
    package static func `class`(_ names: String) -> Attribute {
        Attribute("class", names, if: !names.isEmpty)
    }
    package static func id(_ id: String) -> Attribute { Attribute("id", id) }
    static func language(_ language: Language) -> Attribute { Attribute("lang", language.code) }
    /// Says that nobody knows the language.
    package static func unknownLanguage() -> Attribute { Attribute("lang", "") }
    static func direction(of language: Language) -> Attribute {
        Attribute("dir", language.isRightToLeft ? "rtl" : "ltr")
    }
    package static func hidden(_ isHidden: Bool = true) -> Attribute {
        Attribute("hidden", nil, if: isHidden)
    }
    package static func tabIndex(_ index: Int) -> Attribute { Attribute("tabindex", "\(index)") }
    package static func role(_ role: StaticString) -> Attribute { Attribute("role", "\(role)") }
    /// The colours that the reader chose; without one, those of the system.
    static func scheme(_ scheme: ColorScheme?) -> Attribute {
        Attribute("data-scheme", scheme?.rawValue, if: scheme != nil)
    }
    /// The keys that lead to a link, where shortcuts are on.
    package static func keys(_ keys: StaticString) -> Attribute {
        Attribute("data-keys", "\(keys)")
    }
    /// The name of a cell's column, for narrow windows, in which rows are shown as cards.
    package static func column(_ name: String) -> Attribute { Attribute("data-column", name) }
    /// That a box switches the shortcuts off.
    package static func switchesKeysOff() -> Attribute { Attribute("data-keys-off", nil) }
    /// That what stands in an element goes on changing, and is told when it does.
    package static func goesOn(if isLive: Bool) -> Attribute {
        Attribute("aria-live", "polite", if: isLive)
    }
    /// Text that a browser shows beside an element.
    package static func title(_ text: String?) -> Attribute {
        Attribute("title", text ?? "", if: text != nil)
    }

    // MARK: Accessibility

    /// What assistive software calls the element.
    package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    package static func labelled(by id: String) -> Attribute { Attribute("aria-labelledby", id) }
    package static func described(by id: String) -> Attribute {
        Attribute("aria-describedby", id, if: !id.isEmpty)
    }
    package static func hiddenFromReaders() -> Attribute { Attribute("aria-hidden", "true") }
    /// That this is the page, the step or the item that is shown.
    package static func current(_ value: StaticString, if isCurrent: Bool = true) -> Attribute {
        Attribute("aria-current", "\(value)", if: isCurrent)
    }
    package static func invalid(_ isInvalid: Bool) -> Attribute {
        Attribute("aria-invalid", "true", if: isInvalid)
    }
    package static func sorted(_ value: StaticString) -> Attribute {
        Attribute("aria-sort", "\(value)")
    }

    // MARK: Links and documents

    package static func href(_ address: WebAddress) -> Attribute {
        Attribute("href", address.text)
    }
    package static func src(_ address: WebAddress) -> Attribute { Attribute("src", address.text) }
    package static func rel(_ relation: StaticString) -> Attribute {
        Attribute("rel", "\(relation)")
    }
    package static func hrefLanguage(_ language: Language) -> Attribute {
        Attribute("hreflang", language.code)
    }
    package static func charset(_ name: StaticString) -> Attribute {
        Attribute("charset", "\(name)")
    }
    package static func content(_ text: String) -> Attribute { Attribute("content", text) }
    package static func `defer`() -> Attribute { Attribute("defer", nil) }
    package static func dateTime(_ text: String) -> Attribute { Attribute("datetime", text) }

    // MARK: Tables

    package static func scope(_ scope: StaticString) -> Attribute {
        Attribute("scope", "\(scope)")
    }
    package static func rowSpan(_ count: Int) -> Attribute { Attribute("rowspan", "\(count)") }
    package static func columnSpan(_ count: Int) -> Attribute { Attribute("colspan", "\(count)") }

    // MARK: Forms

    package static func action(_ address: WebAddress) -> Attribute {
        Attribute("action", address.text)
    }
    package static func method(_ method: StaticString) -> Attribute {
        Attribute("method", "\(method)")
    }
    /// That a form sends files.
    package static func sendsFiles() -> Attribute { Attribute("enctype", "multipart/form-data") }

    /// A link that opens beside the page, which stays as it is.
    package static func newWindow() -> Attribute { Attribute("target", "_blank") }
    package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
    package static func type(_ type: StaticString) -> Attribute { Attribute("type", "\(type)") }
    package static func name(_ name: String) -> Attribute { Attribute("name", name) }
    package static func value(_ value: String) -> Attribute { Attribute("value", value) }
    package static func placeholder(_ text: String) -> Attribute { Attribute("placeholder", text) }
    package static func list(_ id: String) -> Attribute { Attribute("list", id, if: !id.isEmpty) }
    package static func rows(_ count: Int) -> Attribute { Attribute("rows", "\(count)") }
    package static func size(_ count: Int) -> Attribute { Attribute("size", "\(count)") }
    package static func accept(_ types: StaticString) -> Attribute {
        Attribute("accept", "\(types)")
    }
    package static func autocomplete(_ purpose: StaticString) -> Attribute {
        Attribute("autocomplete", "\(purpose)")
    }
    package static func inputMode(_ mode: StaticString) -> Attribute {
        Attribute("inputmode", "\(mode)")
    }
    /// That the element has the focus once the page is there.
    package static func autofocus() -> Attribute { Attribute("autofocus", nil) }
    package static func required(_ isRequired: Bool = true) -> Attribute {
        Attribute("required", nil, if: isRequired)
    }
    package static func selected(_ isSelected: Bool) -> Attribute {
        Attribute("selected", nil, if: isSelected)
    }
    package static func checked(_ isChecked: Bool) -> Attribute {
        Attribute("checked", nil, if: isChecked)
    }
    package static func disabled(_ isDisabled: Bool) -> Attribute {
        Attribute("disabled", nil, if: isDisabled)
    }
    package static func multiple(_ areMany: Bool = true) -> Attribute {
        Attribute("multiple", nil, if: areMany)
    }
    package static func open(_ isOpen: Bool = true) -> Attribute {
        Attribute("open", nil, if: isOpen)
    }

    // MARK: Pictures

    package static func viewBox(_ width: Int, _ height: Int) -> Attribute {
        Attribute("viewBox", "0 0 \(width) \(height)")
    }
    /// Whether a picture is stretched to its place.
    package static func stretched() -> Attribute { Attribute("preserveAspectRatio", "none") }
    /// A measure of a picture by its name, such as `width` or `cx`.
    package static func measure(_ name: StaticString, _ value: Int) -> Attribute {
        Attribute(name, "\(value)")
    }
    static func vectorNamespace() -> Attribute {
        Attribute("xmlns", "http://www.w3.org/2000/svg")
    }
    /// The colour of a surface, where no stylesheet says another one.
    package static func fill(_ paint: Paint) -> Attribute { Attribute("fill", paint.rawValue) }
    /// The colour of a line, where no stylesheet says another one.
    package static func stroke(_ paint: Paint) -> Attribute { Attribute("stroke", paint.rawValue) }
    /// The lengths of dashes and gaps in turn.
    package static func dashes(_ lengths: StaticString) -> Attribute {
        Attribute("stroke-dasharray", "\(lengths)")
    }
    /// On which side of its place a text stands: `start`, `middle` or `end`.
    package static func anchor(_ side: StaticString) -> Attribute {
        Attribute("text-anchor", "\(side)")
    }
    /// Moves and turns what stands inside.
    package static func moved(_ x: Int, _ y: Int) -> Attribute {
        Attribute("transform", "translate(\(x) \(y))")
    }
    /// The direction in which the words of a picture run.
    package static func runs(in language: Language) -> Attribute {
        Attribute("direction", language.isRightToLeft ? "rtl" : "ltr")
    }
    /// That words are a code or a number, which run from left to right in every language.
    package static func runsLeftToRight() -> Attribute { Attribute("direction", "ltr") }
    /// The outline of a path.
    package static func outline(_ commands: String) -> Attribute { Attribute("d", commands) }
}
