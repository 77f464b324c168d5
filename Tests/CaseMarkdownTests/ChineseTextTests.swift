import Testing

@Suite struct ChineseTextTests {
  @Test(arguments: [
    ("**先看人。**接着", "<p><strong>先看人。</strong>接着</p>\n"),
    ("他说**“好”**了", "<p>他说<strong>“好”</strong>了</p>\n"),
    ("在**（重要）**之后", "<p>在<strong>（重要）</strong>之后</p>\n"),
    ("*轻声：*说", "<p><em>轻声：</em>说</p>\n"),
    ("**甲。**乙**丙，**丁", "<p><strong>甲。</strong>乙<strong>丙，</strong>丁</p>\n"),
    ("`**码。**码`", "<p><code>**码。**码</code></p>\n"),
    (#"\*\*不是。\*\*粗体"#, "<p>**不是。**粗体</p>\n"),
    ("3 * 4 * 5", "<p>3 * 4 * 5</p>\n"),
  ])
  func emphasisBesideChinesePunctuationIsMeant(markdown: String, expected: String) throws {
    #expect(try html(markdown) == expected)
  }

  @Test(arguments: [
    ("第一行\n第二行", "<p>第一行第二行</p>\n"), ("中文\nLatin", "<p>中文Latin</p>\n"),
    ("Latin\n中文", "<p>Latin中文</p>\n"), ("one\ntwo", "<p>one\ntwo</p>\n"),
    ("“one”\ntwo", "<p>“one”\ntwo</p>\n"), ("句号。\nNext", "<p>句号。Next</p>\n"),
    ("**粗**\n字", "<p><strong>粗</strong>字</p>\n"),
  ])
  func lineBreaksBesideChineseLeaveNoSpace(markdown: String, expected: String) throws {
    #expect(try html(markdown) == expected)
  }
}
