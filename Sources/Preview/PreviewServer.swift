public import CaseModel
internal import FlyingFox
internal import FlyingSocks
internal import Foundation

/// Shows a site while it is being written: builds it again on every change, and has open pages load again.
///
/// It listens on this machine's own addresses only, in IPv6 and IPv4.
public struct PreviewServer: Sendable {
  /// What a build found; nil where nothing changed.
  public typealias Build = @Sendable () throws -> [Diagnostic]?

  private let port: UInt16
  private let state = PreviewState()
  private let handler: PreviewHandler

  /// A server.
  /// - Parameters:
  ///   - site: the folder that the site is built in.
  ///   - port: the port to listen on.
  public init(site: String, port: UInt16) {
    self.port = port
    handler = PreviewHandler(
      policy: RequestPolicy(port: port), files: PreviewFiles(site: site), state: state)
  }

  /// Serves until the person ends it, with Ctrl-C or by closing the terminal.
  /// - Parameters:
  ///   - describe: what an error of a build says to people.
  ///   - onListening: called once the server answers.
  ///   - build: builds the site where something changed; called over and over.
  /// - Throws: `PreviewError.portInUse` where it can't listen.
  public func run(
    describe: @escaping @Sendable (any Error) -> String,
    onListening: @escaping @Sendable () -> Void, build: @escaping Build
  ) throws {
    let servers = try listening()
    let end = End()
    let signals = end.comesWithSignals()
    defer { for signal in signals { signal.cancel() } }
    for server in servers {
      Task.detached {
        do {
          try await server.run()
          end.take("it was closed")
        } catch {
          end.take(describe(error))
        }
      }
    }
    let state = state
    Task.detached {
      do {
        for server in servers { try await server.waitUntilListening() }
        onListening()
      } catch {
        // The server that can't listen says so itself.
      }
    }
    Thread.detachNewThread {
      while true {
        do {
          if let diagnostics = try build() { state.finish(diagnostics) }
        } catch {
          state.fail(describe(error))
        }
        Thread.sleep(forTimeInterval: 0.3)
      }
    }
    if let reason = end.wait() { throw PreviewError.cannotListen(port: port, reason: reason) }
  }

  private func listening() throws -> [HTTPServer] {
    let handler = handler
    return [
      HTTPServer(
        address: sockaddr_in6.loopback(port: port), logger: .disabled, handler: handler),
      HTTPServer(
        address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
        handler: handler),
    ]
  }
}

/// Why there is no preview.
public enum PreviewError: Error, CustomStringConvertible {
  /// The port can't be listened on, as when another program does.
  case cannotListen(port: UInt16, reason: String)

  public var description: String {
    switch self {
    case .cannotListen(let port, let reason):
      "Port \(port) can't be listened on (\(reason)). Choose another with --port."
    }
  }
}
