import Foundation

/// Measures the register beside its floors, in one run: `measure [FOLDER [creates|loads|measured|dashboards|folds
/// |structures [keep]]]`.
///
/// `measure FOLDER served` measures creates in the register that stands in the folder.
/// A third word, `keep`, leaves the files of the part, so that others can work on the same data.
/// Every figure is a ratio of two times taken in turn in this process; absolute times say nothing.
@main enum MeasureTool {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let place = URL(filePath: arguments.first ?? NSTemporaryDirectory()).appending(
            path: "measure-\(getpid())")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { if arguments.count < 3 { try? FileManager.default.removeItem(at: place) } }
        func isWanted(_ name: String) -> Bool { arguments.count < 2 || arguments[1] == name }
        if isWanted("creates") { try Creates.measure(in: place) }
        if arguments.dropFirst().first == "served" {
            try Creates.measureServed(in: place.deletingLastPathComponent())
        }
        if isWanted("loads") {
            for count in [10_000, 100_000] { try Loads.measure(count, in: place) }
        }
        if isWanted("measured") {
            for count in [1_000_000, 10_000_000] { try Measured.measure(count, in: place) }
        }
        if isWanted("dashboards") {
            try Dashboards.measure(2_000, of: 24, in: place)
            try Dashboards.measure(200, of: 5_000, in: place)
        }
        if isWanted("folds") { try Folds.measure(in: place) }
        if isWanted("structures") { try StructureDifferences.measure(2_000) }
    }
}

/// The middle of some times, and their printed form.
struct Times {
    private var seconds: [Double] = []

    mutating func take(_ body: () throws -> Void) rethrows {
        let start = DispatchTime.now().uptimeNanoseconds
        try body()
        seconds.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    }

    /// The time that a share of all didn't exceed.
    func quantile(_ share: Double) -> Double {
        let sorted = seconds.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    var median: Double { quantile(0.5) }
}

/// Prints a figure beside its floor.
func report(_ name: String, _ own: Double, floor: Double, _ floorName: String) {
    let ratio = String(format: "%.2f", own / floor)
    let times = String(format: "%.3f ms beside %.3f ms", own * 1_000, floor * 1_000)
    print("\(name): \(ratio) × \(floorName) (\(times))")
    fflush(nil)
}
