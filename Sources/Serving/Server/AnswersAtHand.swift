import Foundation
import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Answers reads whose answers are at hand on the connection itself, before a task is made of them.
///
/// It stands between ``RequestBounds`` and Hummingbird, which sees the other requests only.
final class AnswersAtHand: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let reads: ReadsAtHand
    /// That of the loop, for all its connections.
    private let turn: LoopTurn
    private let observer: RequestObserver
    /// After which time a request is handed on in any case: Hummingbird closes connections on which it
    /// sees none for long.
    private let patience: TimeAmount
    private var lastHandedOn = NIODeadline.now()
    /// How many requests were handed on and not answered yet.
    private var unanswered = 0
    /// Whether the request that is being read has its answer.
    private var isAnswered = false
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
        if case .head(let head) = unwrapInboundIn(data) {
            isAnswered = answer(head, context)
            if !isAnswered {
                unanswered += 1
                lastHandedOn = .now()
            }
        }
        if !isAnswered { context.fireChannelRead(data) }
    }

    /// Answers a request if it is the only one and all is at hand for it.
    private func answer(_ head: HTTPRequest, _ context: ChannelHandlerContext) -> Bool {
        guard unanswered == 0, Self.staysOpen(head),
            NIODeadline.now() - lastHandedOn < patience,
            let read = ProgramRead(head)
        else { return false }
        turn.begin(on: context.eventLoop)
        guard let answer = reads.answer(to: read, in: turn) else { return false }
        let observed = observer.began(head)
        var headers = answer.headers
        headers[.date] = date.text(at: time(nil))
        observed.name(&headers)
        let response = HTTPResponse(status: answer.status, headerFields: headers)
        context.write(wrapOutboundOut(.head(response)), promise: nil)
        context.write(wrapOutboundOut(.body(answer.body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        observer.ended(observed, status: answer.status.code)
        return true
    }

    private static func staysOpen(_ head: HTTPRequest) -> Bool {
        head.headerFields[.connection].map { $0.lowercased() == "keep-alive" } ?? true
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { unanswered -= 1 }
        context.write(data, promise: promise)
    }
}
