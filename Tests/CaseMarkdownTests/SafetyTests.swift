import CaseMarkdown
import CaseModel
import Testing

@Suite struct SafetyTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "vbscript:x", "data:text/html,x",
    "file:///etc/passwd",
    "blob:https://x", "filesystem:x", "smb://host/x", "//host/x", "java\u{0}script:x",
  ])
  func addressesOffTheListLeadNowhere(address: String) throws {
    let text = try html("[x](<\(address)>) ![p](<\(address)>)")
    #expect(text.contains("<a href=\"\">x</a>") || !text.contains("<a "))
    #expect(!text.contains("<img"))
  }

  /// Browsers take tabs and line ends out of an address, and find a scheme; other control characters are encoded, and
  /// the address leads to a file beside the page that isn't there.
  @Test(arguments: [
    "http&#x1F;://example.org/letter", "java&#9;script:alert(1)", "http&#10;s://example.org",
    "&#1;https://example.org", "mail&#x7F;to:a@b.c", "https&#32;://example.org",
  ])
  func aSchemeWithAControlCharacterIsNone(address: String) throws {
    #expect(try !html("[x](<\(address)>)").contains("://"))
    #expect(try !html("[x](<\(address)>)").contains(":a"))
  }

  @Test(arguments: [
    "https://a.b/c?d=e&f", "mailto:a@b.c", "tel:+1", "#anchor", "other.md", "a/b:c",
  ])
  func addressesOnTheListLeadSomewhere(address: String) throws {
    #expect(try html("[x](<\(address)>)").contains("<a href=\"\(HTMLEscape.text(address))\">"))
  }

  @Test func picturesFromElsewhereAreNotFetched() throws {
    #expect(try html("![plan](https://a.b/c.png)") == "<p>plan</p>\n")
    #expect(try html("![plan](c.png)").contains("<img src=\"c.png\" alt=\"plan\" />"))
  }

  @Test func rawHTMLIsLeftOut() throws {
    let text = try html("<script>alert(1)</script>\n\na <b onclick=x>b</b> &lt;i&gt; \"q\"")
    #expect(!text.contains("<script"))
    #expect(!text.contains("onclick"))
    #expect(text.contains("&lt;i&gt; &quot;q&quot;"))
  }

  @Test(arguments: [
    String(repeating: "> ", count: 200) + "x", String(repeating: "- ", count: 200) + "x",
    String(repeating: "![[]()", count: 40_000), String(repeating: ">", count: 20_000) + "a*b",
  ])
  func hostileNestingIsRefusedByName(markdown: String) throws {
    let parsed = try MarkdownParser.parse(SourceText(path: "t.md", text: "ok\n\n" + markdown))
    #expect(parsed.diagnostics.map(\.rule) == [.nestingTooDeep])
    #expect(parsed.diagnostics.first?.position.line == 3)
  }

  @Test func longRulesAndNumbersAreNoNesting() throws {
    for line in [String(repeating: "-", count: 500), String(repeating: "1.5 2.5 ", count: 90)] {
      #expect(try MarkdownParser.parse(SourceText(path: "t.md", text: line)).diagnostics.isEmpty)
    }
  }

  @Test func deepTreesAreWalkedWithoutRecursion() throws {
    var text = ""
    for level in 0..<90 { text += String(repeating: "> ", count: level) + "x\n" }
    text += String(repeating: "*a **b ", count: 3000)
    #expect(try html(text).contains("<blockquote>"))
  }
}
