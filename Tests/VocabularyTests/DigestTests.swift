import Testing
import Vocabulary

@Suite("Digests")
struct DigestTests {
    private static let counted = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

    @Test func `32 bytes and 64 digits are the same digest`() throws {
        let digest = try #require(Digest(bytes: Array(UInt8(0)...31)))
        #expect(digest.description == Self.counted)
        #expect(Digest(Self.counted) == digest)
        #expect(digest.bytes == Array(0...31))
    }

    @Test func `the words hold the bytes from the highest down`() throws {
        let digest = try #require(Digest(Self.counted))
        #expect(digest.first == 0x0001_0203_0405_0607)
        #expect(digest.fourth == 0x1819_1A1B_1C1D_1E1F)
        #expect(
            Digest(digest.first, digest.second, digest.third, digest.fourth) == digest)
    }

    @Test(arguments: [0, 1, 31, 33, 64])
    func `another number of bytes is no digest`(_ count: Int) {
        #expect(Digest(bytes: [UInt8](repeating: 7, count: count)) == nil)
    }

    @Test(arguments: [
        "", "0", String(counted.dropLast()), counted + "0", counted + "00", counted.uppercased(),
        "g" + counted.dropFirst(), " " + counted.dropFirst(), "é" + counted.dropFirst(2),
    ])
    func `other digits are no digest`(_ text: String) {
        #expect(Digest(text) == nil)
    }

    @Test func `a part of a longer text is read without a copy`() {
        #expect(Digest("sha256:\(Self.counted)".dropFirst(7))?.description == Self.counted)
    }

    @Test func `digests are in the order of their digits`() throws {
        let texts = [0, 8, 16, 24, 31].map { place in
            String(repeating: "00", count: place) + "01"
                + String(repeating: "00", count: 31 - place)
        }
        let digests = try texts.map { try #require(Digest($0)) }
        #expect(digests.sorted() == digests.reversed())
        #expect(texts.sorted() == texts.reversed())
    }
}
