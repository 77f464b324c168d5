internal import CaseModel
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Where a request comes from, as far as limits are concerned.
enum ClientAddress {
  /// The address of the client.
  /// - Parameter isBehindProxy: whether the last address of `X-Forwarded-For` is to be believed, which the proxy adds.
  static func of(_ request: Request, channel: any Channel, isBehindProxy: Bool) -> String {
    if isBehindProxy, let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[values: name].last?.split(separator: ",").last
    {
      return network(last.filter { !$0.isWhitespace && $0 != "[" && $0 != "]" })
    }
    return network(channel.remoteAddress?.ipAddress ?? "")
  }

  /// What one customer of a network has: an IPv4 address, or the first 64 bits of one of IPv6.
  static func network(_ address: String) -> String {
    guard let parsed = try? SocketAddress(ipAddress: address, port: 0) else { return "unknown" }
    guard case .v6(let v6) = parsed else { return address }
    let bytes = unsafe withUnsafeBytes(of: v6.address.sin6_addr) { unsafe Array($0) }
    // An IPv4 address in the form of IPv6, as a server for both sees it.
    if bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] {
      return bytes.suffix(4).map(String.init).joined(separator: ".")
    }
    return bytes.prefix(8).hexadecimal
  }
}
