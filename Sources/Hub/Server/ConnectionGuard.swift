internal import CoreMetrics
internal import HTTPTypes
internal import HubProtocol
internal import NIOCore
internal import NIOHTTPTypes

/// Drops clients that are slow on purpose: that send a request, or read an answer, byte by byte, or send a body without
/// end.
///
/// The server's own time-out covers connections on which nothing comes at all.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let metrics: HubMetrics
  private let grace: TimeAmount
  private let slowestRate: Int
  private var received = 0
  private var answers = 0
  private var reading: Scheduled<Void>?
  private var writing: Scheduled<Void>?
  /// A body that is refused is read to its end, so that the client reads the answer; but not much more.
  private static let bodyLimit = HubLimits.request * 2

  init(_ configuration: HubConfiguration, metrics: HubMetrics) {
    self.metrics = metrics
    grace = .seconds(Int64(configuration.graceSeconds))
    slowestRate = configuration.slowestRate
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      received = 0
      watchRequest(context, seconds: grace)
    case .body(let part):
      received += part.readableBytes
      if received > Self.bodyLimit { context.close(promise: nil) }
    case .end:
      reading?.cancel()
      reading = nil
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head:
      answers += 1
      watchAnswer(context, bytes: 0)
    case .body(let part): watchAnswer(context, bytes: part.readableBytes)
    case .end:
      let written = promise ?? context.eventLoop.makePromise()
      let guarded = NIOLoopBound(self, eventLoop: context.eventLoop)
      let answer = answers
      written.futureResult.whenComplete { _ in guarded.value.finished(answer) }
      context.write(data, promise: written)
      return
    }
    context.write(data, promise: promise)
  }

  func handlerAdded(context: ChannelHandlerContext) { metrics.connections.increment() }

  func handlerRemoved(context: ChannelHandlerContext) {
    metrics.connections.decrement()
    reading?.cancel()
    writing?.cancel()
  }

  /// What is written of an answer is with the client; the next one may have begun.
  private func finished(_ answer: Int) {
    guard answer == answers else { return }
    writing?.cancel()
    writing = nil
  }

  /// Looks after a while whether as much came as the slowest client sends.
  private func watchRequest(_ context: ChannelHandlerContext, seconds: TimeAmount, _ due: Int = 0) {
    reading?.cancel()
    let due = due + slowestRate * 5
    reading = context.eventLoop.assumeIsolated().scheduleTask(in: seconds) {
      if self.received < due {
        context.close(promise: nil)
      } else {
        self.watchRequest(context, seconds: .seconds(5), due)
      }
    }
  }

  /// Closes the connection where an answer isn't read in the time of the slowest client.
  private func watchAnswer(_ context: ChannelHandlerContext, bytes: Int) {
    writing?.cancel()
    let time = grace + .seconds(Int64(bytes / slowestRate))
    writing = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
      context.close(promise: nil)
    }
  }
}

@available(*, unavailable)
extension ConnectionGuard: Sendable {}
