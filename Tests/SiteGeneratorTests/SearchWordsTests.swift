import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct SearchWordsTests {
  private struct Example: Decodable {
    let text: String
    let words: [String]
  }

  /// `Tests/Browser` asks the script of the page the same.
  @Test func aTextGivesTheWordsOfTheTable() throws {
    let table = try Repository.text(of: "Tests/Browser/search-words.json")
    let examples = try JSONDecoder().decode([Example].self, from: Data(table.utf8))
    #expect(examples.count > 15)
    for example in examples {
      var words: [[UInt8]] = []
      SearchWords.visit(Array(example.text.utf8)) { words.append(Array($0)) }
      let texts = words.map { String(decoding: $0, as: UTF8.self) }
      #expect(words == example.words.map { Array($0.utf8) }, "\(example.text): \(texts)")
    }
  }
}
