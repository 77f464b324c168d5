import Foundation
import Glibc
import Terminal
import Testing

/// Lines that were written before.
private final class Script: LineSource {
  private var lines: [String]
  init(_ lines: [String]) { self.lines = lines }
  func readLine(_ request: LineRequest) -> String? { lines.isEmpty ? nil : lines.removeFirst() }
}

@Suite struct AskerTests {
  private func asker(_ lines: String...) -> Asker {
    let nowhere = unsafe open("/dev/null", O_WRONLY)
    return Asker(
      screen: Screen(descriptor: nowhere, environment: [:]), source: Script(lines),
      messages: TerminalMessages(.english), editor: nil)
  }

  private func value<Value>(_ asked: Asked<Value>) -> Value? {
    if case .value(let value) = asked { value } else { nil }
  }

  @Test func numbersAreReadInAnyWidthAndAskedForAgain() throws {
    #expect(try value(asker("0", "5", "x", "1 2", "２").choice(of: 4)) == 1)
    #expect(try value(asker("3，1、1").choices(of: 3)) == [0, 2])
    #expect(try value(asker("0").choices(of: 3)) == [])
    #expect(try value(asker("1 1 2", "1 2", "3 1 2").order(of: 3)) == [2, 0, 1])
    #expect(try value(asker("D", "b A").matches(of: 2)) == [1, 0])
    #expect(try value(asker("inf", "1,000", "0x10", "４．５").number()) == 4.5)
    #expect(try value(asker("", "  words ").words()) == "words")
  }

  @Test func aQuestionWithoutOptionsCanBePassedOver() throws {
    if case .skip = try asker("1", "0", ":s").choice(of: 0) {} else { Issue.record("no skip") }
    #expect(try value(asker("1", "0").choices(of: 0)) == [])
    if case .stop = try asker("1", "A").matches(of: -1) {} else { Issue.record("no stop") }
    if case .stop = try asker("1").order(of: -1) {} else { Issue.record("no stop") }
  }

  @Test func commandsWorkEverywhere() throws {
    if case .skip = try asker(":s").choice(of: 2) {} else { Issue.record("no skip") }
    if case .stop = try asker("：Q").number() {} else { Issue.record("no stop") }
    if case .hint = try asker(":zz", ":h").words() {} else { Issue.record("no hint") }
    if case .stop = try asker().choice(of: 2) {} else { Issue.record("no stop at the end") }
  }

  @Test func openAnswersEndWithAFullStopAndAreConfirmed() throws {
    #expect(
      try value(asker("one", "", "two", ".", "").openAnswer(minimum: nil, maximum: nil))
        == "one\n\ntwo")
    #expect(try value(asker("一", "。", "").openAnswer(minimum: 5, maximum: nil)) == "一")
    #expect(
      try value(asker("bad", ".", ":a", "good", ".", "").openAnswer(minimum: nil, maximum: nil))
        == "good")
    #expect(
      try value(asker(".", "x", ".", "more", "").openAnswer(minimum: nil, maximum: nil))
        == "x\nmore")
    #expect(try value(asker("x", ".").openAnswer(minimum: nil, maximum: nil)) == "x")
  }

  @Test func longerLinesThatBeginLikeCommandsAreText() throws {
    #expect(
      try value(asker(":) that is all", ".", "").openAnswer(minimum: nil, maximum: nil))
        == ":) that is all")
  }

  @Test func whatIsWrittenIsHandedOnWhenThePersonStops() throws {
    var drafts: [String] = []
    let asked = try asker("two", ":q")
      .openAnswer(minimum: nil, maximum: nil, initial: "one") { drafts.append($0) }
    if case .stop = asked {} else { Issue.record("no stop") }
    #expect(drafts.last == "one\ntwo\n")
  }

  @Test func anAnswerGoesOnWhereItWasLeft() throws {
    #expect(
      try value(
        asker("three", ".", "").openAnswer(minimum: nil, maximum: nil, initial: "one\n\ntwo"))
        == "one\n\ntwo\nthree")
    #expect(
      try value(asker(".", "").openAnswer(minimum: nil, maximum: nil, initial: "one")) == "one")
  }

  @Test(arguments: [
    ("zh_CN.UTF-8", InterfaceLanguage.chinese), ("zh-Hans", .chinese), ("en_GB", .english),
    ("fr", .english), ("C.UTF-8", nil), ("POSIX", nil), ("", nil),
  ])
  func theInterfaceFollowsTheLocale(name: String, language: InterfaceLanguage?) {
    #expect(InterfaceLanguage(environment: ["LANG": name]) == language)
    #expect(InterfaceLanguage(environment: ["LC_ALL": name, "LANG": ""]) == language)
  }
}
