import Foundation

/// The demo workspace as the register of a folder of its own; it is made once and copied.
struct DemoSession {
    let session: RegisterSession

    private static let made = Result { () throws -> RegisterSession in
        let session = try RegisterSession()
        let made = session.run("demo")
        guard made.code == 0 else { throw NotMade(error: made.error) }
        return session
    }

    private struct NotMade: Error {
        let error: String
    }

    init() throws {
        session = try RegisterSession()
        let source = try Self.made.get().folder.appending(path: "data")
        let folder = session.folder.appending(path: "data")
        try FileManager.default.copyItem(at: source, to: folder)
        try FileManager.default.moveItem(
            at: folder.appending(path: "demo.sqlite"),
            to: folder.appending(path: "register.sqlite"))
    }

    /// Runs a command; the words are separated by spaces.
    @discardableResult
    func run(_ call: String) -> Transcript { session.run(call) }

    /// The cells of some columns of a list, row by row, joined by a bar.
    func cells(_ call: String, _ columns: Int...) -> [String] {
        session.rows(call).map { row in columns.map { row[$0] }.joined(separator: "|") }
    }

    /// All that the rules find, as codes with the places.
    private var findings: [String] { cells("check", 0, 2) }
    /// The same before anything was changed.
    private static let firstFindings = Result { try DemoSession().findings }

    /// What the rules find after a command more than before it, and what they find no longer.
    func difference(after call: String) throws -> (more: [String], fewer: [String]) {
        let before = try Self.firstFindings.get()
        let changed = session.run(call, "--why", "A link is taken away")
        guard changed.code == 0 else { return ([changed.error], []) }
        let after = findings
        return (
            after.filter { !before.contains($0) }, before.filter { !after.contains($0) }
        )
    }
}
