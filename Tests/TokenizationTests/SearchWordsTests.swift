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
      var reader = SearchWords()
      reader.read(Array(example.text.utf8))
      let words = (0..<reader.words.count).map { Array(reader.words[$0]) }
      // What the index holds of a word that comes twice is the same.
      let expected = example.words.map { Array($0.utf8) }.reduce(into: [[UInt8]]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      let texts = words.map { String(decoding: $0, as: UTF8.self) }
      #expect(words == expected, "\(example.text): \(texts)")
    }
  }
}
