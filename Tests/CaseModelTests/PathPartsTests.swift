import CaseModel
import Testing

struct PathPartsTests {
  @Test(arguments: [
    ("a/b.md", ["a", "b.md"]), ("/a//b/", ["a", "b"]), ("", []),
    ("tags/\u{301}x/index.html", ["tags", "\u{301}x", "index.html"]),
    ("../\u{301}x", ["..", "\u{301}x"]),
  ]) func slashesPartAPathWhateverFollows(path: String, parts: [String]) {
    #expect(path.pathParts().map(String.init) == parts)
  }

  @Test func emptyPartsCanBeKept() {
    #expect("/a//".pathParts(omitsEmpty: false) == ["", "a", "", ""])
  }
}
