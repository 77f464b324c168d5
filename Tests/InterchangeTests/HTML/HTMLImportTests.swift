import CaseModel
import CaseParser
import Foundation
import Interchange
import Testing

/// A page after its import.
struct ImportedPage {
  let result: ImportedCase
  let parsed: ParsedCase

  init(_ html: String) throws {
    result = HTMLImporter.importCase(from: html)
    parsed = try CaseParser().parse(
      SourceText(path: "page.md", text: result.markdown), slug: result.suggestedSlug)
  }

  /// What stands below the front matter.
  var body: String {
    let parts = result.markdown.components(separatedBy: "\n---\n\n")
    return parts.dropFirst().joined(separator: "\n---\n\n")
  }
}

@Suite struct HTMLImportTests {
  /// The Markdown of an article's description.
  private func description(_ html: String) throws -> String {
    let page = try ImportedPage(
      "<html><body><article><h1>T</h1><h2>Description</h2>\(html)</article></body></html>")
    #expect(
      !page.parsed.diagnostics.contains { $0.severity == .error && $0.rule != .missingSection })
    return String(page.body.dropFirst("## Description\n\n".count).dropLast())
  }

  @Test(arguments: [
    ("<p>One\n  two.</p><p>Three</p>", "One two.\n\nThree"),
    ("<p>她来了，\n问了一句。</p>", "她来了，问了一句。"),
    ("<div>a<br>b</div>", "a b"), ("<div>a<br><br>b</div>", "a\n\nb"),
    ("<p>甲<br>　　乙</p>", "甲\n\n乙"),
    ("<p>a <b>bold</b> <i>it</i> <code>x*y</code></p>", "a **bold** *it* `x*y`"),
    ("<p><strong>“自己看。”</strong>她说</p>", "**“自己看。”**她说"), ("<p>x<b>.y.</b>z</p>", "x.y.z"),
    ("<p><b> spaced </b>out</p>", "**spaced** out"),
    (
      "<p><a href=\"https://a.b/c_d\">link</a> <a href='/x'>site</a> <a href='javascript:x'>js</a></p>",
      "[link](<https://a.b/c_d>) site js"
    ),
    ("<p>1 * 2 &lt;b&gt; [x] &amp;amp; a_b {#id}</p>", "1 \\* 2 \\<b> \\[x] \\&amp; a_b \\{#id}"),
    (
      "<p># no heading</p><p>- no list</p><p>1. no list</p>",
      "\\# no heading\n\n\\- no list\n\n1\\. no list"
    ),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", "- a\n- b\n\n  - c"),
    ("<ol start=3><li>a</li><li><p>b</p><p>c</p></li></ol>", "3. a\n4. b\n\n   c"),
    ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
    ("<ul><li>x<pre>a\r&lt;b>\r\nc</pre></ul>", "- x\n\n  ```\n  a\n  <b>\n  c\n  ```"),
    ("<pre>x\n  `y`</pre>", "```\nx\n  `y`\n```"), ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
    (
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td></td></tr></table>",
      "| a | b |\n| --- | --- |\n| 1\\|2 |  |"
    ),
    ("<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb"),
    ("<h3>Sub</h3><p>x", "### Sub\n\nx"),
    ("<p>a&nbsp;&hellip;&#8212;&#x4e00;&unknown;</p>", "a …—一\\&unknown;"),
    ("<script>x</script><style>y</style><!-- z --><p>a</p><button>b</button><form>c</form>", "a"),
    ("<p>a\u{200B}b\u{7}</p>", "ab"), ("<pre>a\u{0}&#8238;b</pre>", "```\nab\n```"),
    (
      "<p>see<a class='footnote-ref' href='#fn1'><sup>1</sup></a>.</p><section class='footnotes'><ol><li id='fn1'>"
        + "<p>note<a class='footnote-back' href='#r'>x</a></p></li></ol></section>",
      "see[^fn1].\n\n[^fn1]: note"
    ),
  ])
  func elementsBecomeMarkdown(html: String, expected: String) throws {
    #expect(try description(html) == expected)
  }

  private let page = """
    <!DOCTYPE html><html lang="zh-CN"><head><title>一句话_市局</title>
    <meta name="PubDate" content="2014-07-29 17:36"><meta name="ContentSource" content="市局"></head><body>
    <ul class=nav><li><a href="/">首页</a></li><li><a href="/a">公开</a></li><li><a href="/b">互动</a></li></ul>
    <div><table><tr><td><h1>一句话</h1><p>作者：李某　发布时间：2014-07-29 17:36　来源：</p><div>
    <p>　　<strong>【案例描述】</strong>一位姑娘走到窗口，问了一个问题，没有人抬头。</p>
    <p><img src="hall.jpg">她站了一会儿，走了。</p>
    <p align=center><b>案例分析</b></p><p>　　没有人被指定来回答。</p>
    <p>【思考问题】</p><p>　　1、换作您，第一步做什么？</p><p>　　2、为什么？</p></div>
    <p>【打印】【关闭】</p><p>上一篇：<a href="/1">别的</a></p></td></tr></table></div>
    <div><a href="/about">关于我们</a> 版权所有 市局</div></body></html>
    """

  @Test func anArticleIsFoundInItsPage() throws {
    let imported = try ImportedPage(page)
    let content = imported.parsed.content
    #expect(content.metadata.title == "一句话" && content.metadata.language == "zh-Hans")
    #expect(content.metadata.published?.description == "2014-07-29T17:36")
    #expect(content.metadata.source == "市局" && content.metadata.authors == ["李某"])
    #expect(content.metadata.status == .published)
    #expect(content.sections.map(\.role) == [.description, .analysis, .questions])
    #expect(content.questions.map(\.prompt.plainText) == ["换作您，第一步做什么？", "为什么？"])
    for text in ["首页", "关于我们", "打印", "上一篇", "版权"] {
      #expect(!imported.result.markdown.contains(text))
    }
    #expect(imported.result.notes.contains { $0.message.contains("hall.jpg") })
    #expect(imported.result.suggestedSlug == "一句话")
  }

  @Test func aPageWithoutSectionsBecomesADraft() throws {
    let imported = try ImportedPage(
      "<title>A title - The Site</title><p>She came.</p><p>Nobody looked up.</p>")
    #expect(imported.parsed.content.metadata.title == "A title")
    #expect(imported.parsed.content.metadata.status == .draft)
    #expect(imported.body == "## Description\n\nShe came.\n\nNobody looked up.\n")
    #expect(imported.result.notes.contains { $0.message.contains("## Analysis") })
  }

  @Test(arguments: [
    "", "<", "<p", "<p a=\"", "</", "<!--", "&#xFFFFFFFF;&#0;", "<![CDATA[", "<title>", "\u{0}",
  ])
  func oddPagesAreTaken(html: String) throws {
    let imported = try ImportedPage(html)
    #expect(!imported.result.suggestedSlug.isEmpty)
    #expect(imported.parsed.content.metadata.status == .draft)
  }

  /// Deep, misnested and unfinished pages: what matters is that they end, and keep their text.
  @Test(arguments: [
    String(repeating: "<b>", count: 50_000) + "text",
    String(repeating: "<div>", count: 50_000) + "text",
    String(repeating: "<table><tr><td>", count: 20_000) + "text",
    String(repeating: "<b><p>", count: 20_000) + "text"
      + String(repeating: "</b></p>", count: 20_000),
    String(repeating: "<ul><li>", count: 20_000) + "text",
    "<p " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">text",
    String(repeating: "<!--", count: 50_000) + "-->text",
    String(repeating: "&amp;", count: 50_000) + "text",
    String(repeating: "<a href=x>", count: 50_000) + "text",
    String(repeating: "</p>", count: 50_000) + "text",
    String(repeating: "<br>", count: 50_000) + "text",
    String(repeating: "<blockquote>", count: 300) + "text",
  ])
  func hostilePagesAreTaken(html: String) throws {
    #expect(HTMLImporter.importCase(from: html).markdown.contains("text"))
  }

  @Test func whatIsHTMLIsKnownByItsBeginning() {
    #expect(HTMLImporter.isHTML("\n<!DOCTYPE HTML>") && HTMLImporter.isHTML("<html lang=en>"))
    #expect(!HTMLImporter.isHTML("# Title\n<html>") && !HTMLImporter.isHTML(""))
  }
}
