import CaseLibrary
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
      JavaScript.string("a\"\\\u{1}\u{2028}</script>一")
        == #""a\"\\\u0001\u2028\u003c/script>一""#)
  }
}
