import CaseModel
import TestSupport
import Testing

@testable import SiteGenerator

/// An index that is changed is the one that would be made.
@Suite struct IndexRevisionTests {
  /// The words of cases, and whether each is in the head.
  private typealias Words = [String: Bool]

  @Test(arguments: 0..<8)
  func aChangedIndexIsTheSameAsANewOne(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let all = (0..<3000).map { "word\(String($0 * 7919 % 3000, radix: 36))" } + ["事故", "tag:a"]
    func words() -> Words {
      let chosen = (0..<60).map { _ in all[Int.random(in: all.indices, using: &random)] }
      return Dictionary(
        chosen.map { ($0, Bool.random(using: &random)) }, uniquingKeysWith: { first, _ in first })
    }
    var cases = (0..<300).map { _ in words() }
    var index = Self.index(of: cases)
    var revisions = 0
    for _ in 0..<12 {
      var changes: [[UInt8]: [(number: Int, isInHead: Bool?)]] = [:]
      for number in Set((0..<2).map { _ in Int.random(in: cases.indices, using: &random) }) {
        var new = cases[number]
        for word in words().prefix(Int.random(in: 0...8, using: &random)) {
          new[word.key] = Bool.random(using: &random) ? nil : word.value
        }
        new["new\(Int.random(in: 0..<99, using: &random))"] = false
        for word in Set(new.keys).union(cases[number].keys) where new[word] != cases[number][word] {
          changes[Array(word.utf8), default: []].append((number, new[word]))
        }
        cases[number] = new
      }
      let expected = Self.index(of: cases)
      let scripts = Self.scripts(index)
      let revision = IndexRevision(starts: index.starts, caseCount: cases.count) {
        scripts[SearchIndex.path("words-\($0)")]
      }
      let ordered = changes.map { IndexRevision.Change(word: $0, cases: $1) }
        .sorted { $0.word.lexicographicallyPrecedes($1.word) }
      if let revised = revision.files(after: ordered) {
        revisions += 1
        #expect(revised.starts == expected.starts)
        #expect(scripts.merging(Self.scripts(revised)) { $1 } == Self.scripts(expected))
        #expect(revised.scripts.allSatisfy { scripts[$0.path] != $0.bytes })
      } else {
        #expect(index.starts.count != expected.starts.count)
      }
      index = expected
    }
    #expect(revisions > 3)
  }

  private static func index(of cases: [Words]) -> SearchIndex.Files {
    var vocabulary = Vocabulary()
    let documents = cases.map { words in
      func numbers(isInHead: Bool) -> [UInt32] {
        words.filter { $0.value == isInHead }.map { vocabulary.number(of: Array($0.key.utf8)[...]) }
      }
      return SearchDocument(
        headWords: numbers(isInHead: true), textWords: numbers(isInHead: false))
    }
    let cards = cases.indices.map { SearchIndexTests.card("case\($0)") }
    return SearchIndex(cases: Array(zip(cards, documents)), vocabulary: vocabulary).files()
  }

  private static func scripts(_ files: SearchIndex.Files) -> [String: [UInt8]] {
    Dictionary(
      files.scripts.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func aListIsReadAsItWasWritten() {
    let cases = [(0, true), (33, true), (1, false), (1100, false)]
    let list = PostingList(cases.map { (number: $0, isInHead: $1) })
    let read = PostingList.cases(in: list.bytes[...])
    #expect(read?.map(\.number) == cases.map(\.0))
    #expect(read?.map(\.isInHead) == cases.map(\.1))
    for other in ["A.B.C", "g", "ü", "A B"] {
      #expect(PostingList.cases(in: Array(other.utf8)[...]) == nil)
    }
  }

  @Test func aScriptOfAnotherShardIsRefused() {
    var shards = WordShards(from: 3)
    shards.append(Array("one".utf8)[...], Array("A".utf8)[...])
    shards.close()
    let script = shards.shards[0].script
    #expect(
      WordShards.entries(of: script, number: 3)?.map { Array($0.word) } == [Array("one".utf8)])
    #expect(WordShards.entries(of: script, number: 4) == nil)
    #expect(WordShards.entries(of: Array(script.dropLast()), number: 3) == nil)
  }
}
