import CaseModel
import TestSupport
import Testing

@testable import CaseParser

/// What `FlatYAML` reads, it reads as the YAML library does; what it isn't sure of it leaves to it.
@Suite struct FlatYAMLTests {
  /// A way to write down what was read: keys, values and places.
  private func record(_ entries: [FlatYAML.Entry]) -> [String] {
    entries.map { "\($0.key) @\(place($0.keyNode)): \(record($0.value))" }
  }

  private func record(_ node: YAMLNode) -> String {
    let text = node.scalar.map { ($0.isPlain ? "plain " : "quoted ") + $0.string }
    let list = node.sequence.map { "[" + $0.map(record).joined(separator: "|") + "]" }
    return (text ?? list ?? "other") + " @\(place(node))"
  }

  private func place(_ node: YAMLNode) -> String { "\(node.line):\(node.column)" }

  /// What the library says; nil where it refuses the text.
  private func composed(_ yaml: String) -> [String]? {
    var reader = YAMLReader(SourceText(path: "case.md", text: yaml), name: "It")
    let entries = reader.composedMapping(of: yaml)
    return reader.diagnostics.isEmpty ? entries.map(record) : nil
  }

  @Test(arguments: [
    "title: A case\nlanguage: en\n", "title: \"Case 1: 窗口 # 1\"\ndate: 2010-07-05\n",
    "tags: [a, 群众 办理, b-c]\nsource: https://example.org/a\n", "id:\ntitle: ：（一）\n",
    "summary: 5 o'clock, at noon; again", "title: \"\"\nid: x  \n",
  ])
  func readsAsTheLibraryDoes(yaml: String) throws {
    let flat = try #require(FlatYAML.read(yaml))
    #expect(record(flat) == composed(yaml))
  }

  @Test(arguments: [
    "", "\n", "title: a: b\n", "title: a:\n", "title: a - b\n", "title: 'a'\n", "title: a # b\n",
    "title: \"a\\n\"\n", "title: \"a\" b\n", "title:\n  - a\n", "title: a\n b\n", "title: |\n a\n",
    "tags: [a, [b]]\n", "tags: [a: b]\n", "tags: []\n", "tags: [a,]\n", "a: b\na: c\n",
    "title: &a b\n", "title:a\n", "title: a\r\n", "title: a\u{85}b\n", "title: a\u{2028}b\n",
    "title: \u{FEFF}a\n", "- a\n", "---\ntitle: a\n", "title: a\n...\n", "# a\ntitle: b\n", "? a\n",
    "title: “a”\n", "title: [a\n", "title: \"a\n", "title: \ta\n", "title: - a\n",
  ])
  func leavesTheRest(yaml: String) {
    #expect(FlatYAML.read(yaml) == nil)
  }

  /// Texts put together from the marks of YAML and what may stand around them.
  @Test func neverDisagreesWithTheLibrary() {
    let pieces = [
      "title: ", "tags: [", "a", "窗", "：", " ", "  ", ", ", ",", "]", "\"", "'", "-", "- ", ":",
      ": ",
      "#", "&a", "*a", "[", "{", "\n", "\n", "\nid: ", "\nb:\n", "%", "!", "?", "|", ">", "/", "1",
      "\\", "\u{3000}", "é", "—", "~", "\t", "\r\n", "\u{1F600}", "@", "`", "=", "...", "---",
    ]
    var generator = SeededGenerator(seed: "flat")
    var read = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...8, using: &generator)
      let yaml =
        "k: " + (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let flat = FlatYAML.read(yaml) else { continue }
      read += 1
      #expect(record(flat) == composed(yaml), "\(yaml.debugDescription)")
    }
    #expect(read > 500)
  }
}
