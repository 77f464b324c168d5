import CaseMarkdown
import CaseModel
import Foundation
import TestSupport
import Testing

@Suite struct CommonMarkTests {
  private static let specification = "samples/commonmark-spec-0.30.txt"
  private static let cmark = "/usr/bin/cmark"

  @Test(
    .enabled(
      if: Repository.hasShared(specification)
        && FileManager.default.isExecutableFile(atPath: cmark),
      "needs the CommonMark specification beside the repository and the cmark program"))
  func examplesOfTheSpecificationRenderAsTheReferenceProgramDoes() throws {
    let examples = try Self.examples()
    #expect(examples.count == 652)
    for example in examples {
      let expected = try Self.reference(example)
      #expect(try html(example, anyAddress) == expected, "\(example)")
    }
  }

  private let anyAddress = HTMLOptions(link: \.self, picture: \.self)

  /// The Markdown of every example in the specification.
  private static func examples() throws -> [String] {
    let text = try String(
      contentsOfFile: "\(Repository.shared)/\(specification)", encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    return text.components(separatedBy: "\(fence) example\n").dropFirst().compactMap { part in
      part.components(separatedBy: "\n.\n").first.map {
        ($0 == "." || $0.hasPrefix(".\n") ? "" : $0 + "\n").replacingOccurrences(
          of: "→", with: "\t")
      }
    }
  }

  private static func reference(_ markdown: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: cmark)
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// The HTML of a Markdown text.
func html(_ markdown: String, _ options: HTMLOptions = HTMLOptions()) throws -> String {
  let parsed = try MarkdownParser.parse(SourceText(path: "test.md", text: markdown))
  return HTMLRenderer(options).html(Content(parsed.markup, parsed.blocks))
}
