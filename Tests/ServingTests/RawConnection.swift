import Foundation

/// A connection that sends bytes as they are, right or wrong, and reads what comes back.
///
/// Calls wait on threads of Dispatch, since Swift's own are the server's too.
final class RawConnection: Sendable {
    private let descriptor: Int32

    /// Connects to a port of this machine.
    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, size)
            }
        }
        guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
    }

    deinit { close(descriptor) }

    /// Sends bytes; whether they went out, as a server that closed takes none.
    @discardableResult func send(_ text: String) async -> Bool {
        await waiting { [descriptor] in
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                let count = bytes.withUnsafeBytes {
                    Foundation.send(
                        descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard count > 0 else { return false }
                bytes = bytes.dropFirst(count)
            }
            return true
        }
    }

    /// Everything until the server closes.
    func rest() async -> String {
        await waiting { [descriptor] in
            var bytes: [UInt8] = []
            while let more = Self.read(descriptor, 4_096) { bytes += more }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// One answer with its body, whose length its head must tell.
    func answer() async -> String {
        await waiting { [descriptor] in
            var text = ""
            while !text.hasSuffix("\r\n\r\n"), let more = Self.read(descriptor, 1) {
                text += String(decoding: more, as: UTF8.self)
            }
            let length = text.lowercased().components(separatedBy: "content-length: ").dropFirst()
                .first.flatMap { Int($0.prefix { $0.isNumber }) }
            var body: [UInt8] = []
            while body.count < length ?? 0,
                let more = Self.read(descriptor, (length ?? 0) - body.count)
            {
                body += more
            }
            return text + String(decoding: body, as: UTF8.self)
        }
    }

    /// Whether the server has closed or sent something; waits a moment for it.
    func isReadable(within milliseconds: Int32 = 0) async -> Bool {
        await waiting { [descriptor] in
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            return poll(&wanted, 1, milliseconds) > 0
        }
    }

    /// What is there to read, or `nil` where nothing comes any more.
    private static func read(_ descriptor: Int32, _ most: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: most)
        let count = recv(descriptor, &bytes, most, 0)
        return count > 0 ? Array(bytes.prefix(count)) : nil
    }

    private func waiting<Answer: Sendable>(
        _ body: @escaping @Sendable () -> Answer
    ) async -> Answer {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: body()) }
        }
    }
}
