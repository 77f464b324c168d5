import Testing

@testable import Interchange

struct MoodleXMLTests {
  private func read(_ questions: String) throws -> ImportedQuestions {
    try MoodleXMLImporter().read(Array("<?xml version=\"1.0\"?><quiz>\(questions)</quiz>".utf8))[0]
  }

  @Test func anEssayOfMoodles() throws {
    let bank = try read(
      """
      <!-- question: 7 -->
      <question type="essay">
        <name><text>Essay one</text></name>
        <questiontext format="html"><text><![CDATA[<p>为什么<strong>等</strong>？</p>]]></text></questiontext>
        <generalfeedback format="html"><text>Because &amp; so</text></generalfeedback>
        <defaultgrade>3.0000000</defaultgrade><idnumber></idnumber>
        <responseformat>editor</responseformat><minwordlimit>20</minwordlimit><maxwordlimit/>
        <graderinfo format="html"><text>&lt;p&gt;Be kind&lt;/p&gt;</text></graderinfo>
        <responsetemplate format="html"><text>Dear …</text></responsetemplate>
      </question>
      """)
    let question = bank.questions[0]
    #expect(question.id == "Essay one")
    #expect(question.prompt == "为什么**等**？")
    #expect(question.kind == .open(minimum: 20, maximum: nil))
    #expect(question.modelAnswers == ["Because & so"])
    #expect(question.facilitatorNotes == ["Be kind"])
    #expect(question.points == 3)
    #expect(bank.notes.map(\.message).joined().contains("Dear …"))
  }

  @Test func typesThatCasebookDoesNotHaveAreNoted() throws {
    let bank = try read(
      """
      <question type="cloze"><questiontext><text>x</text></questiontext></question>
      <question type="truefalse"><name><text>t</text></name><questiontext format="plain_text"><text>1+1=2</text>
      </questiontext><answer fraction="0"><text>false</text></answer><answer fraction="100"><text>true</text>
      <feedback format="plain_text"><text>Yes</text></feedback></answer></question>
      """)
    #expect(bank.questions.map(\.id) == ["t"])
    #expect(bank.questions[0].options.map(\.isCorrect) == [true, false])
    #expect(bank.questions[0].options[0].feedback == "Yes")
    #expect(
      bank.notes.map(\.message) == [
        "The question is of the type “cloze”, which Casebook doesn't have; it is left out."
      ])
  }

  @Test(arguments: ["nan", "inf", "0", "1000"])
  func aGradeThatNoQuestionCanHaveIsNoted(grade: String) throws {
    let bank = try read(
      "<question type=\"essay\"><questiontext><text>q</text></questiontext>"
        + "<defaultgrade>\(grade)</defaultgrade></question>")
    #expect(bank.questions[0].points == nil)
    #expect(bank.notes.map(\.message).joined().contains("“\(grade)” points"))
  }

  @Test(arguments: ["nan", "inf", "", "1e308"])
  func aShareThatIsNoneIsNoted(share: String) throws {
    let bank = try read(
      "<question type=\"multichoice\"><questiontext><text>q</text></questiontext>"
        + "<answer fraction=\"100\"><text>a</text></answer>"
        + "<answer fraction=\"\(share)\"><text>b</text></answer></question>")
    #expect(bank.questions[0].options.map(\.isCorrect) == [true, false])
    #expect(bank.notes.map(\.message).joined().contains("“\(share)” %"))
  }

  @Test func picturesInTextsAreNoted() throws {
    let bank = try read(
      """
      <question type="essay"><name><text>e</text></name><questiontext format="html">
      <text><![CDATA[<p>Look <img src="@@PLUGINFILE@@/a.png"></p>]]></text>
      <file name="a.png" encoding="base64">AAAA</file></questiontext></question>
      """)
    #expect(bank.notes.map(\.message).joined().contains("a.png"))
  }

  @Test func ofAnEssayOnlyTheWordsOfOtherScriptsAreCounted() {
    let chinese = ExchangeQuestion(id: "a", prompt: "为什么？", kind: .open(minimum: 5, maximum: nil))
    let english = ExchangeQuestion(id: "b", prompt: "Why?", kind: .open(minimum: 5, maximum: nil))
    let exporter = MoodleXMLExporter()
    #expect(exporter.losses(of: chinese)[.lengthLimits] != nil)
    #expect(exporter.losses(of: english)[.lengthLimits] == nil)
  }
}
