import Foundation
import Interchange

/// Prints the text that is taken out of documents, unread: what `Scripts/bench-word` measures.
@main
enum TakeTextTool {
    static func main() {
        for path in CommandLine.arguments.dropFirst() {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            FileHandle.standardOutput.write(Data(ContainerReader.text(of: Array(data)).bytes))
        }
    }
}
