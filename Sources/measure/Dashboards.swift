import Figures
import Foundation
import Journals
import Planning
import Records
import StoreSQLite
import Vocabulary

/// One value more, until the figures of all indicators are right again, beside its commit alone.
enum Dashboards {
    static func measure(
        _ indicators: Int, of values: Int, in folder: URL
    ) throws {
        let path = folder.appending(path: "dashboard-\(indicators).sqlite").path
        let register = try Register(SQLiteStore.creating(path)) {
            Instant(milliseconds: 1_800_000_000_000)
        }
        try register.commit(
            Change(from: 0, Measured.edits(ofIndicators: indicators)), by: .measurer)
        let rows = (0..<indicators * values).compactMap { row($0 % indicators, $0 / indicators) }
        try hand(in: rows, 0, register)
        var own = Times()
        var floor = Times()
        for number in 1...60 {
            let rows = [row(number, values + number)].compactMap { $0 }
            if number.isMultiple(of: 2) {
                try own.take {
                    try hand(in: rows, number, register)
                    try lookAtAll(register)
                }
            } else {
                try floor.take { try hand(in: rows, number, register) }
            }
            // What the bare commit left undone is no part of the next turn.
            try lookAtAll(register)
        }
        report(
            "one value to the right figures of \(indicators) indicators with \(values) values each",
            own.median, floor: floor.median, "the commit")
    }

    private static func lookAtAll(_ register: Register) throws {
        guard let today = CalendarDate(year: 9_000, month: 1, day: 1) else { return }
        let book = FigureBook(try register.workspace(), register.measurements, on: today)
        for key in book.workspace.keys(Indicator.kind) {
            _ = book.figures(of: key.retyped(as: Indicator.self))?.standing
        }
    }

    private static func hand(
        in rows: [Planning.Measurement], _ number: Int, _ register: Register
    ) throws {
        var draft = SubmissionDraft(rows, key: Samples.key(9_100_000 + number), code: "D.\(number)")
        draft.submission.state = .approved
        let position = try register.workspace().position
        try register.commit(
            Change(from: position, [.creating(draft.submission)]), by: .measurer,
            files: draft.files)
    }

    private static func row(_ indicator: Int, _ number: Int) -> Planning.Measurement? {
        guard let period = Period(years: 2_000 + number / 50, through: 2_000 + number / 50) else {
            return nil
        }
        var category = CategoryValue()
        (category.dimension, category.category) = ("region", "r\(number % 50)")
        return Planning.Measurement(
            of: Samples.key(indicator), in: period, Quantity(number), for: [category])
    }
}
