internal import FlyingSocks
internal import Foundation
internal import Glibc

/// A connection, which is for one request. A client that takes its time is dropped.
struct Connection: Sendable {
  private let socket: AsyncSocket
  private let pool: SocketPool<ePoll>

  /// How long a request may take to come, and its answer to be fetched.
  private static let patience = (request: Duration.seconds(5), answer: Duration.seconds(30))
  /// How long a client may take to hang up.
  private static let farewell = Duration.seconds(1)

  init(_ socket: AsyncSocket, pool: SocketPool<ePoll>) {
    self.socket = socket
    self.pool = pool
  }

  /// Reads a request, answers it and hangs up.
  /// - Parameter answer: makes the answer.
  func serve(_ answer: @Sendable (RequestHead) async -> Response) async {
    let response: Response?
    do {
      response = await answer(try await within(Self.patience.request) { try await head() })
    } catch let refusal as Refusal {
      response = Response(refusal)
    } catch {
      response = nil
    }
    if let response {
      let bytes = response.bytes
      try? await within(Self.patience.answer) { try await socket.write(bytes) }
    }
    await hangUp()
  }

  /// Says that there is no room, and hangs up without waiting.
  func turnAway() {
    _ = try? socket.socket.write(Response(.tooManyConnections).bytes)
    try? socket.close()
  }

  /// Reads up to the empty line.
  private func head() async throws -> RequestHead {
    let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    var bytes: [UInt8] = []
    while true {
      let start = max(0, bytes.count - end.count)
      bytes += try await socket.read(atMost: 4096)
      if let found = bytes[start...].firstRange(of: end) {
        return try RequestHead(bytes[..<(found.lowerBound + 2)])
      }
      if bytes.count > RequestHead.lineLimit, !bytes.prefix(RequestHead.lineLimit).contains(0x0A) {
        throw Refusal.targetTooLong
      }
      if bytes.count > RequestHead.limit { throw Refusal.headTooLarge }
    }
  }

  /// Ends the answer and takes in what the client still sends, since closing over unread bytes would
  /// take the answer away from it.
  private func hangUp() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    try? await within(Self.farewell) {
      while true { _ = try await socket.read(atMost: 4096) }
    }
    await pool.finishTurn()
    try? socket.close()
  }
}

extension SocketPool {
  /// Waits until the pool is done with what it was doing. It wakes whoever waits for a socket before it
  /// takes the socket off its list; were the socket closed in between, the pool would think that the next
  /// one with its number is on the list already, and never wake anybody for it.
  ///
  /// The check of where it runs keeps the compiler from leaving out a visit in which nothing is done.
  func finishTurn() { preconditionIsolated() }
}
