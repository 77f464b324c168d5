import Foundation
import TestSupport
import Testing

@testable import SiteGenerator

@Suite struct EmbeddedFilesTests {
  @Test func theProgramHoldsEveryTemplateOfTheFolder() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/templates")
      .filter { $0.hasSuffix(".mustache") }
    #expect(Set(names) == Set(EmbeddedFiles.templates.keys.map { $0 + ".mustache" }))
    for (name, text) in EmbeddedFiles.templates {
      #expect(try text == Repository.text(of: "templates/\(name).mustache"))
    }
  }

  @Test func everyWordIsThereInBothLanguages() throws {
    let english = SiteLanguage.named("en").labels
    let chinese = SiteLanguage.named("zh-Hans").labels
    #expect(english.count > 40)
    #expect(Set(english.keys) == Set(chinese.keys))
    for text in EmbeddedFiles.templates.values {
      for match in text.matches(of: #/\{\{labels\.([\w-]+)\}\}/#) {
        #expect(english[String(match.1)] != nil, "labels.\(match.1)")
      }
    }
  }
}
