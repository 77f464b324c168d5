import Testing

@testable import Interchange

/// What no case could hold is refused before work is spent on it.
struct ImportLimitTests {
  private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(String(repeating: text, count: count).utf8)
  }

  private let tooManyItems = ExchangeError.tooMany(
    "questions and texts for one case", limit: SourceLimits.mostItems)

  @Test(arguments: ["why {}\n\n", "A text.\n\n", "::a::why {}\n\n"])
  func aCaseOfGIFTHasSoManyQuestionsAndTexts(chunk: String) throws {
    let most = SourceLimits.mostItems
    #expect(try GIFTImporter().read(repeated(chunk, most))[0].items.count == most)
    #expect(throws: tooManyItems) { try GIFTImporter().read(repeated(chunk, most + 1)) }
  }

  @Test(arguments: ["essay", "description"])
  func aCaseOfMoodleHasSoManyQuestionsAndTexts(type: String) {
    let question =
      "<question type=\"\(type)\"><questiontext><text>q</text></questiontext></question>"
    let file = Array("<quiz>".utf8) + repeated(question, 2001) + Array("</quiz>".utf8)
    #expect(throws: tooManyItems) { try MoodleXMLImporter().read(file) }
  }

  @Test func thereAreSoManyCategories() {
    #expect(throws: ExchangeError.tooMany("categories", limit: SourceLimits.mostParts)) {
      try GIFTImporter().read(repeated("$CATEGORY: a\n\nwhy {}\n\n", SourceLimits.mostParts + 1))
    }
  }

  @Test(arguments: ["=a->b\n", "=[a\n", "~a\n"])
  func aQuestionOfGIFTHasSoManyAnswers(answer: String) throws {
    let answers = String(repeating: answer, count: SourceLimits.mostOptions + 1)
    let bank = try GIFTImporter().read(Array("why {\(answers)}\n\nwho {}".utf8))[0]
    #expect(bank.questions.map(\.prompt) == ["who"])
    #expect(bank.notes.contains { $0.message.contains("more than 200 answers") })
  }

  @Test func aQuestionOfMoodleHasSoManyAnswers() throws {
    let answer = "<answer fraction=\"100\"><text>a</text></answer>"
    let answers = String(repeating: answer, count: SourceLimits.mostOptions + 1)
    let text = "<questiontext><text>q</text></questiontext>"
    let file = """
      <quiz><question type="shortanswer">\(text)\(answers)</question>
      <question type="essay">\(text)</question></quiz>
      """
    let bank = try MoodleXMLImporter().read(Array(file.utf8))[0]
    #expect(bank.questions.map(\.kind) == [.open(minimum: nil, maximum: nil)])
    #expect(bank.notes.contains { $0.message.contains("more than 200 answers") })
  }

  @Test func aTextOfMoodleHasSoManyBytes() {
    let text =
      Array("<quiz><question type=\"essay\"><questiontext><text>".utf8)
      + repeated("xxx\n", SourceLimits.textLength / 4 + 1)
      + Array("</text></questiontext></question></quiz>".utf8)
    #expect(throws: ExchangeError.malformed(line: 1, "A text is longer than 1 MiB.")) {
      try MoodleXMLImporter().read(text)
    }
  }

  @Test func commentsAndTextsAreCounted() {
    let file = Array("<quiz>".utf8) + repeated("<!---->\n", 250_000) + Array("</quiz>".utf8)
    #expect(throws: ExchangeError.self) { try MoodleXMLImporter().read(file) }
  }

  @Test func namesThatStandTwiceGetTheNextNumber() {
    var names = DistinctNames()
    #expect(["a", "a-2", "a", "a", "b"].map { names.name($0) } == ["a", "a-2", "a-3", "a-4", "b"])
  }
}
