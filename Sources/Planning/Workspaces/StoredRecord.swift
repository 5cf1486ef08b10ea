package import Records
import Vocabulary

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

    /// What stands behind the values of the record, read without the rest; `nil` where nobody has to ask.
    var basis: Basis? {
        guard let start = JSONSearch.index(behind: Self.basisMember, in: json),
            let end = json[start...].firstIndex(of: 0x22)
        else { return nil }
        return Basis(rawValue: String(decoding: json[start..<end], as: UTF8.self))
    }

    private static let basisMember = Array("\"basis\":\"".utf8)
    private static let codeMember = Array("\"code\":\"".utf8)
}

/// Looks for bytes in JSON without reading it.
enum JSONSearch {
    /// Calls `visit` with each string of the form of a key, whatever it stands for.
    static func forEachKey(in json: ArraySlice<UInt8>, _ visit: (RecordKey) -> Void) {
        let bytes = json.span
        var opening: Int?
        for index in 0..<bytes.count where bytes[index] == 0x22 {
            if let opening, index - opening == RecordKey.length + 1,
                let key = RecordKey(digits: bytes.extracting(opening + 1..<index))
            {
                visit(key)
            }
            opening = index
        }
    }

    /// The index behind the first place where some bytes stand, or `nil`.
    static func index(behind wanted: [UInt8], in json: ArraySlice<UInt8>) -> Int? {
        let (bytes, wanted) = (json.span, wanted.span)
        guard wanted.count > 0, bytes.count >= wanted.count else { return nil }
        var start = 0
        while start <= bytes.count - wanted.count {
            var length = 0
            while length < wanted.count, bytes[start + length] == wanted[length] { length += 1 }
            if length == wanted.count { return json.startIndex + start + length }
            start += 1
        }
        return nil
    }
}
