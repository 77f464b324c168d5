/// Why a request isn't answered with a file.
enum Refusal: Error, Equatable {
  /// It isn't as HTTP has it, or brings a body.
  case malformed
  /// The target isn't the plain path of a file.
  case oddTarget
  /// It names another host, or comes from another site's page.
  case foreign
  /// It wants more than to read.
  case otherMethod
  /// It didn't come within its time.
  case tooSlow
  case targetTooLong
  case headTooLarge
  case otherVersion
  /// There are as many connections as there may be.
  case tooManyConnections

  /// The status of the answer, with its words.
  var status: Response.Status {
    switch self {
    case .malformed, .oddTarget: .init(code: 400, reason: "Bad Request")
    case .foreign: .init(code: 403, reason: "Forbidden")
    case .otherMethod: .init(code: 405, reason: "Method Not Allowed")
    case .tooSlow: .init(code: 408, reason: "Request Timeout")
    case .targetTooLong: .init(code: 414, reason: "URI Too Long")
    case .headTooLarge: .init(code: 431, reason: "Request Header Fields Too Large")
    case .tooManyConnections: .init(code: 503, reason: "Service Unavailable")
    case .otherVersion: .init(code: 505, reason: "HTTP Version Not Supported")
    }
  }
}
