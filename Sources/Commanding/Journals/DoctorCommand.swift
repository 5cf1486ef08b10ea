import Diagnostics
import Journals
import Planning

/// `throughline doctor`: checks everything that can be checked of a register.
enum DoctorCommand {
    static let description = CommandDescription(
        name: "doctor",
        options: [
            .init(name: "--rebuild", placeholder: nil, key: "doctor.option.rebuild")
        ] + CommandDescription.place,
        examples: [("doctor.example.1", "throughline doctor")],
        exitCodes: [0, 1, 2, 3, 4, 7], run: examine)

    private static func examine(_ run: CommandRun) throws(Refusal) -> Int {
        let path = try run.registerPath()
        let store = try run.store(at: path)
        let doctor = Doctor(store, .standard)
        if run.arguments.has("--rebuild") {
            try doctor.rebuild()
            run.say("doctor.rebuilt")
        }
        let findings = doctor.findings()
        run.tell(findings)
        guard findings.isEmpty else { return 3 }
        let size = try Register.reporting { () throws(StoreError) in try store.size() }
        run.say("doctor.sound", ["file": .text(path), "count": .number(size)])
        return 0
    }
}
