import Accounts
import Diagnostics
import Foundation
import Journals
import Planning
import Vocabulary

/// Long work on whole registers.
struct RegisterJobs {
    let site: Site
    let owner: Identifier<Account>

    /// Copies a register into one file that can be taken away.
    func backUp(_ name: String) throws(Refusal) -> Identifier<Job> {
        let register = try site.register(named: name)
        let day = site.clock().date
        let place = try newFile()
        let copy = Job.File(path: place, name: "\(name)-\(day).sqlite")
        return try site.jobs.begin(
            "backup", of: name, by: owner, steps: ["job.step.copy", "job.step.check"]
        ) { [site] progress throws(Refusal) in
            do throws(Refusal) {
                try Register.reporting { () throws(StoreError) in
                    try register.store.backUp(to: place)
                }
                try progress.stepDone()
                let findings = Doctor(try site.copy(at: place, called: copy.name)).findings()
                try progress.stepDone()
                return JobOutcome(findings: findings, file: copy)
            } catch {
                Job.removeDatabase(place)
                throw error
            }
        }
    }

    /// Checks all that can be checked of a register.
    func verify(_ name: String) throws(Refusal) -> Identifier<Job> {
        let register = try site.register(named: name)
        return try site.jobs.begin(
            "verify", of: name, by: owner, steps: ["job.step.check"]
        ) { progress throws(Refusal) in
            let findings = Doctor(register.store).findings()
            try progress.stepDone()
            return JobOutcome(findings: findings)
        }
    }

    /// Checks a copy that was sent, and makes a register of it.
    func restore(_ sent: FormBody.File?, as name: String) throws(Refusal) -> Identifier<Job> {
        guard site.isFree(name) else {
            throw Refusal(Finding("registers.bad-name", .error, ["name": .text(name)]))
        }
        guard let sent else {
            throw Refusal(Finding("job.no-file", .error))
        }
        let place = try newFile()
        guard
            FileManager.default.createFile(
                atPath: place, contents: Data(sent.bytes), attributes: [.posixPermissions: 0o600])
        else { throw Refusal(Finding("file.not-written", .error, ["file": .text(place)])) }
        return try site.jobs.begin(
            "restore", of: name, by: owner, steps: ["job.step.check", "job.step.copy"]
        ) { [site] progress throws(Refusal) in
            defer { Job.removeDatabase(place) }
            let store = try site.copy(at: place, called: sent.name)
            let findings = Doctor(store).findings()
            try progress.stepDone()
            guard findings.isEmpty else { throw Refusal(all: findings) }
            try Register.reporting { () throws(StoreError) in
                try store.backUp(to: site.folder.register(named: name))
            }
            try progress.stepDone()
            return JobOutcome()
        }
    }

    /// A place for a file of a job.
    private func newFile() throws(Refusal) -> String {
        let folder = DataFolder(site.jobs.folder)
        try folder.make()
        return "\(folder.path)/\(UUID().uuidString)"
    }
}
