import CaseLibrary
import CaseModel
import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

/// What stands in the index; `Tests/Browser` asks it questions.
@Suite struct SearchIndexTests {
  @Test func onlyWhatThePublicMayReadIsFound() throws {
    let folder = try TemporaryFolder()
    func write(_ name: String, reveal: String) throws {
      try folder.write(
        """
        ---
        title: Titleword
        summary: Summaryword
        tags: [tagword]
        reveal: \(reveal)
        ---

        ## Description

        Textword and `codeword`.

        > [!NOTE]
        > Noteword

        > [!FACILITATOR]
        > Secretnote

        ## Analysis

        Analysisword\(name)

        ## Questions

        1. Promptword? {#a}
           - (x) Optionword
             > Secretfeedback
           - ( ) Other

           > [!ANSWER]
           > Secretanswer

           > [!FACILITATOR]
           > Secretquestionnote

        2. Otherword? {#b}

           > [!RUBRIC]
           > - Secretcriterion (2)

           > [!SAMPLE]
           > Secretsample
           >
           > - Secretreason (1)

        ## Facilitator notes

        Secretsection
        """, to: "cases/\(name).md")
    }
    try write("open", reveal: "after-answers")
    try write("held", reveal: "facilitator")
    let site = folder.path + "/site"
    _ = try SiteBuilder(Library(root: folder.path), to: site, generator: "test").build()
    let files = try FileManager.default.contentsOfDirectory(atPath: site + "/search")
    let index = try files.map { try folder.text(of: "site/search/\($0)") }.joined()
    for word in [
      "titleword", "summaryword", "tagword", "textword", "codeword", "noteword", "promptword",
      "optionword", "analysiswordopen", "tag:tagword", "language:en",
    ] { #expect(index.contains("\"\(word)\""), "\(word)") }
    #expect(!index.contains("secret") && !index.contains("analysiswordheld"))
  }

  @Test func anEditChangesFewScripts() {
    var vocabulary = Vocabulary()
    func wordNumber(of word: String) -> UInt32 { vocabulary.number(of: Array(word.utf8)[...]) }
    var random = SeededGenerator(seed: 5)
    let words = (0..<4000).map { "word\(String($0 * 7919 % 4000, radix: 36))" }.sorted()
    var cases = (0..<300).map { number in
      let chosen = Set((0..<80).map { _ in Int.random(in: words.indices, using: &random) })
      return (
        Self.card("case\(number)"),
        SearchDocument(headWords: [], textWords: chosen.map { wordNumber(of: words[$0]) })
      )
    }
    func files() -> [String: [UInt8]] {
      Dictionary(
        SearchIndex(cases: cases, vocabulary: vocabulary).files().scripts.map {
          ($0.path, $0.bytes)
        },
        uniquingKeysWith: { first, _ in first })
    }
    let before = files()
    cases[7].1 = SearchDocument(
      headWords: [], textWords: cases[7].1.textWords + ["word", "zebra"].map { wordNumber(of: $0) })
    let after = files()
    #expect(before.count > 20)
    #expect(after.values.allSatisfy { $0.count < WordShards.fullSize + 1000 })
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect((1...8).contains(changed.count), "\(changed.sorted())")
  }

  static func card(_ slug: String) -> CaseCard {
    CaseCard(
      slug: slug, title: slug, language: "en", summary: nil, tags: [], competencies: [],
      audience: [], causes: [], measures: [], date: nil, updated: nil, minutes: nil,
      difficulty: nil, questionCount: 1, isDraft: false, original: slug)
  }

  @Test func distancesAreWrittenInBase32() {
    var list = PostingList()
    list.append(0, isInHead: true)
    list.append(33, isInHead: true)
    list.append(1, isInHead: false)
    list.append(1100, isInHead: false)
    #expect(String(decoding: list.bytes, as: UTF8.self) == "AgB.BqiB")
  }

  @Test func aLiteralEndsNeitherItselfNorItsElement() {
    #expect(
      JSONText.quoted("a\"\\\u{1}\u{2028}</script>一")
        == #""a\"\\\u0001\u2028\u003c/script\u003e一""#)
  }
}
