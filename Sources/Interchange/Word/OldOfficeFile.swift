import Diagnostics

/// A file in the container of older Office programs, which also holds encrypted documents.
///
/// - Source: MS-CFB, 2.2 and 2.6.
struct OldOfficeFile {
    private let reader: ByteReader

    init(_ bytes: [UInt8]) { reader = ByteReader(bytes: bytes) }

    /// Whether bytes begin with the mark of the container.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// What the file is, and so why nothing was read.
    var finding: Finding {
        let names = names
        if names.contains("EncryptedPackage") { return Finding("word.encrypted", .error) }
        let known = [
            "WordDocument": "Word (.doc)", "Workbook": "Excel (.xls)", "Book": "Excel (.xls)",
        ]
        let format = names.compactMap { known[$0] }.first ?? "Office 97–2003"
        return Finding("word.old-format", .error, ["format": .text(format)])
    }

    /// The names in the first sector of the directory, 128 bytes each.
    private var names: [String] {
        guard let shift = reader.number16(at: 30), (9...12).contains(shift),
            let sector = reader.number32(at: 48), sector < 1 << 24
        else { return [] }
        let start = (sector + 1) << shift
        return (0..<(1 << shift) / 128 * 4).compactMap { number in
            let place = start + number * 128
            guard let size = reader.number16(at: place + 64), (2...64).contains(size),
                let name = reader.slice(at: place, size - 2)
            else { return nil }
            return String(
                decoding: stride(from: name.startIndex, to: name.endIndex - 1, by: 2).map {
                    UInt16(name[$0]) | UInt16(name[$0 + 1]) << 8
                }, as: UTF16.self)
        }
    }
}
