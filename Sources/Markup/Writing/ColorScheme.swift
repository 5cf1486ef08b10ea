/// Light or dark, as a reader chose it.
package enum ColorScheme: String, CaseIterable, Sendable {
    case light, dark
}
