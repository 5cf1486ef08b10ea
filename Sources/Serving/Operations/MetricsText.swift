/// Writes metrics as Prometheus reads them.
///
/// - Source: Prometheus text exposition format 0.0.4.
struct MetricsText {
    /// The media type.
    static let type = "text/plain; version=0.0.4; charset=utf-8"

    private(set) var text = ""

    /// Everything that is told.
    ///
    /// - Parameters:
    ///   - counts: What was counted.
    ///   - journals: How many entries each register has.
    ///   - memory: How much memory is held, in bytes; `nil` where the system doesn't say.
    ///   - version: The version of the program.
    init(
        _ counts: Metrics.Counts, journals: [(name: String, entries: Int)], memory: Int?,
        version: String
    ) {
        family("throughline_build_info", "gauge", "The version of the program.")
        sample("throughline_build_info", [("version", version)], "1")
        family("throughline_requests_in_flight", "gauge", "Requests being answered.")
        sample("throughline_requests_in_flight", [], "\(counts.inFlight)")
        write(counts.requests)
        write(counts.durations)
        family("throughline_journal_entries", "gauge", "Entries of a register's journal.")
        for journal in journals {
            sample(
                "throughline_journal_entries", [("register", journal.name)], "\(journal.entries)")
        }
        guard let memory else { return }
        family("process_resident_memory_bytes", "gauge", "Memory held by the process.")
        sample("process_resident_memory_bytes", [], "\(memory)")
    }

    private mutating func write(_ requests: [Metrics.Series: Int]) {
        family("throughline_requests_total", "counter", "Requests answered.")
        let sorted = requests.sorted {
            ($0.key.route, $0.key.statusClass) < ($1.key.route, $1.key.statusClass)
        }
        for (series, count) in sorted {
            sample(
                "throughline_requests_total",
                [("route", series.route), ("status", "\(series.statusClass)xx")], "\(count)")
        }
    }

    private mutating func write(_ durations: [String: Histogram]) {
        let name = "throughline_request_duration_seconds"
        family(name, "histogram", "How long requests took.")
        for (route, histogram) in durations.sorted(by: { $0.key < $1.key }) {
            for (bound, count) in histogram.cumulative {
                sample(name + "_bucket", [("route", route), ("le", "\(bound)")], "\(count)")
            }
            sample(name + "_bucket", [("route", route), ("le", "+Inf")], "\(histogram.count)")
            sample(name + "_sum", [("route", route)], "\(histogram.sum)")
            sample(name + "_count", [("route", route)], "\(histogram.count)")
        }
    }

    private mutating func family(_ name: String, _ type: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    private mutating func sample(
        _ name: String, _ labels: [(name: String, value: String)], _ value: String
    ) {
        let pairs = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }
        text += name + (pairs.isEmpty ? "" : "{\(pairs.joined(separator: ","))}") + " \(value)\n"
    }

    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for sign in value.unicodeScalars {
            switch sign {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(sign)
            }
        }
        return escaped
    }
}
