import CaseLibrary
import Testing

@testable import SiteGenerator

@Suite struct VocabularyTests {
  @Test func aWordHasOneNumberWhoeverAsks() {
    let vocabulary = Vocabulary()
    let words = (0..<500).map { Array("word\($0 * 7919 % 250)".utf8) }
    let numbers = Parallel.map(words) { vocabulary.number(of: $0[...]) }
    #expect(Set(numbers).count == 250)
    #expect(zip(words, numbers).allSatisfy { vocabulary.word($1) == $0 })
    #expect(numbers.allSatisfy { $0 < vocabulary.bound })
  }

  @Test func wordsThatNoRecordUsesAreForgotten() throws {
    let vocabulary = Vocabulary()
    let used = ["b", "窗口", "a"].map { UInt32(vocabulary.number(of: Array($0.utf8)[...])) }
    _ = vocabulary.number(of: Array("gone".utf8)[...])
    var numbers = WordNumbers(vocabulary)
    #expect((used + used).map { numbers.number(of: $0) } == [0, 1, 2, 0, 1, 2])
    var reader = ByteReader(numbers.written[...])
    #expect(try reader.list { try $0.text() } == ["b", "窗口", "a"])
  }
}
