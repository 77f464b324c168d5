import CaseModel
import Foundation
import SiteGenerator
import TestSupport
import Testing

/// Who sees what, on the files of whole sites.
@Suite struct EditionTests {
  private let site: SmallSite

  /// A question with a secret in every part that is not for trainees.
  private static func question(_ id: String, _ secret: String) -> String {
    """
    1. Why? {#\(id)}
       - (x) a
         > \(secret)FEEDBACK
       - ( ) b

       > [!HINT]
       > Look again.

       > [!ANSWER]
       > \(secret)ANSWER

       > [!RUBRIC]
       > - \(secret)RUBRIC (2)
       >   - 1: \(secret)LEVEL

       > [!FEEDBACK]
       > \(secret)COMMENT

       > [!FACILITATOR]
       > HUSHNOTE ![HUSHALT](hush-note.svg)
    2. How many? {#number-\(id)}
       = 4711
    3. What is it called? {#term-\(id)}
       = \(secret)TERM
    4. What would you say? {#said-\(id)}

       > [!RUBRIC]
       > - \(secret)CRITERION (2)

       > [!SAMPLE]
       > HUSHSAMPLE ![HUSHALT](hush-sample.svg)
       >
       > - HUSHREASON (1)
    """
  }

  init() throws {
    site = try SmallSite(
      configuration: "title: Library\nlanguage: en\nurl: https://cases.example.org/\n")
    for name in ["hush-note", "hush-sample", "hush-section", "veil-analysis", "shown"] {
      try site.folder.write("<svg><!-- \(name.uppercased()) --></svg>", to: "cases/\(name).svg")
    }
    let facilitator = """
      ## Facilitator notes

      HUSHSECTION[^only] ![HUSHALT](hush-section.svg) [hush](https://hush.example/HUSHLINK)

      ### Causes

      - **HUSHCAUSE** text. #HUSHTAG

      [^only]: HUSHFOOTNOTE

      [^both]: Shown to all.
      """
    try site.write(
      "held",
      frontMatter: "reveal: facilitator\npublished: 2020-01-02\ntags: [shared]",
      description: "x[^both]\n\n> [!FACILITATOR]\n> HUSHALERT\n\n<!-- HUSHCOMMENT -->",
      analysis:
        "VEILANALYSIS ![VEILALT](veil-analysis.svg)\n\n### Causes\n\n"
        + "- **VEILCAUSE** text. #VEILTAG\n\n### Measures\n\n- VEILMEASURE. #VEILMEASURE-TAG",
      questions: Self.question("held", "VEIL"), after: facilitator)
    try site.write(
      "open", frontMatter: "published: 2020-01-03\ntags: [shared]",
      description: "![plan](shown.svg)\n\n> [!FACILITATOR]\n> HUSHALERT",
      analysis: "OPENANALYSIS\n\n### Causes\n\n- OPENCAUSE. #OPENTAG",
      questions: Self.question("open", "OPEN"), after: facilitator)
    try site.write("draft", frontMatter: "status: draft", description: "HUSHDRAFT")
  }

  /// The files of an edition in which a text stands, in any case, or that are named by it.
  private func places(of text: String, in edition: String) throws -> [String] {
    let wanted = text.lowercased()
    return try site.files(edition).filter { path, data in
      path.lowercased().contains(wanted)
        || String(decoding: data, as: UTF8.self).lowercased().contains(wanted)
    }.keys.sorted()
  }

  @Test func whatIsForTheFacilitatorIsNowhereInThePublicSite() throws {
    #expect(try site.build().isPublished)
    for secret in ["HUSH", "VEIL", "4711"] {
      let found = try places(of: secret, in: "public")
      // The number stands in the folded solution of the case that reveals it after answers.
      #expect(found == (secret == "4711" ? ["cases/open/index.html"] : []), "\(secret)")
    }
    for secret in ["ANSWER", "RUBRIC", "FEEDBACK", "COMMENT", "LEVEL", "TERM"] {
      #expect(
        try places(of: "OPEN\(secret)", in: "public") == ["cases/open/index.html"], "\(secret)")
    }
    #expect(try places(of: "Shown to all", in: "public").contains("cases/held/index.html"))
    #expect(try site.files()["cases/shown.svg"] != nil)
  }

  @Test func aHandOutHoldsTheTextAndTheQuestionsAlone() throws {
    try site.build()
    let sheet = try site.page("cases/open/handout.html")
    #expect(sheet.contains("Why?") && sheet.contains("../../assets/style.css"))
    for secret in ["OPEN", "Look again", "4711", "<details"] {
      #expect(!sheet.contains(secret), "\(secret)")
    }
  }

  @Test func theFacilitatorSeesEverything() throws {
    #expect(try site.build(.facilitator).isPublished)
    let secrets = [
      "HUSHNOTE", "HUSHSAMPLE", "HUSHREASON", "HUSHSECTION", "HUSHFOOTNOTE", "HUSHALERT",
      "VEILANALYSIS",
      "VEILANSWER", "VEILRUBRIC", "VEILLEVEL", "VEILFEEDBACK", "VEILCOMMENT", "VEILTERM",
      "VEILCAUSE", "4711",
    ]
    for name in ["index", "guide"] {
      let page = try site.folder.text(of: "site/facilitator/cases/held/\(name).html")
      for secret in secrets { #expect(page.contains(secret), "\(name): \(secret)") }
      #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    }
    let sheet = try site.folder.text(of: "site/facilitator/cases/held/handout.html")
    for secret in secrets { #expect(!sheet.contains(secret), "\(secret)") }
    #expect(try site.folder.text(of: "site/facilitator/robots.txt").contains("Disallow: /\n"))
    #expect(try site.files("facilitator")["cases/hush-section.svg"] != nil)
    #expect(try site.files("facilitator")["causes/veiltag/index.html"] != nil)
    #expect(try places(of: "HUSHDRAFT", in: "facilitator").isEmpty)
  }

  @Test func oneEditionIsNotPutInThePlaceOfTheOther() throws {
    try site.build(to: "same")
    let before = try site.files("same")
    #expect(throws: SiteError.self) { try site.build(.facilitator, to: "same") }
    #expect(try site.files("same") == before)
  }
}
