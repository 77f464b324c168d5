import CaseModel
import Testing

@testable import Interchange

struct GIFTTests {
  private func read(_ text: String) throws -> ImportedQuestions {
    try GIFTImporter().read(Array(text.utf8))[0]
  }

  private func question(_ text: String) throws -> ExchangeQuestion { try read(text).questions[0] }

  @Test func everyEscapeIsUndone() throws {
    let question = try question(##"::a\:b::[plain]1 \= 2 \~ \# \{x\} \\ y\nz {}"##)
    #expect(question.id == "a:b")
    #expect(MarkdownText.plain(question.prompt) == ##"1 = 2 ~ # {x} \ y z"##)
    #expect(question.prompt.contains("\\\n"))
  }

  @Test func everyEscapeIsWritten() {
    let escaped = GIFTEscape.escaped("a:b = ~ # {x} \\ y\nz")
    #expect(escaped == ##"a\:b \= \~ \# \{x\} \\ y\nz"##)
    #expect(GIFTEscape.unescaped(escaped) == "a:b = ~ # {x} \\ y\nz")
  }

  @Test func aMissingWordIsAGap() throws {
    let question = try question("Grant is {~buried =entombed ~living} in Grant's tomb.")
    #expect(MarkdownText.plain(question.prompt) == "Grant is _____ in Grant's tomb.")
    #expect(question.options.map(\.isCorrect) == [false, true, false])
    #expect(question.id == "q1")
  }

  @Test(arguments: [("T", true), ("TRUE", true), ("F", false), ("FALSE", false)])
  func trueAndFalse(answer: String, isTrue: Bool) throws {
    let question = try question("太阳是恒星。{\(answer)#错了#对了}")
    #expect(question.options.map(\.text) == ["正确", "错误"])
    #expect(question.options.map(\.isCorrect) == [isTrue, !isTrue])
    #expect(question.options.map(\.feedback) == (isTrue ? ["对了", "错了"] : ["错了", "对了"]))
  }

  @Test(arguments: [
    ("#3:2", 1.0...5.0), ("#1..5", 1.0...5.0), ("#=3", 3.0...3.0), ("#-1.5", -1.5 ... -1.5),
  ])
  func numbers(answer: String, range: ClosedRange<Double>) throws {
    #expect(try question("How many? {\(answer)}").kind == .number(range))
  }

  @Test func whatCannotBeKeptIsNoted() throws {
    let bank = try read(
      """
      ::a::A? {=right ~%50%half#nearly ~wrong}

      ::b::B? {#=1822:0 =%50%1822:2#close}

      ::c::C? {=one =%80%two}

      ::d::D? {~%70%x ~%30%y ~%-100%z}

      ::e::E? {
      """)
    #expect(bank.questions.map(\.id) == ["a", "b", "c", "d"])
    let notes = bank.notes.map { "\($0.line) \($0.message)" }.joined(separator: "\n")
    for words in [
      "1 The question gives 50", "3 The question tells", "“two” for 80 %", "weighs", "9 ",
    ] {
      #expect(notes.contains(words), "\(words) in \(notes)")
    }
  }

  @Test func categoriesBecomeCases() throws {
    let parts = try GIFTImporter().read(
      Array("$CATEGORY: $course$/top/A//B\n\n::a::A? {}\n\n$CATEGORY: C\n::b::B? {}".utf8))
    #expect(parts.map(\.title) == ["A/B", "C"])
    #expect(parts.map { $0.questions.map(\.id) } == [["a"], ["b"]])
  }

  @Test func commentsGiveIDs() throws {
    let bank = try read("// [id:x\\]y] [tag:z]\n::n::A? {}\n\n// a remark\n::m::B? {}")
    #expect(bank.questions.map(\.id) == ["x]y", "m"])
    #expect(bank.tags == ["z"])
  }

  @Test func htmlBecomesMarkdown() throws {
    let question = try question("[html]<p>先<b>看人</b></p><ul><li>甲</li></ul><img src=\"a.png\"> {}")
    #expect(question.prompt == "先**看人**\n\n- 甲")
  }

  @Test func aToleranceAddsNoDigits() throws {
    #expect(try question("How many? {#0.3:0.1}").kind == .number(0.2...0.4))
  }

  @Test func aRightSideAloneIsNoPair() throws {
    let bank = try read("Match {=a->1b =c->d = ->e}")
    #expect(bank.questions[0].kind == .match([ExchangePair("a", "1b"), ExchangePair("c", "d")]))
    #expect(bank.notes.map(\.message).joined().contains("“e”, which nothing is matched with"))
  }

  @Test(arguments: [
    ("A {=b {c} d}", "braces don't match"), ("A {=b} c}", "braces don't match"),
    ("A} b {=c}", "braces don't match"), ("A {=b} c {=d}", "two places for answers"),
  ])
  func bracesThatDoNotFitAreNoted(text: String, words: String) throws {
    let bank = try read("\(text)\n\nWhy {}")
    #expect(bank.questions.map(\.prompt) == ["Why"])
    #expect(bank.notes.map(\.message).joined().contains(words))
  }

  @Test func bracesWithABackslashFit() throws {
    let bank = try read("A \\{ {=b \\{c\\} ~d} e \\}")
    #expect(bank.questions[0].options.map(\.text) == ["b {c}", "d"])
    #expect(bank.notes.isEmpty)
  }

  @Test func anAnswerWithAnArrowIsNoPair() {
    let question = ExchangeQuestion(id: "a", prompt: "A?", kind: .short(["x->y", "z"]))
    #expect(GIFTExporter().losses(of: question)[.short] != nil)
    var content = ExchangeCase(id: "c", title: "C", language: "en")
    content.items = [.question(question)]
    let text = String(decoding: GIFTExporter().file(of: [content]), as: UTF8.self)
    #expect(!text.contains("->"))
  }
}
