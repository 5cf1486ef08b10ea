import Vocabulary

extension Instant {
    /// The moment so much later, to the millisecond.
    static func + (moment: Instant, duration: Duration) -> Instant {
        Instant(milliseconds: moment.milliseconds + duration.milliseconds)
    }

    /// The moment so much earlier, to the millisecond.
    static func - (moment: Instant, duration: Duration) -> Instant {
        Instant(milliseconds: moment.milliseconds - duration.milliseconds)
    }

    /// How long after another moment this one is; negative where it is before.
    func elapsed(since earlier: Instant) -> Duration {
        .milliseconds(milliseconds - earlier.milliseconds)
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int {
        Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
