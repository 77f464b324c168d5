import CaseLibrary
import Testing

@testable import SiteGenerator

@Suite struct VocabularyTests {
  @Test func aWordHasOneNumberWhoeverReadsIt() {
    let readers = Pool { WordReader(number: $0) }
    let texts = (0..<500).map { "word\($0 * 7919 % 250) and word\($0 % 250)" }
    let read = Parallel.map(texts) { text in
      readers.use { reader in
        reader.beginCase()
        return (reader.number, reader.newWords(of: Array(text.utf8)))
      }
    }
    var vocabulary = Vocabulary()
    let known = vocabulary.number(of: Array("word7".utf8)[...])
    let numbers = readers.add(to: &vocabulary)
    #expect(vocabulary.bound == 251)
    #expect(vocabulary.number(of: Array("word7".utf8)[...]) == known)
    for (text, (reader, words)) in zip(texts, read) {
      let again = words.map { vocabulary.word(Int(numbers[reader][Int($0)])) }
      #expect(
        Set(again.map { String(decoding: $0, as: UTF8.self) })
          == Set(text.split(separator: " ").map(String.init)))
    }
  }

  @Test func aCaseHasEachWordOnce() {
    var reader = WordReader(number: 0)
    reader.beginCase()
    #expect(reader.newWords(of: Array("a b a".utf8)) == [0, 1])
    #expect(reader.newWords(of: Array("c b".utf8)) == [2])
    reader.beginCase()
    #expect(reader.newWords(of: Array("b c".utf8)) == [1, 2])
    #expect(reader.number(of: "tag:a b") == 3)
  }

  @Test func wordsThatNoRecordUsesAreForgotten() throws {
    var vocabulary = Vocabulary()
    let used = ["b", "窗口", "a"].map { vocabulary.number(of: Array($0.utf8)[...]) }
    _ = vocabulary.number(of: Array("gone".utf8)[...])
    var numbers = WordNumbers(vocabulary)
    #expect((used + used).map { numbers.number(of: $0) } == [0, 1, 2, 0, 1, 2])
    var reader = ByteReader(numbers.written[...])
    #expect(try (0..<numbers.count).map { _ in try reader.text() } == ["b", "窗口", "a"])
    #expect(reader.isAtEnd)
  }
}
