internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOHTTP1

/// Makes an answer of whatever stops a request. What isn't foreseen is logged, and to be tried again: a client must not
/// give up what it has because of the hub's faults.
struct ProblemMiddleware: RouterMiddleware {
  let paths: PathMethods

  @concurrent func handle(
    _ request: Request, context: HubContext,
    next: @concurrent (Request, HubContext) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch let error as HTTPParserError {
      // The server answers and closes the connection itself.
      throw error
    } catch {
      let problem = methodProblem(error, request) ?? Problem(error)
      if problem == nil {
        context.logger.error("A request failed.", metadata: ["error": "\(error)"])
      }
      response = try (problem ?? .unavailable).response(from: request, context: context)
    }
    response.headers[.cacheControl] = "no-store"
    response.headers[.xContentTypeOptions] = "nosniff"
    return response
  }

  /// That the path has other methods, where the router found none.
  private func methodProblem(_ error: any Error, _ request: Request) -> Problem? {
    guard !(error is Problem), (error as? any HTTPResponseError)?.status == .notFound else {
      return nil
    }
    let methods = paths.methods(of: request.uri.path)
    return methods.isEmpty ? nil : .methodNotAllowed(methods)
  }
}
