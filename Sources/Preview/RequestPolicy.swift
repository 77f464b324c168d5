internal import FlyingFox
internal import Foundation

/// Which requests are answered: a preview is for the browser of the person who started it, and for pages of the
/// preview only.
struct RequestPolicy {
  /// The port that the server listens on.
  let port: UInt16

  /// The path of the file that a request asks for, relative to the site; nil where the request is refused.
  ///
  /// The name of the host must be one of this machine's own, else a page elsewhere whose name was made to point here
  /// could read the preview (DNS rebinding). A browser says whether another site asks (`Sec-Fetch-Site`).
  func path(of request: HTTPRequest) -> String? {
    guard [.GET, .HEAD].contains(request.method), isOwnHost(request.headers[.host]),
      ["same-origin", "none"].contains(request.headers[Self.fetchSite] ?? "none")
    else { return nil }
    return Self.path(ofTarget: request.target.path())
  }

  private static let fetchSite = HTTPHeader("Sec-Fetch-Site")

  private func isOwnHost(_ host: String?) -> Bool {
    ["localhost", "127.0.0.1", "[::1]"].contains { host?.lowercased() == "\($0):\(port)" }
  }

  /// The file that a target means. A target must be the plain path of a file or folder: no dots that climb, no
  /// backslash, no escaped slash, nothing hidden but the preview's own files.
  static func path(ofTarget target: String) -> String? {
    guard target.hasPrefix("/"), target.utf8.count < 2048 else { return nil }
    var parts: [String] = []
    for part in target.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = String(part).removingPercentEncoding,
        !name.contains(where: { "/\\".contains($0) }),
        !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
      else { return nil }
      parts.append(name)
    }
    if parts.last == "" { parts[parts.count - 1] = "index.html" }
    let isOwn = parts.first == PreviewFiles.folder
    guard !parts.dropFirst(isOwn ? 1 : 0).contains(where: { $0.isEmpty || $0.hasPrefix(".") })
    else {
      return nil
    }
    return parts.joined(separator: "/")
  }
}
