import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Tells what is known of a connection's requests once they are parsed to ``AnswersAtHand``, which it puts
/// ahead of the parser.
final class ParsedRequests: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let answers: AnswersAtHand

    init(_ answers: AnswersAtHand) { self.answers = answers }

    func handlerAdded(context: ChannelHandlerContext) {
        do {
            try context.pipeline.syncOperations.addHandler(answers, position: .first)
        } catch {
            context.fireErrorCaught(error)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        answers.progress.note(unwrapInboundIn(data))
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { answers.progress.noteAnswer() }
        context.write(data, promise: promise)
    }
}

/// How far the requests of a connection are that the parser was given.
struct ParsingProgress {
    /// The first head that the parser found in what it was given last.
    private var head: HTTPRequest?
    /// How many parts of requests it found there.
    private var parts = 0
    /// Whether a request has begun and not ended.
    private var isWithin = false
    /// How many requests are not answered yet.
    private var unanswered = 0
    /// Whether the parser may hold the beginning of a request that it hasn't told of.
    private var mayHoldMore = false

    /// Whether a request that comes now is the only one.
    var isFree: Bool { unanswered == 0 && !isWithin && !mayHoldMore }

    /// The request that was given last, if that was one alone and had no body.
    var alone: HTTPRequest? { parts == 2 && !isWithin && !mayHoldMore ? head : nil }

    /// Notes that bytes are about to be parsed.
    mutating func begin() { (head, parts) = (nil, 0) }

    /// Notes that bytes were parsed.
    ///
    /// - Parameter isWhole: Whether they ended as a head does, behind which nothing can be left over.
    mutating func end(isWhole: Bool) { mayHoldMore = !isWhole }

    /// Notes what the parser found.
    mutating func note(_ part: HTTPRequestPart) {
        parts += 1
        switch part {
        case .head(let found):
            head = head ?? found
            isWithin = true
            unanswered += 1
        case .body: break
        case .end: isWithin = false
        }
    }

    /// Notes that a request was answered to its end.
    mutating func noteAnswer() { unanswered -= 1 }
}
