package import Diagnostics
package import Planning
package import Records

/// Records by the codes that people write.
extension Workspace {
    /// How many codes are looked through for one that was probably meant.
    private static let looked = 20_000

    /// The record of a code; what was probably meant is asked where there is none.
    ///
    /// - Throws: A `Refusal` with `record.not-found` or `record.near-not-found`.
    package func found<Wanted: Record>(
        _ type: Wanted.Type, _ code: String
    ) throws(Refusal) -> Wanted {
        if let record = record(type, code: code) { return record }
        throw Refusal(notFound(Wanted.kind, code))
    }

    /// The values of the record of a code; what was probably meant is asked where there is none.
    ///
    /// - Throws: A `Refusal` with `record.not-found` or `record.near-not-found`.
    package func found(_ kind: String, _ code: String) throws(Refusal) -> RecordContent {
        guard let key = key(kind, code: code), let content = content(kind, key) else {
            throw Refusal(notFound(kind, code))
        }
        return content
    }

    /// What is said where there is no record of a code.
    package func notFound(_ kind: String, _ code: String) -> Finding {
        let place = Place(.record(kind: kind, code: code))
        let codes = contents(kind).prefix(Self.looked).compactMap {
            schema[kind]?.code(of: $0).lowercased()
        }
        guard let near = Nearness.nearest(to: code.lowercased(), among: codes),
            let key = key(kind, code: near)
        else { return Finding("record.not-found", .error, at: place) }
        return Finding(
            "record.near-not-found", .error, at: place, ["near": .text(self.code(kind, key))])
    }
}
