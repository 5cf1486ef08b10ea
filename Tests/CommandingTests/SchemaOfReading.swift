import Commanding
import Foundation
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// What `read --format json` prints agrees with `docs/read.schema.json`.
@Suite struct SchemaOfReading {
    private func printed(_ file: String) throws -> Any {
        let bytes = Mutex<[UInt8]>([])
        let path = SharedData.package.appending(path: "Examples/texts").appending(path: file).path
        let console = Console(
            arguments: ["read", "--format", "json", path], environment: [:], input: { nil },
            output: { added in bytes.withLock { $0 += added } }, error: { _ in },
            fallbackLanguage: .english)
        #expect(CommandLineInterface.run(console) == 0)
        return try JSONSerialization.jsonObject(with: Data(bytes.withLock { $0 }))
    }

    private var schema: JSONSchema {
        get throws {
            let url = SharedData.package.appending(path: "docs/read.schema.json")
            let object = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
            return JSONSchema(try #require(object as? [String: Any]))
        }
    }

    @Test func `every sample agrees with the schema`() throws {
        let schema = try schema
        for name in try Samples.names {
            #expect(schema.faults(in: try printed(name)) == [], "\(name)")
        }
    }

    @Test func `what is not in the schema is refused`() throws {
        var object = try #require(try printed("resolution-7.en.txt") as? [String: Any])
        object["extra"] = 1
        object["kind"] = "poem"
        object["language"] = nil
        #expect(try schema.faults(in: object).count == 3)
    }
}
