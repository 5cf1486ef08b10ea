package import Diagnostics
import Foundation
import Records
package import Vocabulary

/// The names behind the pseudonyms of a journal, in a file of their own.
///
/// Whoever wants a name gone takes it out here; the journal stays as it is, and so does every proof.
package struct People {
    private let path: String
    private let names: [(id: Identifier<Actor>, name: String)]

    /// The names of a file; none where there is no such file yet.
    ///
    /// - Throws: A `Refusal` with `people.unreadable` where the file holds something else.
    package init(_ path: String) throws(Refusal) {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path) else {
            names = []
            return
        }
        guard let people = (try? JSONReader.read([UInt8](data)))?.elements else {
            throw Refusal(Finding("people.unreadable", .error, ["file": .text(path)]))
        }
        names = people.compactMap { person in
            guard let id = person["id"]?.text.flatMap({ Identifier<Actor>($0) }),
                let name = person["name"]?.text
            else { return nil }
            return (id, name)
        }
    }

    /// All names with their pseudonyms, in the order in which they came.
    package var all: [(id: Identifier<Actor>, name: String)] { names }

    /// The name behind a pseudonym, or `nil` where it is unknown or erased.
    package func name(of actor: Identifier<Actor>) -> String? {
        names.first { $0.id == actor }?.name
    }

    /// A finding with the name of a person in place of the pseudonym, where it is known.
    package func naming(_ finding: Finding) -> Finding {
        guard case .text(let pseudonym)? = finding.values["actor"],
            let name = Identifier<Actor>(pseudonym).flatMap({ name(of: $0) })
        else { return finding }
        let values = finding.values.merging(["actor": .text(name)]) { $1 }
        return Finding(finding.code, finding.severity, at: finding.place, values)
    }

    /// The pseudonym of a person, a new one for a name that is new.
    ///
    /// - Throws: A `Refusal` with `file.not-written`.
    package func actor(named name: String) throws(Refusal) -> Identifier<Actor> {
        if let known = names.first(where: { $0.name == name }) { return known.id }
        return try PrivateFile.alone(with: path) { () throws(Refusal) in
            let now = try People(path)
            if let known = now.names.first(where: { $0.name == name }) { return known.id }
            let id = Self.newActor()
            try write(now.names + [(id, name)])
            return id
        }
    }

    /// A pseudonym that nobody has.
    package static func newActor() -> Identifier<Actor> {
        Identifier(high: .random(in: 0...UInt64.max), low: .random(in: 0...UInt64.max))
    }

    /// Keeps the name behind a new pseudonym; another person may have the same one.
    ///
    /// - Throws: A `Refusal` with `file.not-written`.
    package func keep(_ name: String, of actor: Identifier<Actor>) throws(Refusal) {
        try PrivateFile.alone(with: path) { () throws(Refusal) in
            try write(try People(path).names.filter { $0.id != actor } + [(actor, name)])
        }
    }

    /// Erases a name; what its bearers did stays in the journal under their pseudonyms.
    ///
    /// - Returns: Whether there was such a name.
    /// - Throws: A `Refusal` with `file.not-written`.
    package func erase(_ name: String) throws(Refusal) -> Bool {
        try remove { $0.name == name }
    }

    /// Erases the name behind a pseudonym, and no other one that is the same.
    ///
    /// - Returns: Whether there was one.
    /// - Throws: A `Refusal` with `file.not-written`.
    package func erase(nameOf actor: Identifier<Actor>) throws(Refusal) -> Bool {
        try remove { $0.id == actor }
    }

    private func remove(
        where isMeant: ((id: Identifier<Actor>, name: String)) -> Bool
    ) throws(Refusal) -> Bool {
        try PrivateFile.alone(with: path) { () throws(Refusal) in
            let now = try People(path).names
            let rest = now.filter { !isMeant($0) }
            guard rest.count < now.count else { return false }
            try write(rest)
            return true
        }
    }

    /// The names of a file, none where it can't be read: a journal is told without them too.
    package static func known(in path: String) -> People {
        (try? People(path)) ?? People(path: path, names: [])
    }

    private init(path: String, names: [(id: Identifier<Actor>, name: String)]) {
        self.path = path
        self.names = names
    }

    private func write(_ names: [(id: Identifier<Actor>, name: String)]) throws(Refusal) {
        var writer = JSONWriter()
        writer.array(of: names) { writer, person in
            writer.object { writer in
                writer.member("id", person.id.description)
                writer.member("name", person.name)
            }
        }
        try PrivateFile.write(writer.take() + [0x0A], to: path)
    }
}
