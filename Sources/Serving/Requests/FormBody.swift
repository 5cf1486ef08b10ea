/// What a form sent: values, and files.
struct FormBody: Sendable {
    /// A file.
    struct File: Sendable {
        /// The field that sent it.
        let field: String
        /// Its name at the sender's; never used as a path.
        let name: String
        let bytes: [UInt8]
    }

    var values = FormValues()
    var files: [File] = []

    /// The file of a field, or `nil` where none was chosen.
    func file(_ field: String) -> File? {
        files.last { $0.field == field && !($0.name.isEmpty && $0.bytes.isEmpty) }
    }
}
