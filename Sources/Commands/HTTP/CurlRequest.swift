internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import OtherPrograms
internal import SQLiteStore

/// A request by HTTP, which the system's `curl` makes.
///
/// A client in Swift brings SwiftNIO and a copy of BoringSSL, or libcurl, which doesn't link statically, into a program
/// that is offline otherwise; curl knows the system's certificates and proxies. Address and credentials reach it
/// through a pipe, so that no list of processes shows them. What is asked for lies in a file meanwhile that only its
/// owner can read; the answer stays in memory, and is cut off where it is too long, whatever its server says of its
/// length. Redirections aren't followed.
struct CurlRequest {
  /// The most bytes of an answer.
  static let answerLimit = 16 << 20
  private static let headLimit = 64 << 10
  /// Seconds after which a curl that doesn't end by itself when its time is up is ended.
  private static let grace = 10

  /// The address.
  let address: String
  /// Whether it is on this machine, which no proxy is asked for then.
  let isLocal: Bool
  /// Lines of the head, as `Accept: text/plain`.
  var headers: [String] = []
  /// Name and password, as `name:password`.
  var credentials: String?
  /// The method; nil for POST with a body, and GET without.
  var method: String?
  /// What is sent; nil to ask for something only.
  var body: Data?
  /// The folder of the file with the body.
  let folder: String
  /// How long everything may take, in seconds.
  var seconds = 60

  /// An answer, whatever it says.
  struct Answer {
    let status: Int
    /// The seconds after which the server wants to be asked again; nil where it says nothing.
    let retryAfter: Int?
    let body: Data
  }

  /// Makes the request.
  /// - Throws: `CurlError`; `StoreError` where the body can't be laid down.
  func answer() throws -> Answer {
    guard let body else { return try run([]) }
    let file = "\(folder)/request.\(getpid()).part"
    try PrivateText.write(body, to: file)
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try run(["--data-binary", "@\(file)"])
  }

  private func run(_ arguments: [String]) throws -> Answer {
    guard let curl = ProgramPath.find("curl", in: Standard.environment["PATH"] ?? "") else {
      throw CurlError.noCurl
    }
    let program = ProgramRun(
      curl,
      arguments: [
        // A file of settings of the person's own could send it elsewhere.
        "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https",
        "--connect-timeout", "15", "--max-time", "\(seconds)", "--speed-limit", "100",
        "--speed-time", "20", "--include", "--suppress-connect-headers", "--config", "-",
      ] + arguments, input: Array(settings.utf8), mostSeconds: seconds + Self.grace,
      mostOutput: Self.answerLimit + Self.headLimit)
    do {
      guard let answer = Self.answer(Data(try program.output())) else { throw CurlError.noHTTP }
      return answer
    } catch let error as ProgramError {
      throw CurlError(error)
    }
  }

  /// What curl is told through the pipe.
  private var settings: String {
    let headers = headers + (body == nil ? [] : ["Expect:"])
    return
      (["url = \(Self.quoted(address))"] + (isLocal ? [#"noproxy = "*""#] : [])
      + (method.map { ["request = \(Self.quoted($0))"] } ?? [])
      + headers.map { "header = \(Self.quoted($0))" }
      + (credentials.map { ["user = \(Self.quoted($0))"] } ?? [])).map { $0 + "\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    return "\"\(escaped)\""
  }

  /// The answer that curl printed, head and body; the heads of provisional ones (1xx) before it are passed over.
  static func answer(_ bytes: Data) -> Answer? {
    var rest = bytes[...]
    while let end = rest.prefix(headLimit).firstRange(of: Data("\r\n\r\n".utf8)) {
      let lines = String(decoding: rest[rest.startIndex..<end.lowerBound], as: UTF8.self)
        .split(separator: "\r\n")
      rest = rest[end.upperBound...]
      let words = lines.first?.split(separator: " ") ?? []
      guard words.count > 1, words[0].hasPrefix("HTTP/"), let status = Int(words[1]) else {
        return nil
      }
      if (100..<200).contains(status) { continue }
      let wait = lines.dropFirst().first { $0.lowercased().hasPrefix("retry-after:") }
      return Answer(
        status: status,
        retryAfter: wait.flatMap { Int(String($0.dropFirst(12)).trimmingSpaces) },
        body: Data(rest))
    }
    return nil
  }
}

/// Why there is no answer by HTTP.
enum CurlError: Error {
  /// curl isn't installed.
  case noCurl
  /// Nobody answered, or not to the end; what curl says.
  case unreachable(String)
  /// More came than was to be expected.
  case tooMuch
  /// What answered doesn't speak HTTP.
  case noHTTP

  fileprivate init(_ error: ProgramError) {
    self =
      switch error {
      case .unstartable: .noCurl
      case .tooMuchOutput: .tooMuch
      case .failed(_, let complaint): .unreachable(complaint.trimmingSpaces)
      case .tooSlow, .killed: .unreachable("\(error)")
      }
  }
}
