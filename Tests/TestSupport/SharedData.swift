package import Foundation

/// Finds the real texts that tests read, which are no part of the project.
package enum SharedData {
    /// The folder: `THROUGHLINE_SHARED`, else `../shared` beside the package; `nil` where there is none.
    package static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["THROUGHLINE_SHARED"].map {
            URL(filePath: $0)
        }
        let folder = named ?? package.deletingLastPathComponent().appending(path: "shared")
        return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
    }()

    /// The package's own folder.
    package static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The files of a folder with an ending, in the order of their names.
    package static func files(in folder: URL, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter {
            $0.hasSuffix(ending)
        }.map { folder.appending(path: $0).path }
    }

    /// Why a test that needs the folder is skipped.
    package static let reason =
        "needs the folder ../shared (or THROUGHLINE_SHARED), which is not here"
}
