import CaseModel

/// Cases as people may write them, made at random: every construct of the format, in the usual form and in
/// others that are taken as well.
struct RandomCase {
  private var generator: SeededGenerator
  private var ids = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &generator)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  /// The text of a case.
  mutating func text() -> String {
    var parts = [frontMatter(), section("Description", "案例描述"), passages()]
    if chance(30) { parts.append(decision()) }
    parts += [section("Analysis", "案例分析"), findings()]
    parts += [section("Discussion questions", "思考题"), questions()]
    if chance(20) { parts += [section("Teaching note", "教学说明"), paragraph()] }
    if chance(20) { parts.append("[^1]: \(sentence())\n    \(sentence())") }
    let text = parts.joined(separator: pick(["\n\n", "\n\n\n", "\n\n"]))
    return chance(15) ? text.replacing("\n", with: "\r\n") : text + pick(["", "\n", "\n\n"])
  }

  private mutating func frontMatter() -> String {
    pick([
      "---\ntitle: T\n---", "# 标题",
      "\u{FEFF}---\ntitle: 'a: b'\ndate: 2010年7月5日\ntags: [投诉, b]\n---  ",
      "---\ntitle: T\nstatus: draft\nsummary: |\n  a  \n\n\n  b\n---", "Title\n=====",
    ])
  }

  private mutating func section(_ english: String, _ chinese: String) -> String {
    pick([
      "## \(english)", "## \(chinese)：", "【\(chinese)】", "【\(chinese)】 \(sentence())",
      "##  \(english)  ##",
      "\(chinese)\n---", "［\(chinese)］",
    ])
  }

  private mutating func sentence() -> String {
    pick([
      "She asks.", "她来了。", "**重点。**接着说", "a *b* `c  d` [e](https://f.g)", "看[^1]处", "x\\*y\\_z",
      "1 < 2 & 3",
      "“引”——说", "A  b", "末尾  ", "tab\tend\t", "王**先生", "{#x}", "www. a :: b", "= 3", "![图](a.png)",
      "（x）是",
    ])
  }

  private mutating func paragraph() -> String {
    (0..<pick([1, 1, 2, 3])).map { _ in sentence() }.joined(
      separator: pick(["\n", "  \n", "\\\n"]))
  }

  private mutating func passages() -> String {
    (0..<pick([1, 2, 4])).map { _ in block() }.joined(separator: pick(["\n\n", "\n\n\n\n"]))
  }

  private mutating func block() -> String {
    let mark = pick(["-", "*", "+"])
    switch Int.random(in: 0..<11, using: &generator) {
    case 0: return "\(mark) \(sentence())\n\(mark) \(sentence())"
    case 1: return "\(mark)   \(sentence())\n\n    \(sentence())\n\(mark)   \(sentence())"
    case 2: return "1) \(sentence())\n1) \(sentence())\n   \(mark) \(sentence())"
    case 3: return "```text\n* x  \n\n\n  y\t\n```"
    case 4: return "    code  \n\n\n    more"
    case 5: return "> \(sentence())\n> \(mark) \(sentence())\n\n\n> [!NOTE]\n> \(sentence())"
    case 6: return "| a | b |\n| --- | :-: |\n| \(mark) | x  |  "
    case 7: return "### 时间线\n\n\(mark) 2010-07-05 \(sentence())\n\(mark) **2010年7月6日**：b"
    case 8: return "9. \(sentence())\n1. \(sentence())"
    case 9: return "* * *\n\(sentence())\n###  Sub  #"
    default: return paragraph()
    }
  }

  private mutating func decision() -> String {
    "### 决策点\n\n1. \(prompt())\n   * [a](#a)\n   * [b](#b)\n\n### A\n\n\(paragraph())\n\n### B\n\n\(paragraph())"
  }

  private mutating func findings() -> String {
    let mark = pick(["-", "*"])
    return pick([
      paragraph(), "### 原因\n\(mark) **Lead.** \(sentence()) #a ＃b\n\(mark) \(sentence())",
      "### Measures\n\n1. \(sentence())\n2. b",
    ])
  }

  private mutating func prompt() -> String {
    ids += 1
    return sentence()
      + pick([
        "", " {#q\(ids)}", "｛#q\(ids)　min=3｝", " {min=3 #q\(ids)}", "\n   \(sentence()) {#q\(ids)}",
        " {#q\(ids)}", " {confidence}",
      ])
  }

  private mutating func questions() -> String {
    (1...pick([1, 3, 12])).map { question($0) }.joined(separator: pick(["\n\n", "\n", "\n\n\n"]))
  }

  private mutating func question(_ number: Int) -> String {
    let mark = pick(["-", "*", "-"])
    let start = pick(["\(number). ", "\(number). ", "1. ", "\(number)) "])
    let indent = String(repeating: " ", count: start.count)
    switch Int.random(in: 0..<11, using: &generator) {
    case 0: return "\(number)、\(sentence())"
    case 1: return "（\(number)）\(sentence())\n\(sentence())"
    case 2: return "\(mark) \(sentence())\n\n  \(sentence())"
    case 3:
      return "\(start)\(prompt())\n\(indent)\(mark) (x) a\n\(indent)\(mark) （ ）b\n\(indent)  > no"
    case 4: return "\(start)\(prompt())\n\(indent)\(mark) [X] a\n\(indent)\(mark) [ ]  b"
    case 5: return "\(start)\(prompt())\n\(indent)\(mark) a ：： b\n\(indent)\(mark) c::d"
    case 6: return "\(start)\(prompt())\n\(indent)＝5 ± 1"
    case 7: return "\(start)\(prompt())\n\(indent)= a\n\(indent)=b"
    case 8: return "\(start)x {type=order #o\(number)}\n\(indent)1. a\n\(indent)1. b"
    case 9:
      return
        "\(start)\(prompt())\n\n\(indent)> [!HINT]\n\(indent)> \(sentence())\n\n\(indent)> [!RUBRIC]\n"
        + "\(indent)> \(mark) x（2分）\n\(indent)>   \(mark) 2: y"
    default: return "\(start)\(prompt())\n\n\(indent)\(sentence())"
    }
  }
}
