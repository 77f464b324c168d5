import CaseModel
import Testing

@Suite struct LineSeparatorTests {
  /// Lines parted by these characters have one number; only one of them is the title.
  @Test(arguments: ["\u{2028}", "\u{85}", "\u{C}"])
  func whatStandsOnTheLineOfTheTitleIsKept(separator: String) throws {
    let imported = try Imported("标题\(separator)【照片】\(separator)她来了。\n他没有抬头。")
    #expect(imported.metadata.title == "标题")
    #expect(imported.paragraphs(.description) == ["\u{200B}【照片】", "她来了。他没有抬头。"])
  }
}
