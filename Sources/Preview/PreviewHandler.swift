/// Answers the requests of a preview.
struct PreviewHandler: Sendable {
  let policy: RequestPolicy
  let files: PreviewFiles
  let state: PreviewState

  /// The answer to a request.
  func answer(_ request: RequestHead) async -> Response {
    var response: Response
    do {
      response = await self.response(
        path: try policy.path(of: request), query: request.target.split(separator: "?").last)
    } catch {
      response = Response(error)
    }
    response.isHeadOnly = request.method == "HEAD"
    return response
  }

  private func response(path: String, query: Substring?) async -> Response {
    if path == PreviewFiles.news {
      if let query, query.hasPrefix("after=") {
        await state.waitForNews(after: String(query.dropFirst(6)))
      }
      return Response(.ok, state.script)
    }
    if let file = PreviewFiles.own(path) ?? files.file(path) { return Response(.ok, file) }
    // While new files are put in place, one may be away for a moment.
    if await state.waitForBuild(), let file = files.file(path) { return Response(.ok, file) }
    let missing = files.file("404.html") ?? files.substitute("There is no site yet")
    return Response(.notFound, missing)
  }
}
