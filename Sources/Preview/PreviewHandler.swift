internal import FlyingFox
internal import Foundation

/// Answers the requests of a preview.
struct PreviewHandler: HTTPHandler {
  let policy: RequestPolicy
  let files: PreviewFiles
  let state: PreviewState

  /// How long a page waits for news before it asks again, in tenths of a second.
  private static let patience = 80

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard let path = policy.path(of: request) else {
      return response(.forbidden, PreviewFiles.empty("Not answered"), request)
    }
    if path == "\(PreviewFiles.folder)/state.js" {
      await waitForNews(after: request.query.first { $0.name == "after" }?.value)
      let script = PreviewFiles.File(type: "text/javascript; charset=utf-8", bytes: state.script)
      return response(.ok, script, request)
    }
    if let file = PreviewFiles.own(path) ?? files.file(path) {
      return response(.ok, file, request)
    }
    let missing = files.file("404.html") ?? PreviewFiles.empty("There is no such page")
    return response(.notFound, missing, request)
  }

  /// Waits until there is a newer build than the one a page has; not at all where it says none.
  private func waitForNews(after build: String?) async {
    guard let known = build.flatMap({ Int($0) }) else { return }
    for _ in 0..<Self.patience where state.build == known {
      try? await Task.sleep(for: .milliseconds(100))
    }
  }

  private func response(
    _ status: HTTPStatusCode, _ file: PreviewFiles.File, _ request: HTTPRequest
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: file.type, HTTPHeader("Cache-Control"): "no-store",
        HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
        HTTPHeader("X-Frame-Options"): "DENY",
      ], body: request.method == .HEAD ? Data() : file.bytes)
  }
}
