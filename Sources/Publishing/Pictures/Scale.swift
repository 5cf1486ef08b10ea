/// Where numbers are on a line of pixels.
struct Scale {
    /// The numbers at its ends.
    let lowest: Double
    let highest: Double
    /// The pixels at its ends.
    let start: Int
    let end: Int

    /// A scale for numbers between two pixels; numbers that are all the same get room on both sides.
    init(_ numbers: [Double], from start: Int, to end: Int) {
        let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
        let room = high > low ? 0 : max(1, abs(high) * 0.5)
        lowest = low - room
        highest = high + room
        self.start = start
        self.end = end
    }

    private init(_ lowest: Double, _ highest: Double, _ start: Int, _ end: Int) {
        self.lowest = lowest
        self.highest = highest
        self.start = start
        self.end = end
    }

    /// The pixel of a number; one outside of the scale is at its end.
    func place(_ number: Double) -> Int {
        let share = min(1, max(0, (number - lowest) / (highest - lowest)))
        return start + Int((Double(end - start) * share).rounded())
    }

    /// Round numbers inside the scale, about as many as were asked for, with how many digits they need
    /// behind the point.
    func ticks(_ count: Int) -> (numbers: [Double], places: Int) {
        var step = 1.0
        var places = 0
        let wanted = (highest - lowest) / Double(max(1, count))
        while step < wanted { step *= 10 }
        while step / 10 >= wanted, places < 12 {
            step /= 10
            places += 1
        }
        for divisor in [5.0, 2.0] where step / divisor >= wanted {
            step /= divisor
            places += step < 1 && places == 0 ? 1 : 0
            break
        }
        let first = (lowest / step).rounded(.up)
        let last = (highest / step).rounded(.down)
        guard first <= last, last - first < 50 else { return ([], 0) }
        return (stride(from: first, through: last, by: 1).map { $0 * step }, step < 1 ? places : 0)
    }

    /// The scale widened to the round numbers around it.
    func widened(_ count: Int) -> Scale {
        let ticks = ticks(count).numbers
        guard ticks.count > 1 else { return self }
        let step = ticks[1] - ticks[0]
        let low = ticks[0] > lowest ? ticks[0] - step : ticks[0]
        let high = ticks[ticks.count - 1] < highest ? ticks[ticks.count - 1] + step : highest
        return Scale(low, high, start, end)
    }
}
