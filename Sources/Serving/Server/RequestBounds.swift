import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Bounds what one connection may send: bodies that are too large or come too slowly are refused
/// while they come, without being kept.
///
/// A head that comes too slowly is closed by Hummingbird's own time limit, which parts of a body
/// renew; so bodies are timed here.
final class RequestBounds: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How much of a body must have come for each second beyond the time limit.
    ///
    /// - Unit: bytes.
    static let slowest: Int64 = 16 << 10
    /// How long what is still on its way is thrown away, so that the answer can be read.
    static let lingering = TimeAmount.seconds(2)

    private let limits: RequestLimits
    private var head: HTTPRequest?
    private var received = 0
    private var reserved = 0
    private var began = NIODeadline.now()
    private var timer: Scheduled<Void>?
    /// How many requests were handed on and not answered yet.
    private var unanswered = 0
    /// Whether the request that is being read was handed on.
    private var isHandedOn = false
    /// Why the request is refused as soon as those before it are answered.
    private var waiting: RefusedRequest.Reason?
    private var isRefused = false

    init(_ limits: RequestLimits) { self.limits = limits }

    // MARK: Reading

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isRefused, waiting == nil else { return }
        let part = unwrapInboundIn(data)
        switch part {
        case .head(let head): begin(head, context)
        case .body(let bytes): take(bytes.readableBytes, context)
        case .end: stopTimer()
        }
        guard !isRefused, waiting == nil else { return }
        context.fireChannelRead(data)
    }

    private func begin(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
        self.head = head
        received = 0
        isHandedOn = false
        let length = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
        if length > limits.largestBody { return refuse(.tooLarge, context) }
        isHandedOn = true
        unanswered += 1
        guard length > 0 || head.headerFields[.transferEncoding] != nil else { return }
        began = .now()
        startTimer(in: limits.timeout, context)
    }

    private func take(_ count: Int, _ context: ChannelHandlerContext) {
        received += count
        if received > limits.largestBody { return refuse(.tooLarge, context) }
        let wanted = max(0, received - RequestLimits.freeBytes) - reserved
        guard wanted > 0 else { return }
        guard limits.budget.take(wanted) else { return refuse(.busy, context) }
        reserved += wanted
    }

    // MARK: Time

    private func startTimer(in time: TimeAmount, _ context: ChannelHandlerContext) {
        stopTimer()
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) { [self] in
            checkPace(context)
        }
    }

    private func stopTimer() {
        timer?.cancel()
        timer = nil
    }

    /// Refuses a body that is late, unless it has come fast enough for its size.
    private func checkPace(_ context: ChannelHandlerContext) {
        let earned = TimeAmount.milliseconds(Int64(received) * 1_000 / Self.slowest)
        let left = began + limits.timeout + earned - .now()
        guard left <= .zero else { return startTimer(in: left, context) }
        refuse(.tooSlow, context)
    }

    // MARK: Refusing

    private func refuse(_ reason: RefusedRequest.Reason, _ context: ChannelHandlerContext) {
        stopTimer()
        let own = isHandedOn ? 1 : 0
        if unanswered == own { return write(reason, context) }
        // An answer that is on its way must not be mixed with another one.
        guard unanswered > own, !isHandedOn else {
            isRefused = true
            return context.close(promise: nil)
        }
        waiting = reason
    }

    /// Answers, and throws away what still comes, so that the client gets to read the answer.
    private func write(_ reason: RefusedRequest.Reason, _ context: ChannelHandlerContext) {
        guard let head else { return }
        isRefused = true
        waiting = nil
        let refusal = RefusedRequest(reason: reason, head: head, limits: limits)
        limits.isRefused(refusal)
        context.write(wrapOutboundOut(.head(refusal.response)), promise: nil)
        let body = context.channel.allocator.buffer(bytes: refusal.body)
        context.write(wrapOutboundOut(.body(body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(mode: .output, promise: nil)
        timer = context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingering) {
            context.close(promise: nil)
        }
    }

    // MARK: Answering

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isRefused else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        let part = unwrapOutboundIn(data)
        context.write(data, promise: promise)
        guard case .end = part else { return }
        unanswered -= 1
        free()
        if unanswered == 0, let waiting { write(waiting, context) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        release()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { release() }

    private func release() {
        stopTimer()
        free()
    }

    private func free() {
        limits.budget.give(back: reserved)
        reserved = 0
    }
}
