package import Planning
import Records
import Vocabulary

/// Entries as the bytes that the journal keeps and hashes: one JSON object each.
///
/// - Shape: `{"at":…,"by":…,"why":…,"from":…,"edits":[…]}`, an edit as
///   `{"do":…,"type":…,"id":…,"previous":…,"set":{…}}`.
package enum EntryJSON {
    /// The bytes of an entry; what was written once is never written anew.
    package static func bytes(of entry: Entry, _ schema: Schema) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("at", entry.at.description)
            writer.member("by", entry.actor.description)
            writer.member("why", entry.reason)
            writer.member("from", entry.from)
            writer.key("edits")
            writer.array(of: zip(entry.edits, entry.previous)) { writer, edit in
                schema[edit.0.kind]?.write(edit.0, to: &writer) { writer in
                    writer.member("previous", edit.1)
                }
            }
        }
        return writer.take()
    }

    /// The entry that bytes are, or `nil` where they are none.
    ///
    /// Edits of types that the schema hasn't are passed over, so that a later journal can be read.
    package static func entry(_ bytes: [UInt8], _ schema: Schema) -> Entry? {
        guard let json = try? JSONReader.read(bytes),
            let at = json["at"]?.text.flatMap({ Instant($0) }),
            let actor = json["by"]?.text.flatMap({ Identifier<Actor>($0) }),
            let reason = json["why"]?.text, let from = json["from"]?.number,
            let elements = json["edits"]?.elements
        else { return nil }
        var edits: [RecordEdit] = []
        var previous: [Int] = []
        for element in elements {
            guard let type = element["type"]?.text else { return nil }
            guard let description = schema[type] else { continue }
            guard let edit = description.edit(element) else { return nil }
            edits.append(edit)
            previous.append(element["previous"]?.number ?? 0)
        }
        return Entry(
            at: at, actor: actor, reason: reason, from: from, edits: edits, previous: previous)
    }
}
