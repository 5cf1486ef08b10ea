import Diagnostics
import Foundation
import FoundationNetworking
import Journals
import Planning
import Records
import Synchronization
import Vocabulary

/// A register on a server, as a command asks for it and changes it.
struct RemoteServer: Sendable {
    /// The address of the register, such as `https://plan.example.org/demo`.
    private let address: URL
    private let token: String
    private let language: Language

    /// How long a server may take.
    ///
    /// - Unit: seconds.
    private static let patience = 300.0

    /// The server that `--server` or the environment names, with the token of the environment; `nil`
    /// where none is named.
    ///
    /// - Throws: A `Refusal` with `usage.server` for what is no address of a register.
    init?(_ run: CommandRun) throws(Refusal) {
        let environment = run.console.environment
        guard let text = run.arguments["--server"] ?? environment["THROUGHLINE_SERVER"] else {
            return nil
        }
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme),
            DataFolder.isName(url.lastPathComponent)
        else { throw Refusal(Finding("usage.server", .error, ["value": .text(text)])) }
        address = url
        token = environment["THROUGHLINE_TOKEN"] ?? ""
        language = run.language
    }

    /// What a server answered.
    struct Answer: Sendable {
        let status: Int
        let headers: [String: String]
        let body: [UInt8]
    }

    /// The entries behind one, as the server's journal has them.
    ///
    /// - Returns: The entries, and how many the journal has.
    /// - Throws: A `Refusal` with `server.…`.
    func entries(behind number: Int) throws(Refusal) -> (entries: [[UInt8]], size: Int) {
        let answer = try ask("GET", "changes?since=\(number)&limit=10000")
        let size = answer.headers["journal-size"].flatMap { Int($0) } ?? 0
        return (answer.body.split(separator: 0x0A).map(Array.init), size)
    }

    /// The bytes with a hash: a file, or a block of measurements.
    ///
    /// - Throws: A `Refusal` with `server.…`.
    func file(_ digest: Digest) throws(Refusal) -> [UInt8] {
        let bytes = try ask("GET", "files/\(digest)").body
        guard Digest(of: bytes) == digest else {
            throw Refusal(failure("server.unclear", ""))
        }
        return bytes
    }

    /// Carries out a change.
    ///
    /// - Returns: The number of the entry.
    /// - Throws: A `Refusal` with `server.…`; nothing was changed then.
    func commit(
        _ change: Change, why reason: String, files: [[UInt8]], _ schema: Schema
    ) throws(Refusal) -> Int {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("from", change.from)
            writer.member("why", reason)
            writer.key("edits")
            writer.array(of: change.edits) { writer, edit in
                schema[edit.kind]?.write(edit, to: &writer)
            }
            writer.key("files")
            writer.array(of: files) { $0.value(Data($1).base64EncodedString()) }
        }
        let answer = try ask("POST", "changes", writer.take())
        guard let number = (try? JSONReader.read(answer.body))?["entry"]?.number else {
            throw Refusal(failure("server.unclear", ""))
        }
        return number
    }

    // MARK: Asking

    private func ask(
        _ method: String, _ path: String, _ body: [UInt8]? = nil
    ) throws(Refusal) -> Answer {
        let answer = try send(request(method, path, body))
        guard answer.status >= 400 else { return answer }
        let problem = try? JSONReader.read(answer.body)
        let words = [problem?["title"]?.text, problem?["detail"]?.text].compactMap { $0 }
        throw Refusal(failure(code(of: answer.status), words.joined(separator: " ")))
    }

    private func request(_ method: String, _ path: String, _ body: [UInt8]?) -> URLRequest {
        let name = address.lastPathComponent
        let root = address.deletingLastPathComponent().absoluteString
        var request = URLRequest(
            url: URL(string: "\(root)api/v1/\(name)/\(path)") ?? address,
            timeoutInterval: Self.patience)
        request.httpMethod = method
        request.httpBody = body.map { Data($0) }
        request.setValue(language.code, forHTTPHeaderField: "Accept-Language")
        if !token.isEmpty {
            request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        }
        return request
    }

    private func send(_ request: URLRequest) throws(Refusal) -> Answer {
        let outcome = Mutex<Result<Answer, Refusal>?>(nil)
        let end = DispatchSemaphore(value: 0)
        let task = URLSession.shared.dataTask(with: request) { data, response, error in
            outcome.withLock { $0 = self.answer(data, response, error) }
            end.signal()
        }
        task.resume()
        end.wait()
        guard let result = outcome.withLock({ $0 }) else {
            throw Refusal(failure("server.unreachable", ""))
        }
        return try result.get()
    }

    private func answer(
        _ data: Data?, _ response: URLResponse?, _ error: (any Error)?
    ) -> Result<Answer, Refusal> {
        guard let response = response as? HTTPURLResponse else {
            return .failure(
                Refusal(failure("server.unreachable", error?.localizedDescription ?? "")))
        }
        var headers: [String: String] = [:]
        for (name, value) in response.allHeaderFields {
            headers["\(name)".lowercased()] = "\(value)"
        }
        return .success(
            Answer(
                status: response.statusCode, headers: headers, body: data.map { [UInt8]($0) } ?? [])
        )
    }

    private func code(of status: Int) -> String {
        switch status {
        case 401, 403: "server.denied"
        case 404: "server.not-found"
        case 409, 412: "server.conflict"
        case 500...: "server.unreachable"
        default: "server.refused"
        }
    }

    private func failure(_ code: String, _ words: String) -> Finding {
        Finding(code, .error, ["server": .text(address.absoluteString), "words": .text(words)])
    }
}
