internal import HTTPTypes
internal import Hummingbird

/// The methods that the paths of a hub have.
struct PathMethods: Sendable {
  private struct Path: Sendable {
    /// The names between the slashes; nil for one that can be anything.
    let parts: [Substring?]
    let method: HTTPRequest.Method
  }

  private let paths: [Path]

  init(_ router: Router<HubContext>) {
    paths = router.routes.map { route in
      let parts = "\(route.path)".split(separator: "/")
      return Path(parts: parts.map { $0.hasPrefix("{") ? nil : $0 }, method: route.method)
    }
  }

  /// The methods of a path, for `Allow`; none where there is no such path.
  func methods(of path: String) -> [HTTPRequest.Method] {
    let parts = path.split(separator: "/")
    return paths.filter { known in
      known.parts.count == parts.count
        && zip(known.parts, parts).allSatisfy { $0 == nil || $0 == $1 }
    }.map(\.method)
  }
}
