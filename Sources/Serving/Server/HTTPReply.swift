import Accounts
import Diagnostics
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore
import Presenting
import Vocabulary

/// What goes out, in the wording of HTTP.
enum HTTPReply {
    /// The name of the session's cookie, which no other host and no page without TLS can set.
    ///
    /// - Source: ASVS 5.0, V3.3.1.
    static let cookie = "__Host-session"

    /// The name of the cookie with the chosen colours.
    static let schemeCookie = "scheme"

    /// A file that is the same for everybody.
    static func response(of file: StaticFile) -> Response {
        var headers = safe
        headers[.contentType] = file.type
        headers[.cacheControl] = "public, max-age=300"
        return Response(
            status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: file.text)))
    }

    /// A few words for a program.
    static func plain(
        _ text: String, status: HTTPResponse.Status, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        var headers = safe
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        return Response(
            status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    /// Why a request was refused before anything of ours looked at it, with what it sent.
    static func refused(
        _ refusal: Refusal, _ language: Language, unsaved form: FormBody? = nil,
        of request: Request? = nil
    ) -> Reply {
        let phrases = Phrases(Site.catalogue, in: language)
        let nobody = Visitor(caller: .anybody, session: nil, name: "", address: "")
        let unsaved = request.flatMap { request in
            UnsavedForm(
                form ?? FormBody(), to: WebAddress(path: HTTPRequestFacts.path(request)),
                by: nobody,
                phrases)
        }
        return .page(
            PlainPage(
                phrases: phrases, visitor: nobody, title: "Throughline",
                problems: refusal.findings
            ).bytes { unsaved?.write(&$0) }, status: HTTPStatus.of(refusal))
    }

    /// An answer of a page, whose files are read on an executor.
    static func response(of reply: Reply, readingOn executor: ThreadExecutor) -> Response {
        var headers = safe
        headers[.cacheControl] = "no-store"
        switch reply {
        case .page(let bytes, let status): return page(bytes, status, headers)
        case .signedPage(let token, let bytes):
            headers[.setCookie] = setCookie(token)
            return page(bytes, 200, headers)
        case .data(let bytes, let type, let name):
            headers[.contentType] = type
            if let name { headers[.contentDisposition] = disposition(name) }
            return Response(
                status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .file(let file):
            headers[.contentType] = "application/octet-stream"
            headers[.contentDisposition] = disposition(file.name)
            return Response(status: .ok, headers: headers, body: body(of: file, executor))
        case .moved(let address, let isPermanent):
            headers[.location] = address.text
            return Response(status: isPermanent ? .permanentRedirect : .seeOther, headers: headers)
        case .chosen(let scheme, let address):
            headers[.location] = address.text
            headers[.setCookie] = schemeCookie(scheme)
            return Response(status: .seeOther, headers: headers)
        case .signed(let token, let address):
            headers[.location] = address.text
            headers[.setCookie] = setCookie(token)
            return Response(status: .seeOther, headers: headers)
        }
    }

    private static func page(_ bytes: [UInt8], _ status: Int, _ headers: HTTPFields) -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        return Response(
            status: .init(code: status), headers: headers,
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func setCookie(_ token: SecretToken?) -> String {
        let end = "Path=/; Secure; HttpOnly; SameSite=Lax"
        return token.map { "\(cookie)=\($0.text); \(end)" } ?? "\(cookie)=; Max-Age=0; \(end)"
    }

    /// The bytes of a file, read while they are sent.
    private static func body(of file: Job.File, _ executor: ThreadExecutor) -> ResponseBody {
        ResponseBody { writer in
            let handle = try FileHandle(forReadingFrom: URL(filePath: file.path))
            defer { try? handle.close() }
            while let part = try await withTaskExecutorPreference(
                executor, operation: { try handle.read(upToCount: 1 << 18) }), !part.isEmpty
            {
                try await writer.write(ByteBuffer(bytes: part))
            }
            try await writer.finish(nil)
        }
    }

    private static func schemeCookie(_ scheme: ColorScheme?) -> String {
        let end = "Path=/; HttpOnly; SameSite=Lax"
        return scheme.map { "\(schemeCookie)=\($0.rawValue); Max-Age=31536000; \(end)" }
            ?? "\(schemeCookie)=; Max-Age=0; \(end)"
    }

    /// A name for a file that is saved, in the form that takes any script.
    ///
    /// - Source: RFC 6266, RFC 8187.
    private static func disposition(_ name: String) -> String {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._"
        let encoded = name.addingPercentEncoding(
            withAllowedCharacters: CharacterSet(charactersIn: letters))
        return "attachment; filename*=UTF-8''\(encoded ?? "file")"
    }

    /// What every response says, so that a browser runs, frames and sends nothing of others.
    ///
    /// - Source: OWASP ASVS 5.0, V3.4.
    static let safe: HTTPFields = {
        var headers = HTTPFields()
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains"
        for (name, value) in [
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Resource-Policy", "same-origin"),
        ] {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        return headers
    }()
}
