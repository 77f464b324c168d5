import CaseModel
import CaseParser
import Interchange
import Testing

@Suite struct FrontMatterImportTests {
  private func metadata(_ head: String, body: String = "她来了。") throws -> CaseMetadata {
    let imported = try Imported("\(head)\n\n案例描述\n\n\(body)\n")
    #expect(!imported.parsed.hasErrors)
    #expect(imported.paragraphs(.other).isEmpty)
    return imported.metadata
  }

  @Test(arguments: [
    ("发布时间:2014-07-29 17:36", "2014-07-29T17:36"), ("发布日期：2014年7月29日", "2014-07-29"),
    ("Published: 2014-07-29", "2014-07-29"), ("Published: 29 July 2014", "2014-07-29"),
    ("Date: July 29, 2014", "2014-07-29"), ("日期：2014.7.29", "2014-07-29"),
    ("发布时间：2014/7/29 星期二", "2014-07-29"), ("2014-07-29 17:36", "2014-07-29T17:36"),
    ("作者：  发布时间：２０１４-０７-２９", "2014-07-29"), ("时间：2014-07-29　来源：", "2014-07-29"),
  ])
  func theDateOfPublication(line: String, expected: String) throws {
    #expect(try metadata("柜台风波\n\n\(line)").published?.description == expected)
  }

  @Test(arguments: [
    "发布时间：上个月的一天", "时间：2010年7月5日", "日期：2010年7月5日，地点：大厅", "发布时间：2014-02-30", "来源：她说：不行",
  ])
  func aLineThatDoesNotHoldWhatItsLabelSaysIsKept(line: String) throws {
    let imported = try Imported("柜台风波\n\n\(line)\n\n案例描述\n\n她来了。\n")
    #expect(imported.paragraphs(.other) == [line])
    #expect(imported.metadata.published == nil)
    #expect(imported.metadata.source == nil)
  }

  @Test func authorsAndSource() throws {
    let several = try metadata("柜台风波\n\n作者：张三、李四　来源：某日报 浏览次数：12次 【字体：大 中 小】 打印")
    #expect(several.authors == ["张三", "李四"])
    #expect(several.source == "某日报")
    #expect(try metadata("柜台风波\n\n作者：张三,李四").authors == ["张三", "李四"])
    #expect(try metadata("柜台风波\n\n作者：张三 李四").authors == ["张三", "李四"])
    #expect(try metadata("柜台风波\n\n作者：张 三").authors == ["张 三"])
    #expect(
      try metadata("The desk\n\nAuthors: Ann Lee and Bob Ray; Smith, John").authors
        == ["Ann Lee", "Bob Ray", "Smith, John"])
    let empty = try metadata("柜台风波\n\n作者:  发布时间:  来源:")
    #expect(empty.authors.isEmpty && empty.source == nil && empty.published == nil)
  }

  @Test(arguments: [
    ("您当前位置:某局 > 公开 > 动态 > 正文内容", "某局", ["公开", "动态"]),
    ("当前位置：首页 > 公开 > 正文", nil, ["公开"]), ("Home > News > Cases > Article", nil, ["News", "Cases"]),
    ("Home / News / The desk", nil, ["News", "The desk"]), ("首页 › 公开 › 动态", nil, ["公开", "动态"]),
    ("You are here: Town » News » Content", "Town", ["News"]), ("当前位置：首页", nil, []),
    ("您的位置：某局>>公开>>柜台风波", "某局", ["公开"]),
  ])
  func thePathGivesTagsAndSource(line: String, source: String?, tags: [String]) throws {
    let found = try metadata("\(line)\n\n柜台风波")
    #expect(found.title == "柜台风波")
    #expect(found.source == source)
    #expect(found.tags == tags)
  }

  @Test func aNamedSourceGoesBeforeTheSite() throws {
    #expect(try metadata("您当前位置:某局 > 公开 > 正文\n\n柜台风波\n\n来源：某日报").source == "某日报")
  }

  @Test func summaryAndKeywords() throws {
    let found = try metadata("柜台风波\n\n摘要：一句话引来一封信。她走了又来。\n\n关键词：服务；投诉")
    #expect(found.summary == "一句话引来一封信。她走了又来。")
    #expect(found.tags == ["服务", "投诉"])
    let wrapped = try metadata(
      "The desk\nSummary: One sentence: and\nwhat came of it.\nAuthor: Ann")
    #expect(wrapped.summary == "One sentence: and what came of it.")
    #expect(wrapped.authors == ["Ann"])
    #expect(try metadata("柜台风波").summary == nil)
  }

  @Test func theLanguageIsCounted() throws {
    #expect(try metadata("柜台风波").language == "zh-Hans")
    let english = try metadata("The desk", body: "She came to the desk (窗口) and asked.")
    #expect(english.language == "en")
  }

  @Test(arguments: [
    "It's: a #title, yes", "“冷面”相对: 一封投诉信", "- 不是列表", "[方括号]", "true", "No", "2014", "2014-07-29的事",
    "a: b", "#1", "*星*", "&锚", "!叹号", "%百分", "@甲", "`码`", "问号？", "单'双\"反\\斜", "'引'", "{花}", "~",
    "null", "案例 #3",
    "end:x", "> 大于", "| 竖", "一，二；三",
  ])
  func anyTitleIsReadBackAsItIs(title: String) throws {
    let found = try metadata("标题：\(title)")
    #expect(found.title == title)
  }

  @Test func theTitleStandsBetweenPathAndDate() throws {
    let path = try Imported("某某市人社局\n\n您当前位置:某局 > 公开 > 正文\n\n柜台风波\n\n2014-07-29")
    #expect(path.metadata.title == "柜台风波")
    let imported = try Imported("信息公开\n\n柜台风波\n\n——某窗口的一天\n\n来源：某报\n\n案例描述\n\n她来了。")
    #expect(imported.metadata.title == "柜台风波")
    #expect(imported.paragraphs(.other) == ["信息公开", "——某窗口的一天"])
  }

  @Test func aTitleMayBeAQuestionOrAHeadingOrAGreeting() throws {
    #expect(try metadata("能怪他吗？").title == "能怪他吗？")
    #expect(try metadata("# 柜台风波").title == "柜台风波")
    #expect(try metadata("Welcome to the front desk").title == "Welcome to the front desk")
    #expect(try metadata("柜台风波\n作者：某人").title == "柜台风波")
  }

  @Test func withoutATitleThereIsOneToReplace() throws {
    let imported = try Imported("案例描述\n\n她来了。")
    #expect(imported.metadata.title == "未命名案例")
    #expect(imported.notes(0, "title"))
    #expect(try Imported("").metadata.title == "Untitled case")
  }

  @Test func theSlugIsMadeFromTheTitle() throws {
    #expect(
      try Imported("The Broken Lift!\n\nDescription\n\nIt stood.").result.suggestedSlug
        == "the-broken-lift")
    #expect(try Imported("标题：！！！").result.suggestedSlug == "case")
  }
}
