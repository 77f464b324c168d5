internal import AnswerCoding
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Answers in JSON.
enum JSONResponse {
  /// An answer that holds a value.
  static func of(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
    try raw(Array(JSONLine.encode(value)), status: status)
  }

  /// An answer that is JSON already.
  static func raw(_ json: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: json)))
  }
}
