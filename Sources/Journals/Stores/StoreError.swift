package import Diagnostics

/// Why a store could not do what it was asked.
package enum StoreError: Error, Hashable, Sendable {
    /// Somebody else added entries in the meantime; the journal has this size now.
    case changed(size: Int)
    /// There is nothing at this path.
    case notFound(path: String)
    /// There is something at this path already.
    case exists(path: String)
    /// The file is none of ours.
    case foreign(path: String)
    /// The file was written by a later version of the program.
    case tooNew(path: String, version: Int)
    /// What is stored can't be read.
    case damaged(detail: String)
    /// The disk is full.
    case full
    /// The file may not be written.
    case readOnly(path: String)
    /// Another process has held the file for too long.
    case busy
    /// The system refused to read or write.
    case unavailable(detail: String)

    /// The error for people.
    package var finding: Finding {
        switch self {
        case .changed: Finding("store.changed", .error)
        case .notFound(let path): Finding("store.not-found", .error, ["path": .text(path)])
        case .exists(let path): Finding("store.exists", .error, ["path": .text(path)])
        case .foreign(let path): Finding("store.foreign", .error, ["path": .text(path)])
        case .tooNew(let path, let version):
            Finding("store.too-new", .error, ["path": .text(path), "version": .number(version)])
        case .damaged(let detail):
            Finding("store.damaged", .error, ["detail": .text(detail)])
        case .full: Finding("store.full", .error)
        case .readOnly(let path): Finding("store.read-only", .error, ["path": .text(path)])
        case .busy: Finding("store.busy", .error)
        case .unavailable(let detail):
            Finding("store.unavailable", .error, ["detail": .text(detail)])
        }
    }
}
