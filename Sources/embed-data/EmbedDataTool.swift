import Foundation

/// Writes a Swift file that holds each named file as a raw `StaticString`.
///
/// Called by the plugin `EmbedData`: `embed-data OUTPUT FILE…`.
@main
struct EmbedDataTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let output = arguments.first else { return }
        var text = "/// The files of this target's folder `Data`, by name.\n"
        text +=
            "enum EmbeddedData {\n    static let files: [(name: String, text: StaticString)] = [\n"
        for path in arguments.dropFirst() {
            let content = try String(contentsOfFile: path, encoding: .utf8)
            let fence = String(repeating: "#", count: longestFence(in: content) + 1)
            let name = (path as NSString).lastPathComponent
            text += "(\"\(name)\", \(fence)\"\"\"\n\(content)\n\"\"\"\(fence)),\n"
        }
        text += "    ]\n}\n"
        try text.write(toFile: output, atomically: true, encoding: .utf8)
    }

    /// The longest run of number signs in `content`, so that the fence can be longer.
    static func longestFence(in content: String) -> Int {
        content.split { $0 != "#" }.map(\.count).max() ?? 0
    }
}
