/// The address of a server that what people wrote may be sent to: `https`, or `http` to this machine.
public struct ServerAddress: Sendable, Hashable, CustomStringConvertible {
  /// The address, without a slash at its end.
  public let description: String
  /// Whether the server is on this machine.
  public let isLocal: Bool

  /// The most characters of an address.
  public static let limit = 200

  /// An address from a text; nil for anything else, also where it has a query or a password.
  public init?(_ text: String) {
    guard text.count <= Self.limit,
      let parts = text.wholeMatch(
        of:
          #/(?<scheme>https?):\/\/(?<host>[A-Za-z0-9.\-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?(\/[A-Za-z0-9.\-_~%\/]*)?/#
      )
    else { return nil }
    isLocal = ["localhost", "127.0.0.1", "[::1]"].contains(parts.host.lowercased())
    guard parts.scheme == "https" || isLocal else { return nil }
    description = text.hasSuffix("/") ? String(text.dropLast()) : text
  }
}
