/// Reading what a form sent.
///
/// - Source: RFC 7578 (`multipart/form-data`).
extension FormBody {
    /// The values and files of a body; a body of another type has none.
    ///
    /// - Parameters:
    ///   - body: The bytes that were sent.
    ///   - type: The media type with its parameters.
    init(_ body: some Collection<UInt8>, type: String) {
        if let boundary = Self.parameter("boundary", of: type),
            type.hasPrefix("multipart/form-data")
        {
            self.init(parts: Array(body), boundary: Array("--\(boundary)".utf8))
        } else if type.hasPrefix("application/x-www-form-urlencoded") {
            self.init(values: FormValues(body))
        } else {
            self.init()
        }
    }

    private init(parts bytes: [UInt8], boundary: [UInt8]) {
        self.init()
        var start = Self.index(of: boundary, in: bytes, from: 0).map { $0 + boundary.count }
        while let from = start, let end = Self.index(of: boundary, in: bytes, from: from) {
            // Before each part stands a line's end, and before each boundary.
            take(bytes[min(from + 2, end)..<max(from, end - 2, min(from + 2, end))])
            start = end + boundary.count
        }
    }

    private mutating func take(_ part: ArraySlice<UInt8>) {
        let bytes = Array(part)
        guard let end = Self.index(of: [0x0D, 0x0A, 0x0D, 0x0A], in: bytes, from: 0) else { return }
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        let content = Array(bytes[(end + 4)...])
        guard let name = Self.parameter("name", of: head) else { return }
        if let file = Self.parameter("filename", of: head) {
            let plain = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
            files.append(File(field: name, name: plain, bytes: content))
        } else {
            values.add(name, String(decoding: content, as: UTF8.self))
        }
    }

    /// A parameter such as `name="file"`; `name` is not found within `filename`.
    private static func parameter(_ name: String, of head: String) -> String? {
        for part in head.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let trimmed = part.drop { $0 == " " }
            guard trimmed.lowercased().hasPrefix(name + "=") else { continue }
            let value = trimmed.dropFirst(name.count + 1)
            return value.hasPrefix("\"")
                ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value)
        }
        return nil
    }

    private static func index(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first, start + wanted.count <= bytes.count else { return nil }
        var index = start
        while index <= bytes.count - wanted.count {
            guard let next = bytes[index...].firstIndex(of: first),
                next <= bytes.count - wanted.count
            else { return nil }
            if bytes[next..<next + wanted.count].elementsEqual(wanted) { return next }
            index = next + 1
        }
        return nil
    }
}
