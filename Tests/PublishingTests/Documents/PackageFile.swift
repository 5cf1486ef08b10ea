import Testing

@testable import Interchange

/// The parts of an archive, for tests.
struct PackageFile {
    private let file: [UInt8]

    init(_ file: [UInt8]) { self.file = file }

    func bytes(of name: String) throws -> [UInt8] {
        let archive = try Archive(file)
        let part = try archive.bytes(of: #require(archive.entry(named: name)))
        #expect(part.finding == nil)
        return part.bytes
    }
}
