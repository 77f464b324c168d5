import CaseModel
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

  @Test(arguments: 0..<20)
  func plainWordsAreTheRunsOfLettersAndDigits(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let characters = Array("abcXYZ019-., '\u{7F}@[`{/:")
    var text = ""
    for _ in 0..<300 {
      let isLong = Int.random(in: 0..<40, using: &random) == 0
      text += String(
        repeating: characters.randomElement(using: &random) ?? "a", count: isLong ? 37 : 1)
    }
    let runs = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    #expect(SearchWords.of(text) == runs.map { String($0.prefix(SearchWords.wordLimit)) })
    var words = WordList()
    let numbers = runs.map { words.number(of: Array($0.utf8)[...]) }
    #expect(words.count == Set(runs).count)
    #expect(zip(numbers, runs).allSatisfy { words[$0].elementsEqual($1.utf8) })
  }
}
