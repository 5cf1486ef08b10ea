import Accounts
import Diagnostics
import Foundation
import Journals
import Planning
import Records

/// The journal for programs: every entry as it is kept, and changes of several records at once.
struct APIChanges: Sendable {
    private let api: API
    private let access: RegisterAccess

    init(_ api: API, _ access: RegisterAccess) {
        self.api = api
        self.access = access
    }

    func answer() throws(Refusal) -> APIAnswer {
        switch api.request.method {
        case .get: return try list()
        case .post: return try change()
        default: throw Refusal(Finding("api.method", .error))
        }
    }

    /// The entries behind one, byte for byte as they are hashed, one a line.
    private func list() throws(Refusal) -> APIAnswer {
        try Permission.check(.readHistory, by: access.caller, in: access.name)
        let size = try access.register.workspace().position
        let since = try api.number("since", in: 0...API.mostEntries, else: 0)
        let limit = try api.number("limit", in: 1...10_000, else: 1_000)
        let last = min(size, since.addingReportingOverflow(limit).partialValue)
        var body: [UInt8] = []
        if since < last {
            try Register.reporting { () throws(StoreError) in
                try access.register.store.forEachEntry(in: since + 1...last) { _, entry in
                    body += entry
                    body.append(0x0A)
                    return true
                }
            }
        }
        return APIAnswer(
            type: "application/jsonl", body: body,
            headers: [("Journal-Size", "\(size)"), APIAnswer.tag(size)])
    }

    /// Carries out `{"from":…,"why":…,"edits":[…]}`, edits as the journal writes them, as a whole.
    private func change() throws(Refusal) -> APIAnswer {
        try access.demandWriter()
        let json = try api.request.json()
        let workspace = try access.register.workspace()
        var edits: [RecordEdit] = []
        for element in json["edits"]?.elements ?? [] {
            guard let kind = element["type"]?.text, let type = access.register.schema[kind],
                let edit = type.edit(element)
            else {
                throw Refusal(Finding("api.bad-edit", .error, ["number": .number(edits.count + 1)]))
            }
            edits.append(edit)
        }
        let from = json["from"]?.number ?? workspace.position
        let files = (json["files"]?.elements ?? []).compactMap { file in
            file.text.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
        }
        let number = try access.commit(
            edits, from: from, why: api.request.reason(json), files: files
        ).position
        var writer = JSONWriter()
        writer.object { $0.member("entry", number) }
        return APIAnswer(
            status: 201, body: writer.take(), headers: [("Journal-Entry", "\(number)")])
    }
}
