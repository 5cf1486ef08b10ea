import Foundation
import TestSupport

/// The schema of Akoma Ntoso 3.0, asked through xmllint.
enum AkomaNtosoSchema {
    /// What is wrong with documents, a line each; all are checked in one call.
    static func faults(in documents: [[UInt8]]) throws -> [String] {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "akn-\(UUID().uuidString)")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? files.removeItem(at: folder) }
        var names: [String] = []
        for (number, document) in documents.enumerated() {
            let file = folder.appending(path: "\(number).xml")
            try Data(document).write(to: file)
            names.append(file.path)
        }
        let schema = SharedData.folder?.appending(
            path: "data/schemas/akoma-ntoso-3.0/akomantoso30.xsd")
        let process = Process()
        let errors = folder.appending(path: "errors")
        _ = files.createFile(atPath: errors.path, contents: nil)
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["xmllint", "--nonet", "--noout", "--schema", schema?.path ?? ""] + names
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        let lines = try String(contentsOf: errors, encoding: .utf8).split(separator: "\n")
        return lines.filter { !$0.hasSuffix(" validates") }.map {
            String($0).replacing(folder.path + "/", with: "")
        }
    }
}
