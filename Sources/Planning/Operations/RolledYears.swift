import Diagnostics
import Vocabulary

/// The years of a rolling plan before and after it moves on by one.
struct RolledYears {
    let old: Period
    let next: Period
    /// The last day for which the next edition is approved; `nil` where none is.
    let approvedThrough: CalendarDate?

    /// The years of a plan, one year on.
    ///
    /// - Throws: A `Refusal` with `plan.not-operational`, `plan.no-period` and `plan.approved-years`.
    init(_ plan: Plan, approvedYears: Int?) throws(Refusal) {
        let place = Place(.record(kind: Plan.kind, code: plan.code))
        let faults =
            plan.nature == .operational ? [] : [Finding("plan.not-operational", .error, at: place)]
        guard let old = plan.period, let next = old.moved(months: 12) else {
            throw Refusal(all: faults + [Finding("plan.no-period", .error, at: place)])
        }
        let years = next.years
        let wrong = approvedYears.map { !(1...years).contains($0) } ?? false
        let all =
            faults
            + (wrong
                ? [Finding("plan.approved-years", .error, at: place, ["years": .number(years)])]
                : [])
        guard all.isEmpty else { throw Refusal(all: all) }
        self.old = old
        self.next = next
        approvedThrough =
            approvedYears.map { next.end(ofYear: $0) }
            ?? plan.approvedThrough?.sameEnd(monthsLater: 12)
    }

    /// The year that the plan gains.
    var gained: Period? { old.last.adding(days: 1).flatMap { Period(first: $0, last: next.last) } }

    /// The last year before, which a continuing activity ends in.
    var oldLastYear: Period? {
        old.last.sameEnd(monthsLater: -12)?.adding(days: 1).flatMap {
            Period(first: max($0, old.first), last: old.last)
        }
    }

    /// The days that are approved now and weren't before.
    func newlyApproved(since before: CalendarDate?) -> Period? {
        guard let approvedThrough else { return nil }
        let first = before.flatMap { $0.adding(days: 1) } ?? next.first
        return Period(first: max(first, next.first), last: approvedThrough)
    }
}

extension Period {
    /// How many years the period has a part of, counted from its first day.
    fileprivate var years: Int {
        var count = 1
        while let next = first.adding(months: 12 * count), next <= last { count += 1 }
        return count
    }

    /// The last day of one of its years, counted from 1.
    fileprivate func end(ofYear year: Int) -> CalendarDate {
        let day = first.adding(months: 12 * year)?.adding(days: -1)
        return day.map { min($0, last) } ?? last
    }
}

extension CalendarDate {
    /// The last day of what ends on this day, so many months later: the end of a month stays one.
    func sameEnd(monthsLater months: Int) -> CalendarDate? {
        adding(days: 1)?.adding(months: months)?.adding(days: -1)
    }
}
