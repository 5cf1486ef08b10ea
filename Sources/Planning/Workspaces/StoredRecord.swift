package import Records

/// A record as a workspace keeps it: as JSON, from which it is read when it is asked for.
package struct StoredRecord: Hashable, Sendable {
    /// The number of the entry that last changed it.
    package let version: Int
    /// The record in its JSON form.
    package let json: ArraySlice<UInt8>

    /// A record as it was kept.
    package init(version: Int, json: ArraySlice<UInt8>) {
        self.version = version
        self.json = json
    }

    /// The values of the record, or `nil` where its JSON is damaged.
    package func content(_ type: RecordDescription) -> RecordContent? {
        (try? JSONReader.read(json)).flatMap { type.content($0) }
    }

    /// The code of the record, or `nil` where it has none, read without the rest.
    var code: String? {
        guard let start = JSONSearch.index(behind: Self.codeMember, in: json),
            let end = json[start...].firstIndex(of: 0x22)
        else { return nil }
        guard json[start..<end].contains(0x5C) else {
            return String(decoding: json[start..<end], as: UTF8.self)
        }
        return (try? JSONReader.read(json))?["code"]?.text
    }

    private static let codeMember = Array("\"code\":\"".utf8)
}

/// Looks for bytes in JSON without reading it.
enum JSONSearch {
    /// The index behind the first place where some bytes stand, or `nil`.
    static func index(behind wanted: [UInt8], in json: ArraySlice<UInt8>) -> Int? {
        guard let first = wanted.first else { return json.startIndex }
        var start = json.startIndex
        while let found = json[start...].firstIndex(of: first) {
            let end = found + wanted.count
            guard end <= json.endIndex else { return nil }
            if json[found..<end].elementsEqual(wanted) { return end }
            start = found + 1
        }
        return nil
    }
}
