import CaseModel
import Interchange
import Testing

@Suite struct LineTests {
  private func paragraphs(_ body: String) throws -> [String] {
    try Imported("柜台风波\n\n案例描述\n\n\(body)").paragraphs(.description)
  }

  @Test func wrappedLinesAreJoined() throws {
    #expect(try paragraphs("第一行没有完，\n第二行接着。") == ["第一行没有完，第二行接着。"])
    #expect(try paragraphs("one line\nand another") == ["one line and another"])
    #expect(try paragraphs("她说 yes\n就走了") == ["她说 yes就走了"])
  }

  @Test(arguments: [
    "\n\n", "\n \u{A0}\u{3000}\t\n", "\n　　", "\n    ", "\n\t", "\n\u{A0}\u{A0}\u{A0}\u{A0}",
    "\r\n\r\n", "\r\r", "\n\u{200B}　　", "\u{2029}\u{2029}",
  ])
  func aBlankLineOrAnIndentEndsAParagraph(separator: String) throws {
    #expect(try paragraphs("她来了。\(separator)她走了。") == ["她来了。", "她走了。"])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\n ", "\n  ", " \n", "\u{2028}"])
  func anyOtherLineBreakDoesNot(separator: String) throws {
    #expect(try paragraphs("她来了。\(separator)她走了。") == ["她来了。她走了。"])
  }

  @Test func linesTooLongToBeWrappedAreParagraphs() throws {
    let long = String(repeating: "字", count: 70) + "。"
    #expect(try paragraphs("\(long)\n短。\n\(long)\n\(long)") == [long, "短。", long, long])
  }

  @Test func numberedLinesAndBulletsAreParagraphsAndNoLists() throws {
    #expect(try paragraphs("1. 先来\n2、后到\n（一）甲\n- 乙") == ["1. 先来", "2、后到", "（一）甲", "- 乙"])
    #expect(try paragraphs("一是要快。\n二是要好。") == ["一是要快。二是要好。"])
  }

  @Test func marksWithoutWidthAtTheStartOfLinesAreDropped() throws {
    let imported = try Imported(
      "\u{FEFF}柜台风波\r\n\r\n\u{200B}\u{200E}【案例描述】\r\n\r\n\u{FEFF}　　她来了。\u{200B}\r\n")
    #expect(imported.metadata.title == "柜台风波")
    #expect(imported.paragraphs(.description) == ["她来了。"])
    #expect(
      !imported.markdown.unicodeScalars.contains { ["\u{FEFF}", "\u{200B}", "\r"].contains($0) })
  }

  @Test func controlCharactersAreDroppedAndReported() throws {
    let imported = try Imported("柜台风波\n\n案例描述\n\n她\u{0}来\u{1B}了\u{9F}。")
    #expect(imported.paragraphs(.description) == ["她来了。"])
    #expect(imported.notes(5, "control"))
  }

  @Test func notesCountLinesAsEditorsDo() throws {
    let imported = try Imported("柜台风波\r\n\r\n案例描述\r\n她来了。\u{2028}她走了。\r\n\r\n上一篇：别的\r\n")
    #expect(imported.notes(1, "柜台风波"))
    #expect(imported.notes(3, "案例描述"))
    #expect(imported.notes(6, "上一篇"))
    #expect(
      imported.result.notes.map(\.line).filter { $0 > 0 }
        == imported.result.notes.map(\.line).filter { $0 > 0 }.sorted())
  }

  @Test func aLineOfAMegabyteIsTaken() throws {
    for body in ["字", "她来了。", "a_*", "【", "1、"] {
      let line = String(repeating: body, count: 1_000_000 / body.utf8.count)
      let imported = TextImporter.importCase(from: "柜台风波\n\n案例描述\n\n\(line)")
      #expect(imported.markdown.utf8.count >= line.utf8.count)
      #expect(TextImporter.importCase(from: line).markdown.contains("status: draft"))
    }
  }
}
