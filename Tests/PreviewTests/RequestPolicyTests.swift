import Testing

@testable import Preview

@Suite struct RequestPolicyTests {
  @Test(arguments: [
    ("/", "index.html"), ("/cases/a/", "cases/a/index.html"), ("/a%20b.html", "a b.html"),
    ("/cases/%E4%B8%AD/index.html", "cases/中/index.html"),
    ("/.casebook/preview.js", ".casebook/preview.js"),
  ])
  func aPlainPathIsAFile(target: String, path: String) {
    #expect(RequestPolicy.path(ofTarget: target) == path)
  }

  @Test(arguments: [
    "", "a", "*", "http://localhost:8080/", "localhost:8080", "/..", "/../etc/passwd", "/a/../b",
    "/%2e%2e/x", "/a/%2E%2E/b", "/.git/config", "/a/.hidden", "/.casebook/../x", "/.casebook-site",
    "/.casebook/.casebook/x", "/a%2Fb", "/a%5Cb", "/a\\b", "/a%00b", "/a%0Ab", "//evil.example/x",
    "/a//b", "/%ff", "/a%", "/%zz",
  ])
  func anythingElseIsRefused(target: String) {
    #expect(RequestPolicy.path(ofTarget: target) == nil)
  }
}
