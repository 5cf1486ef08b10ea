import HTTPTypes
import Hummingbird
import NIOCore

/// An answer as it goes out.
struct ReadyAnswer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: ByteBuffer

    init(status: HTTPResponse.Status, headers: HTTPFields, body: ByteBuffer) {
        self.status = status
        self.body = body
        var headers = headers
        headers[.contentLength] = "\(body.readableBytes)"
        self.headers = headers
    }

    /// The same, in Hummingbird's form.
    var response: Response {
        Response(status: status, headers: headers, body: .init(byteBuffer: body))
    }

    /// The status line and the fields of an answer that went well, without the empty line behind them.
    ///
    /// - Source: RFC 9112, sections 4 and 5.
    var beginning: ByteBuffer {
        var bytes = ByteBuffer(string: "HTTP/1.1 200 OK\r\n")
        for field in headers { bytes.writeString("\(field.name.rawName): \(field.value)\r\n") }
        return bytes
    }
}
