import Testing

@testable import Serving

@Suite("Metrics") struct MetricsTests {
    @Test func `the pattern of a path has nothing that somebody typed`() {
        let names: [([String], Bool, String)] = [
            ([], false, "/"), (["fr"], false, "/:language"),
            (["fr", "sign-in"], true, "/:language/sign-in"),
            (["fr", "demo"], false, "/:language/:register"),
            (["fr", "demo", "plan", "mandates"], false, "/:language/:register/plan/mandates"),
            (["fr", "demo", "plan", "mandates.csv"], false, "/:language/:register/plan/mandates"),
            (
                ["fr", "demo", "plan", "mandates", "secret"], false,
                "/:language/:register/:area/:section/:code"
            ),
            (["fr", "demo", "a", "b", "c", "d", "e"], false, "other"),
            (["healthz"], false, "/healthz"),
            ([".well-known", "security.txt"], false, "/.well-known/security.txt"),
            ([".well-known", "secret"], false, "other"),
            (["static", "style.css"], false, "/static/style.css"),
            (["static", "secret"], false, "other"), (["secret"], false, "other"),
        ]
        for (path, isPost, name) in names {
            #expect(RouteName.of(path, isPost: isPost) == name, "\(path)")
        }
    }

    @Test func `durations are counted by bounds that include those below`() {
        var histogram = Histogram()
        for seconds in [0.001, 0.005, 0.02, 0.3, 60] { histogram.add(seconds) }
        #expect(histogram.count == 5)
        let counts = histogram.cumulative.map(\.count)
        #expect(counts == [2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4])
    }

    @Test func `the text is what Prometheus reads`() {
        let metrics = Metrics()
        metrics.began()
        metrics.began()
        metrics.ended(route: "/", status: 200, after: .milliseconds(7))
        metrics.refused(status: 413)
        let text = MetricsText(
            metrics.counts, journals: [("de\"mo\n\\", 3)], memory: 4_096, version: "1.2"
        ).text
        for line in [
            "# TYPE throughline_requests_total counter", "throughline_requests_in_flight 1",
            "throughline_requests_total{route=\"/\",status=\"2xx\"} 1",
            "throughline_requests_total{route=\"refused\",status=\"4xx\"} 1",
            "throughline_request_duration_seconds_bucket{route=\"/\",le=\"0.005\"} 0",
            "throughline_request_duration_seconds_bucket{route=\"/\",le=\"0.01\"} 1",
            "throughline_request_duration_seconds_bucket{route=\"/\",le=\"+Inf\"} 1",
            "throughline_request_duration_seconds_count{route=\"/\"} 1",
            #"throughline_journal_entries{register="de\"mo\n\\"} 3"#,
            "throughline_build_info{version=\"1.2\"} 1", "process_resident_memory_bytes 4096",
        ] {
            #expect(text.contains(line + "\n"), "\(line)")
        }
        #expect(text.split(separator: "\n").allSatisfy { !$0.isEmpty })
    }

    @Test func `the system says how much memory is held`() throws {
        #expect(try #require(ResidentMemory.now) > 1 << 20)
    }
}
