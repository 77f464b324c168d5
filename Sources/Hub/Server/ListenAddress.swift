internal import NIOCore

/// An address and a port to listen on: `127.0.0.1:8440`, `[::1]:8440`, or `:8440` for every address of both kinds.
public struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address.
  public let host: String
  /// The port; 0 for a free one.
  public let port: Int

  /// An address from its text; nil where it is none.
  public init?(_ description: String) {
    guard let colon = description.lastIndex(of: ":"),
      let port = UInt16(description[description.index(after: colon)...])
    else { return nil }
    var host = description[..<colon]
    if host.first == "[" {
      guard host.last == "]" else { return nil }
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    let address = host.isEmpty ? "::" : host == "localhost" ? "127.0.0.1" : String(host)
    guard (try? SocketAddress(ipAddress: address, port: Int(port))) != nil else { return nil }
    self.host = address
    self.port = Int(port)
  }

  /// An address that is known to be one.
  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
