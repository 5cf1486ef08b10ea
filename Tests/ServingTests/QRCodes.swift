import Foundation
import Records
import Testing

@testable import Serving

@Suite("The picture that sets a device up") struct QRCodes {
    static let texts = [
        "1", "otpauth://totp/Throughline:rana?secret=MFRGGZDF",
        "otpauth://totp/Throughline:rana%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=Throughline&algorithm=SHA1&digits=6&period=30",
        String(repeating: "%D8%B1%D9%86%D8%A7", count: 100),
    ]

    @Test(arguments: texts)
    func `another program reads the text that it was made of`(_ text: String) throws {
        let code = try #require(QRCode(text))
        #expect(try ScannedPicture.text(of: code) == text)
    }

    @Test(arguments: texts)
    func `its size is that of a version, and three of its corners have the marks of one`(
        _ text: String
    ) throws {
        let code = try #require(QRCode(text))
        #expect((1...40).map { 17 + 4 * $0 }.contains(code.size))
        let far = code.size - 7
        for (left, top) in [(0, 0), (far, 0), (0, far)] {
            for y in 0..<7 {
                for x in 0..<7 {
                    let ring = max(abs(x - 3), abs(y - 3))
                    #expect(code.isDark(left + x, top + y) == (ring != 2), "\(x), \(y)")
                }
            }
        }
        for place in 8..<far - 1 {
            #expect(code.isDark(place, 6) == place.isMultiple(of: 2))
            #expect(code.isDark(6, place) == place.isMultiple(of: 2))
        }
        // The first two modules of what tells the form say level M.
        #expect(code.isDark(0, 8) && !code.isDark(1, 8))
    }

    @Test func `a text that is longer than any code holds has none, nor has an empty one`() {
        #expect(QRCode(String(repeating: "x", count: 2_331)) != nil)
        #expect(QRCode(String(repeating: "x", count: 2_332)) == nil)
        #expect(QRCode("") == nil)
    }

    @Test func `the page shows it with four light modules around, its name, and the key as text`()
        async throws
    {
        let demo = try await DemoSite()
        let page = await demo.ask(
            "/fr/account/factor", as: .reader, sending: [("current", DemoSite.secret)])
        #expect(page.status == 200)
        let address = String(
            try #require(page.text.firstMatch(of: /<pre><code>(otpauth[^<]+)</)?.1))
        let code = try #require(QRCode(address.replacing("&amp;", with: "&")))
        let side = code.size + 8
        #expect(
            page.text.contains("<svg class=\"qr\" viewBox=\"0 0 \(side) \(side)\" role=\"img\""))
        #expect(page.text.contains("aria-label=\"Code QR contenant la clé pour votre appareil\""))
        #expect(page.text.contains("<rect width=\"\(side)\" height=\"\(side)\">"))
        #expect(page.text.contains("<path d=\"\(code.outline)\">"))
        #expect(code.outline.hasPrefix("M4 4h7v1h-7z"))
        let key = try #require(page.text.firstMatch(of: /<bdi>([A-Z2-7 ]{39})<\/bdi>/)?.1)
        #expect(key.split(separator: " ").allSatisfy { $0.count == 4 })
        #expect(address.contains("secret=\(key.replacing(" ", with: ""))&"))
    }
}

/// What another program reads of a picture.
enum ScannedPicture {
    /// The text of a code, read by zbarimg from a file of pixels.
    static func text(of code: QRCode) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(
            path: "throughline-\(UUID().uuidString).pbm")
        try Data(pixels(of: code).utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["zbarimg", "--quiet", "--nodbus", "--raw", "--oneshot", file.path]
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// The code as a portable bitmap, four pixels to a module.
    private static func pixels(of code: QRCode) -> String {
        let zone = QRCode.quietZone
        let places = (-zone..<code.size + zone).flatMap { Array(repeating: $0, count: 4) }
        let within = 0..<code.size
        let rows = places.map { y in
            places.map { x in
                within.contains(x) && within.contains(y) && code.isDark(x, y) ? "1" : "0"
            }.joined()
        }
        return "P1\n\(places.count) \(places.count)\n" + rows.joined(separator: "\n") + "\n"
    }
}
