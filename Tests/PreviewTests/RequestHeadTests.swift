import Testing

@testable import Preview

@Suite struct RequestHeadTests {
  private func refusal(_ bytes: [UInt8]) -> Refusal? {
    do throws(Refusal) {
      _ = try RequestHead(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func aHeadIsRead() throws {
    let head = try RequestHead(
      "GET /a?b HTTP/1.1\r\nHost: \t localhost \t\r\nX-y:\r\nX-z: a: b\r\n".utf8)
    #expect(head.method == "GET")
    #expect(head.target == "/a?b")
    #expect(
      head.fields == [
        .init(name: "host", value: "localhost"), .init(name: "x-y", value: ""),
        .init(name: "x-z", value: "a: b"),
      ])
    #expect(try head.value("host") == "localhost")
    #expect(try head.value("cookie") == nil)
  }

  @Test(arguments: [
    "", "\r\n", "GET\r\n", "GET /\r\n", "GET  / HTTP/1.1\r\n", "GET / HTTP/1.1 \r\n",
    "GET / x HTTP/1.1\r\n", " GET / HTTP/1.1\r\n", "G@T / HTTP/1.1\r\n", "GET /\u{0} HTTP/1.1\r\n",
    "GET /中 HTTP/1.1\r\n", "GET /\u{7F} HTTP/1.1\r\n", "GET / FTP/1.1\r\n", "GET / HTTP/1.1\n",
    "GET / HTTP/1.1\r\nA: b\n", "GET / HTTP/1.1\r\nA: b\rC: d\r\n", "GET / HTTP/1.1\r\nA: b",
    "GET / HTTP/1.1\r\nA : b\r\n", "GET / HTTP/1.1\r\n A: b\r\n",
    "GET / HTTP/1.1\r\nA: b\r\n c\r\n",
    "GET / HTTP/1.1\r\n: b\r\n", "GET / HTTP/1.1\r\nA\r\n", "GET / HTTP/1.1\r\nA: \u{0}\r\n",
    "GET / HTTP/1.1\r\nÄ: b\r\n",
  ])
  func whatIsNoHeadIsRefused(text: String) {
    #expect(refusal(Array(text.utf8)) == .malformed)
  }

  @Test(arguments: ["HTTP/0.9", "HTTP/2.0", "HTTP/1.2", "HTTP/1.1x"])
  func otherVersionsAreRefused(version: String) {
    #expect(refusal(Array("GET / \(version)\r\n".utf8)) == .otherVersion)
  }

  @Test func longHeadsAreRefused() {
    let long = String(repeating: "a", count: RequestHead.lineLimit)
    #expect(refusal(Array("GET /\(long) HTTP/1.1\r\n".utf8)) == .targetTooLong)
    #expect(refusal(Array("GET / HTTP/1.1\r\nA: \(long)\r\n".utf8)) == .headTooLarge)
    let fields = String(repeating: "A: b\r\n", count: RequestHead.fieldLimit)
    #expect(refusal(Array("GET / HTTP/1.1\r\n\(fields)".utf8)) == nil)
    #expect(refusal(Array("GET / HTTP/1.1\r\n\(fields)A: b\r\n".utf8)) == .headTooLarge)
  }
}
