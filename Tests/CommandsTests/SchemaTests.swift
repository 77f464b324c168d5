import Foundation
import TestSupport
import Testing

@Suite struct SchemaTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func schema(_ subject: String) throws -> [String: Any] {
    let result = try Program(folder: folder.path)("schema", subject)
    #expect(result.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func everyKeyOfTheDocumentIsInTheSchemaAndTheOtherWayRound() throws {
    let document = try Repository.text(of: "docs/case-format.md").components(separatedBy: "```")
      .enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element).joined()
    for (subject, heading) in [
      ("front-matter", "## Front matter"), ("configuration", "## The library"),
    ] {
      let schema = try schema(subject)
      let properties = try #require(schema["properties"] as? [String: Any])
      let section = try #require(document.components(separatedBy: heading + "\n").last)
        .components(separatedBy: "\n## ")[0]
      let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
      let names = rows.flatMap { row in
        row.split(separator: "|")[0].split(separator: "`").filter { !$0.contains(",") && $0 != " " }
      }
      #expect(Set(names.map(String.init)) == Set(properties.keys))
      #expect(schema["additionalProperties"] as? Bool == false)
    }
  }

  @Test func aChoiceListsItsWords() throws {
    let properties = try #require(try schema("front-matter")["properties"] as? [String: Any])
    let difficulty = try #require(properties["difficulty"] as? [String: Any])
    #expect(difficulty["enum"] as? [String] == ["introductory", "intermediate", "advanced"])
  }

  @Test func anUnknownSubjectIsWrongUsage() throws {
    #expect(try Program(folder: folder.path)("schema", "case").status == 2)
  }
}
