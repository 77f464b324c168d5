import Foundation
import TestSupport
import Testing
import Tokenization

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
      #expect(
        SearchWords.of(example.text).map { Array($0.utf8) } == example.words.map { Array($0.utf8) },
        "\(example.text): \(SearchWords.of(example.text))")
    }
  }
}
