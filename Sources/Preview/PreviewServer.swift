internal import Foundation

/// Shows a site while it is being written: builds it again on every change, and has open pages load again.
///
/// It listens on this machine's own addresses only, in IPv6 and IPv4.
public struct PreviewServer: Sendable {
  private let listener: Listener
  private let sources: SourceWatch
  private let handler: PreviewHandler

  /// How often pages that wait for news are answered without any, so that those are noticed that are gone.
  private static let reminder = Duration.seconds(10)

  /// A server, which listens from now on and answers when it runs.
  /// - Parameters:
  ///   - library: the folder of the library.
  ///   - site: the folder that its site is built in.
  ///   - port: the port to listen on; 0 for one that is free.
  /// - Throws: `PreviewError.cannotListen`.
  public init(library: String, site: String, port: UInt16) throws {
    listener = try Listener(port: port)
    sources = SourceWatch(root: library)
    let state = PreviewState()
    handler = PreviewHandler(
      policy: RequestPolicy(port: listener.port), files: PreviewFiles(site: site, state: state),
      state: state)
  }

  /// Where a browser finds the site.
  public var address: String { "http://localhost:\(listener.port)/" }

  /// Serves until the person ends it, with Ctrl-C or by closing the terminal; a build that is under way then
  /// is waited for.
  /// - Parameter build: builds the site; called at once, and then when something changed, never twice at a
  ///   time.
  /// - Throws: `PreviewError.failed` where it can't go on.
  public func run(build: @escaping @Sendable () -> BuildOutcome) throws {
    let end = End()
    let signals = end.comesWithSignals()
    defer { for signal in signals { signal.cancel() } }
    let (listener, handler, state) = (listener, handler, handler.state)
    let serving = Task.detached {
      do {
        try await listener.run { await handler.answer($0) }
      } catch {
        end.take(error is CancellationError ? nil : "\(error)")
      }
    }
    let reminding = Task.detached {
      while !Task.isCancelled {
        try await Task.sleep(for: Self.reminder)
        state.remind()
      }
    }
    let rounds = DispatchSemaphore(value: 0)
    let sources = sources
    Thread.detachNewThread {
      sources.forEachChange(until: end) {
        state.begin()
        state.finish(build())
      }
      rounds.signal()
    }
    let reason = end.wait()
    rounds.wait()
    reminding.cancel()
    serving.cancel()
    listener.close()
    if let reason { throw PreviewError.failed(reason: reason) }
  }
}
