import CaseModel
import Interchange
import Testing

@Suite struct PageFurnitureTests {
  private let text = "案例描述\n\n她来了。\n\n案例分析\n\n人手不够。\n\n思考问题\n\n1、为什么？"

  @Test(arguments: [
    "分享到:", "分享到：QQ空间 新浪微博", "Share this: mail, print", "Share on Facebook", "打印 关闭", "【打印】【关闭】",
    "【字体：大 中 小】", "上一篇：别的案例", "下一篇: 没有了", "Next: Another case", "浏览次数：123", "版权所有：某市某局",
    "© 2014 Some Town. All rights reserved.", "Copyright 2014", "某ICP备12345678号",
  ])
  func linesAfterTheTextThatServeThePageAreDropped(line: String) throws {
    for separator in ["\n", "\n\n"] {
      let imported = try Imported("柜台风波\n\n\(text)\(separator)\(line)\n")
      #expect(!imported.markdown.contains(line))
      #expect(imported.prompts == ["为什么？"])
      #expect(imported.roles == [.description, .analysis, .questions])
      #expect(imported.result.notes.contains { $0.message.contains(line) })
    }
  }

  @Test(arguments: [
    "欢迎访问某市人社网 | 网站无障碍", "首页 机构概况 政务公开", "今天是2014年7月29日", "分享到：微信", "【字体：大 中 小】 打印",
    "登录 | 注册", "Skip to main content",
  ])
  func linesBeforeTheTextThatServeThePageAreDropped(line: String) throws {
    let imported = try Imported("\(line)\n\n柜台风波\n\n\(text)\n")
    #expect(imported.metadata.title == "柜台风波")
    #expect(!imported.markdown.contains(line))
    #expect(imported.roles == [.description, .analysis, .questions])
    #expect(imported.notes(1, line))
  }

  @Test(arguments: [
    "下一条路怎么走，还要再想", "打印机坏了没有人管", "分享到的经验很多，值得学。", "关闭窗口以后她又来了一次。", "分享是一种态度",
    "版权所有制的讨论", "来源：群众说，这事早就有人提过，一直没有人办，大家都看在眼里。",
  ])
  func aSentenceAtTheEndIsKeptThoughItBeginsLikeFurniture(line: String) throws {
    let imported = try Imported("柜台风波\n\n案例描述\n\n她来了。\n\n案例分析\n\n人手不够。\n\n\(line)\n")
    #expect(imported.paragraphs(.analysis) == ["人手不够。", line])
  }

  @Test func afterTheLastQuestionFurnitureIsDroppedThoughAnalysisFollows() throws {
    let imported = try Imported(
      "柜台风波\n\n案例描述\n\n她来了。\n\n思考问题\n\n1、为什么？\n\n打印 关闭\n\n案例分析\n\n人手不够。\n\n分享到:")
    #expect(imported.roles == [.description, .questions, .analysis])
    #expect(imported.prompts == ["为什么？"])
    #expect(imported.paragraphs(.analysis) == ["人手不够。"])
  }

  @Test func furnitureWithinTheTextIsText() throws {
    let imported = try Imported("柜台风波\n\n案例描述\n\n她来了。\n\n分享到:\n\n打印\n\n她走了。")
    #expect(imported.paragraphs(.description) == ["她来了。", "分享到:", "打印", "她走了。"])
  }

  @Test func unknownLinesAroundTheTextAreKeptAndReported() throws {
    let imported = try Imported("柜台风波\n\n这一行谁也不认识。\n\n\(text)\n\n末尾也有一行。\n\n上一篇：别的")
    #expect(imported.paragraphs(.other) == ["这一行谁也不认识。", "末尾也有一行。"])
    #expect(imported.roles.first == .other && imported.roles.last == .other)
    #expect(imported.notes(3, "这一行谁也不认识。"))
    #expect(imported.notes(17, "末尾也有一行。"))
  }

  @Test func theTitleAtTheTopOfTheTextIsDropped() throws {
    let repeated = [
      "柜台风波\n\n编者按：老案例。\n\n柜台风波\n\n\(text)",
      "柜台风波\n\n\(text.replacing("她来了", with: "柜台风波\n\n她来了"))",
      "柜台风波\n\n作者：某人\n\n 柜台 风波 \n\n\(text)",
    ]
    for page in repeated {
      let imported = try Imported(page)
      #expect(imported.metadata.title == "柜台风波")
      #expect(imported.markdown.ranges(of: "风波").count == 1)
      #expect(imported.paragraphs(.description) == ["她来了。"])
    }
  }
}
