import Figures
import Planning
import Presenting
import Publishing

extension TableView {
    /// Indicators with their figures, and how far each is as a picture.
    init(of indicators: [Indicator], _ visit: Visit, keptAs name: String? = nil) {
        let book = visit.book
        self.init(visit.shown.indicators(indicators, book), visit, keptAs: name)
        picture = { column, row in
            guard column == "progress", case .record(_, let code)? = row.first,
                let indicator = visit.workspace.record(Indicator.self, code: code)
            else { return nil }
            return BulletPicture(book.figures(of: indicator), visit.shown).picture
        }
    }
}
