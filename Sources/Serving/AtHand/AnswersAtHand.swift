import Foundation
import HTTPTypes
import Journals
import NIOCore
import Vocabulary

/// Answers reads whose answers are at hand on the connection itself, before anything is parsed.
///
/// Programs ask with the same bytes again and again, apart from the address. Bytes that were parsed before and
/// found to be such a read ask for the same whenever they come alone and whole. Everything else is handed on, and
/// ``ParsedRequests`` tells what it was.
final class AnswersAtHand: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = IOData

    /// The size up to which requests are looked at.
    ///
    /// - Unit: bytes.
    private static let longest = 2_048

    /// What ``ParsedRequests`` tells of what was handed on.
    var progress = ParsingProgress()

    private let reads: ReadsAtHand
    /// That of the loop, for all its connections.
    private let turn: LoopTurn
    private let observer: RequestObserver
    /// After which time a request is handed on in any case: Hummingbird closes connections on which it
    /// sees none for long.
    private let patience: TimeAmount
    private var lastHandedOn = NIODeadline.now()
    private var date = HTTPDate()

    init(
        _ reads: ReadsAtHand, in turn: LoopTurn, _ observer: RequestObserver, patience: TimeAmount
    ) {
        self.reads = reads
        self.turn = turn
        self.observer = observer
        self.patience = patience
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data).readableBytesView
        let isWhole = bytes.suffix(4).elementsEqual("\r\n\r\n".utf8)
        guard isWhole, progress.isFree, Self.mayBeRead(bytes) else {
            return handOn(data, isWhole: isWhole, context)
        }
        let digest = Digest(of: Array(bytes))
        if answer(digest, context) { return }
        handOn(data, isWhole: isWhole, context)
        learn(digest)
    }

    /// Whether bytes begin as a read of the API does.
    private static func mayBeRead(_ bytes: ByteBufferView) -> Bool {
        bytes.count <= longest && bytes.starts(with: "GET /api/".utf8)
    }

    private func handOn(_ data: NIOAny, isWhole: Bool, _ context: ChannelHandlerContext) {
        lastHandedOn = .now()
        progress.begin()
        context.fireChannelRead(data)
        progress.end(isWhole: isWhole)
    }

    /// Keeps what the parser found in bytes, if it was one read alone, on a connection that stays open.
    private func learn(_ digest: Digest) {
        guard let head = progress.alone, Self.staysOpen(head), let read = ProgramRead(head) else {
            return
        }
        reads.requests.keep(KnownRequest(read: read, route: RouteName.of(head)), in: digest)
    }

    private static func staysOpen(_ head: HTTPRequest) -> Bool {
        head.headerFields[.connection].map { $0.lowercased() == "keep-alive" } ?? true
    }

    /// Answers the request in bytes with a hash, if all is at hand for it.
    private func answer(_ digest: Digest, _ context: ChannelHandlerContext) -> Bool {
        guard NIODeadline.now() - lastHandedOn < patience,
            let request = reads.requests.request(in: digest)
        else { return false }
        turn.begin(on: context.eventLoop)
        guard let kept = reads.answer(to: request.read, in: turn) else { return false }
        let observed = observer.began(.get, on: request.route)
        var head = kept.beginning
        head.writeString("Date: \(date.text(at: time(nil)))\r\n")
        head.writeString("\(ObservedRequest.header): \(observed.trace.id)\r\n\r\n")
        context.write(wrapOutboundOut(.byteBuffer(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(kept.answer.body)), promise: nil)
        observer.ended(observed, status: kept.answer.status.code)
        return true
    }
}
