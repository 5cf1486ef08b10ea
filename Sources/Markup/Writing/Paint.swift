/// A colour of pictures on white, dark enough to be told from it; on a page the stylesheet has its own.
package enum Paint: String, Sendable, CaseIterable {
    case ink = "#17211f"
    case muted = "#55625e"
    case sheet = "#ffffff"
    case rule = "#d8d4c9"
    case soft = "#f1eee6"
    case thread = "#0a6b70"
    case threadSoft = "#dcecea"
    case good = "#2f6b34"
    case warn = "#825000"
    case stop = "#9c2a23"
    case none
}
