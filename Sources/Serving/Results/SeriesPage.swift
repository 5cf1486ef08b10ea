import Diagnostics
import Figures
import Planning
import Presenting
import Vocabulary

/// All values of an indicator that count, as a list of their own, so that they can be taken away.
enum SeriesPage {
    /// The list, as a page or as data.
    ///
    /// - Throws: A `Refusal` with `record.not-found`.
    static func answer(_ visit: Visit, _ code: String) throws(Refusal) -> Answer {
        let indicator = try visit.workspace.found(Indicator.self, code)
        let series = visit.book.figures(of: indicator).series
        return ListPages.answer(
            visit, Section.of(Indicator.kind), visit.shown.series(series),
            title: visit.text("indicator.values"),
            crumb: Page.Crumb(text: code, address: visit.address(Indicator.kind, indicator.code)))
    }
}
