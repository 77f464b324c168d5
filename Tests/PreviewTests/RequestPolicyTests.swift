import CaseModel
import Testing

@testable import Preview

@Suite struct RequestPolicyTests {
  private let policy = RequestPolicy(port: 8080)

  private func refusal(_ head: String) -> Refusal? {
    do {
      _ = try policy.path(of: RequestHead(head.utf8))
      return nil
    } catch let refusal as Refusal {
      return refusal
    } catch {
      Issue.record(error)
      return nil
    }
  }

  @Test(arguments: [
    ("/", "index.html"), ("/cases/a/", "cases/a/index.html"), ("/a%20b.html", "a b.html"),
    ("/cases/%E4%B8%AD/index.html", "cases/中/index.html"), ("/index.html?q=..", "index.html"),
    ("/.casebook/preview.js", ".casebook/preview.js"),
  ])
  func aPlainPathIsAFile(target: String, path: String) throws {
    #expect(try RequestPolicy.path(ofTarget: target) == path)
  }

  @Test(arguments: [
    "", "a", "*", "?", "http://localhost:8080/", "localhost:8080", "/..", "/../etc/passwd",
    "/a/../b", "/../\u{301}x", "/a/.\u{301}x",
    "/%2e%2e/x", "/a/%2E%2E/b", "/a%2ehtml", "/.git/config", "/a/.hidden", "/.casebook/../x",
    "/.casebook-site", "/.casebook/.casebook/x", "/a%2Fb", "/a%5Cb", "/a\\b", "/a%00b", "/a%0Ab",
    "/a%7F", "//evil.example/x", "/a//b", "/%ff", "/%c0%ae", "/a%", "/%zz", "/a#b",
  ])
  func anythingElseIsRefused(target: String) {
    #expect(throws: Refusal.oddTarget) { try RequestPolicy.path(ofTarget: target) }
  }

  @Test func aLongTargetIsRefused() {
    #expect(throws: Refusal.targetTooLong) {
      try RequestPolicy.path(ofTarget: "/" + String(repeating: "a", count: 4096))
    }
  }

  @Test(arguments: ["localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"])
  func theMachinesOwnNamesAreAnswered(host: String) {
    #expect(refusal("GET / HTTP/1.1\r\nHost: \(host)\r\n") == nil)
  }

  @Test(arguments: [
    "", "localhost", "localhost:80", "evil.example:8080", "localhost:8080.evil.example",
    "127.0.0.1.evil.example:8080", "localhost.:8080", "[::2]:8080", "127.1:8080", "0.0.0.0:8080",
  ])
  func otherNamesAreRefused(host: String) {
    #expect(refusal("GET / HTTP/1.1\r\nHost: \(host)\r\n") == .foreign)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
  func nothingButReadingIsAnswered(method: String) {
    #expect(refusal("\(method) / HTTP/1.1\r\nHost: localhost:8080\r\n") == .otherMethod)
  }

  @Test(arguments: ["cross-site", "same-site", "", "none, cross-site"])
  func pagesOfOtherSitesAreRefused(site: String) {
    #expect(
      refusal("GET / HTTP/1.1\r\nHost: localhost:8080\r\nSec-Fetch-Site: \(site)\r\n") == .foreign)
  }

  @Test func noTargetLeadsOutOfTheSite() {
    let parts = [
      "/", "..", ".", "%2e", "%2E", "%2f", "%5C", "\\", "a", "中", "%", "%00", "\u{0}", "?", "#",
      "..;", "%252e",
      "%c0%af", ".casebook", " ", "//", "%E4%B8%AD", "index.html",
    ]
    var random = SeededGenerator(seed: 7)
    var answered = 0
    var escaped: [String] = []
    for _ in 0..<2_000 {
      let chosen = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
        parts.randomElement(using: &random)
      }
      let target = "/" + chosen.joined()
      guard let path = try? RequestPolicy.path(ofTarget: target) else { continue }
      answered += 1
      let names = path.split(separator: "/", omittingEmptySubsequences: false)
      let isOwn = names.first == ".casebook"
      if names.dropFirst(isOwn ? 1 : 0).contains(where: { $0.isEmpty || $0.hasPrefix(".") })
        || path.contains(where: { "\\\u{0}".contains($0) })
      {
        escaped.append(target)
      }
    }
    #expect(escaped.isEmpty)
    #expect(answered > 20)
  }

  @Test(arguments: [
    "Accept: */*", "Host: localhost:8080\r\nHost: localhost:8080",
    "Host: localhost:8080\r\nContent-Length: 3", "Host: localhost:8080\r\nContent-Length: +0",
    "Host: localhost:8080\r\nTransfer-Encoding: chunked",
  ])
  func doubtfulFieldsAreRefused(fields: String) {
    #expect(refusal("GET / HTTP/1.1\r\n\(fields)\r\n") == .malformed)
  }
}
