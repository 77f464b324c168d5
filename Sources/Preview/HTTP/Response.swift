internal import Foundation

/// The answer to a request.
struct Response: Sendable {
  /// A status with its words.
  struct Status: Equatable, Sendable {
    let code: Int
    let reason: String

    static let ok = Status(code: 200, reason: "OK")
    static let notFound = Status(code: 404, reason: "Not Found")
  }

  var status: Status
  var type: String
  var body: Data
  /// Whether only the head is asked for.
  var isHeadOnly = false

  /// A file as it is.
  init(_ status: Status, _ file: PreviewFile) {
    self.status = status
    type = file.type
    body = file.bytes
  }

  /// A refusal, which says nothing but what it is.
  init(_ refusal: Refusal) {
    status = refusal.status
    type = "text/plain; charset=utf-8"
    body = Data("\(status.code) \(status.reason)\n".utf8)
  }

  /// The bytes that are sent. Nothing is kept by the browser, no other site may read or frame it, and each
  /// connection is for one request.
  var bytes: Data {
    var fields = [
      "Content-Type: \(type)", "Content-Length: \(body.count)", "Cache-Control: no-store",
      "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
      "X-Frame-Options: DENY", "Referrer-Policy: no-referrer", "Connection: close",
    ]
    if status == Refusal.otherMethod.status { fields.append("Allow: GET, HEAD") }
    let head = "HTTP/1.1 \(status.code) \(status.reason)\r\n" + fields.joined(separator: "\r\n")
    return Data((head + "\r\n\r\n").utf8) + (isHeadOnly ? Data() : body)
  }
}
