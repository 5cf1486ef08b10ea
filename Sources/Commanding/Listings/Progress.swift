import Diagnostics
import Foundation

/// Says on standard error how far long work is, where a person watches.
struct Progress {
    private let run: CommandRun
    private let total: Int
    private var done = 0
    private var told = DispatchTime.now().uptimeNanoseconds

    init(_ run: CommandRun, total: Int) {
        self.run = run
        self.total = total
    }

    /// One more step begins; told at most twice a second.
    mutating func step(_ name: String) {
        done += 1
        let now = DispatchTime.now().uptimeNanoseconds
        guard run.console.isWatched, now - told > 500_000_000 else { return }
        told = now
        let words = run.words(
            "progress.step",
            ["number": .number(done), "total": .number(total), "name": .text(name)])
        run.console.error("\r\u{1B}[K" + words)
    }

    /// The work is done; the line of progress goes.
    func end() {
        if run.console.isWatched { run.console.error("\r\u{1B}[K") }
    }
}
