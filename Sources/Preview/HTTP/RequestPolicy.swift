internal import CaseModel
internal import Foundation

/// Which requests are answered: a preview is for the browser of the person who started it, and for pages of
/// the preview only.
struct RequestPolicy: Sendable {
  /// The port that the server listens on.
  let port: UInt16

  /// The longest target that is taken, in bytes.
  private static let targetLimit = 4096

  /// The file that a request asks for, relative to the site.
  ///
  /// The name of the host must be one of this machine's own, else a page elsewhere whose name was made to
  /// point here could read the preview (DNS rebinding). A browser says whether another site asks
  /// (`Sec-Fetch-Site`); other ports of this machine are other sites.
  /// - Throws: `Refusal` where it isn't answered.
  func path(of request: RequestHead) throws(Refusal) -> String {
    guard let host = try request.value("host") else { throw .malformed }
    guard isOwn(host) else { throw .foreign }
    guard ["GET", "HEAD"].contains(request.method) else { throw .otherMethod }
    let site = try request.value("sec-fetch-site") ?? "none"
    guard ["same-origin", "none"].contains(site) else { throw .foreign }
    let length = try request.value("content-length") ?? "0"
    guard length == "0", try request.value("transfer-encoding") == nil else { throw .malformed }
    return try Self.path(ofTarget: request.target)
  }

  /// Whether a host's name is one of this machine's own with the port, which may be absent where it is
  /// the one that browsers leave out.
  private func isOwn(_ host: String) -> Bool {
    ["localhost", "127.0.0.1", "[::1]"].contains { name in
      host.lowercased() == "\(name):\(port)" || port == 80 && host.lowercased() == name
    }
  }

  /// The file that a target means: a plain path from the root, no dots that climb, no backslash, no escaped
  /// slash or point, nothing hidden but the preview's own files. A query is not looked at.
  /// - Throws: `Refusal` for all else.
  static func path(ofTarget target: String) throws(Refusal) -> String {
    guard target.utf8.count <= targetLimit else { throw .targetTooLong }
    let path = target.prefix { $0 != "?" }
    guard path.hasPrefix("/"), !target.contains("#"), !path.lowercased().contains("%2e") else {
      throw .oddTarget
    }
    var parts: [String] = []
    for part in path.dropFirst().pathParts(omitsEmpty: false) {
      guard let name = String(part).removingPercentEncoding,
        !name.unicodeScalars.contains(where: {
          $0 == "/" || $0 == "\\" || $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
        })
      else { throw .oddTarget }
      parts.append(name)
    }
    if parts.last == "" { parts[parts.count - 1] = "index.html" }
    let isOwn = parts.first == PreviewFiles.folder
    guard
      !parts.dropFirst(isOwn ? 1 : 0).contains(where: {
        $0.isEmpty || $0.utf8.first == UInt8(ascii: ".")
      })
    else { throw .oddTarget }
    return parts.joined(separator: "/")
  }
}
