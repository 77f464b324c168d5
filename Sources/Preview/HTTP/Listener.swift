internal import FlyingSocks
internal import Foundation
internal import Glibc

/// Takes connections on this machine's own addresses, in IPv4 and IPv6.
struct Listener: Sendable {
  /// The port.
  let port: UInt16
  private let sockets: [Socket]

  /// The most connections at a time.
  private static let connectionLimit = 64
  /// How often a free port is looked for.
  private static let attempts = 20

  /// Begins to listen.
  /// - Parameter port: the port; 0 for one that is free.
  /// - Throws: `PreviewError` where it can't.
  init(port: UInt16) throws {
    var attempt = 1
    while true {
      do {
        let first = try Self.listen(
          to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), AF_INET)
        let found = try Self.port(of: first)
        do {
          sockets = try [first] + Self.listenInIPv6(port: found)
        } catch {
          try? first.close()
          throw error
        }
        self.port = found
        return
      } catch let error as SocketError {
        guard port == 0, attempt < Self.attempts else {
          throw PreviewError.cannotListen(port: port, reason: Self.reason(of: error))
        }
        attempt += 1
      }
    }
  }

  /// Serves until the task is cancelled.
  /// - Parameter answer: answers a request; called for several at once.
  /// - Throws: what ended it otherwise.
  func run(_ answer: @escaping @Sendable (RequestHead) async -> Response) async throws {
    let pool = SocketPool<ePoll>.ePoll()
    try await pool.prepare()
    let open = ConnectionCount(limit: Self.connectionLimit)
    try await withThrowingTaskGroup(of: Void.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await pool.run() }
      for socket in sockets {
        let listening = try AsyncSocket(socket: socket, pool: pool)
        group.addTask { try await Self.accept(listening, pool, open, answer) }
      }
      try await group.next()
    }
  }

  /// Stops listening.
  func close() { for socket in sockets { try? socket.close() } }

  private static func accept(
    _ listening: AsyncSocket, _ pool: SocketPool<ePoll>, _ open: ConnectionCount,
    _ answer: @escaping @Sendable (RequestHead) async -> Response
  ) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        do {
          let connection = Connection(try await listening.accept(), pool: pool)
          guard open.enter() else {
            connection.turnAway()
            continue
          }
          group.addTask {
            await connection.serve(answer)
            open.leave()
          }
        } catch is CancellationError {
          throw CancellationError()
        } catch {
          // The client was gone before it was let in, or the process has no file to spare; either passes.
          try await Task.sleep(for: .milliseconds(100))
        }
      }
    }
  }

  private static func listen(to address: some SocketAddress, _ family: Int32) throws -> Socket {
    let socket = try Socket(domain: family, type: .stream)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    // This one closes the socket itself where it fails.
    try socket.listen()
    return socket
  }

  /// The socket for IPv6; none on a machine that has no IPv6.
  private static func listenInIPv6(port: UInt16) throws -> [Socket] {
    do {
      return [try listen(to: sockaddr_in6.loopback(port: port), AF_INET6)]
    } catch SocketError.failed(_, let number, _)
      where [EAFNOSUPPORT, EADDRNOTAVAIL].contains(number)
    {
      return []
    }
  }

  private static func port(of socket: Socket) throws -> UInt16 {
    guard case .ip4(_, let port) = try socket.sockname() else {
      throw SocketError.unsupportedAddress
    }
    return port
  }

  private static func reason(of error: SocketError) -> String {
    guard case .failed(_, let number, let message) = error else { return "\(error)" }
    return number == EADDRINUSE ? "another program uses it" : message
  }
}
