import Vocabulary

/// Records as JSON: `{"type":…,"id":…}` and a member for each field that is filled.
extension RecordDescription {
    /// Writes a record as an object.
    package func write(_ content: RecordContent, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("type", kind)
            writer.member("id", content.key.description)
            for index in fields.indices where !content.values[index].isAbsent {
                writer.key(fields[index].name)
                fields[index].type.write(content.values[index], to: &writer)
            }
        }
    }

    /// A record as JSON.
    package func json(of content: RecordContent) -> [UInt8] {
        var writer = JSONWriter()
        write(content, to: &writer)
        return writer.take()
    }

    /// The record that JSON writes, or `nil` where it writes none of this type.
    ///
    /// A member that no field has is passed over, so that a later version's JSON can be read.
    package func content(_ json: JSONValue) -> RecordContent? {
        guard let members = json.members, json["type"]?.text == kind,
            let key = json["id"]?.text.flatMap({ RecordKey($0) })
        else { return nil }
        var content = empty(key)
        for member in members {
            guard let index = indices[member.key] else { continue }
            guard let value = fields[index].type.value(member.value) else { return nil }
            content.values[index] = value
        }
        return content
    }
}
