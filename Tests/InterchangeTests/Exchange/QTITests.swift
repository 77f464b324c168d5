import Testing

@testable import Interchange

struct QTITests {
  private func read(_ item: String) throws -> ImportedQuestions {
    try QTIImporter().read(Array(item.utf8))[0]
  }

  private func item(
    _ body: String, before: String = "", after: String = ""
  ) -> String {
    "<assessmentItem identifier=\"a\">\(before)<itemBody>\(body)</itemBody>\(after)</assessmentItem>"
  }

  private func choice(_ mapping: String, after: String = "") -> String {
    item(
      """
      <choiceInteraction responseIdentifier="R"><prompt>Which?</prompt>
      <simpleChoice identifier="a">A</simpleChoice><simpleChoice identifier="b">B</simpleChoice>
      </choiceInteraction>
      """, before: mapping, after: after)
  }

  private func says(_ bank: ImportedQuestions, _ words: String) -> Bool {
    bank.notes.contains { $0.message.contains(words) }
  }

  @Test(arguments: ["nan", "inf", "-inf", "1e999"])
  func whatIsNoNumberMakesAnOpenQuestion(value: String) throws {
    let bank = try read(
      item(
        "<p>How many? <textEntryInteraction responseIdentifier=\"R\"/></p>",
        before: """
          <responseDeclaration identifier="R" baseType="float">
          <correctResponse><value>\(value)</value></correctResponse></responseDeclaration>
          """))
    #expect(bank.questions[0].kind == .open(minimum: nil, maximum: nil))
    #expect(says(bank, "“\(value)”"))
  }

  @Test func feedbackOnAnOptionOfAnotherInteractionIsKept() throws {
    let others = (0..<9).map { "<simpleChoice identifier=\"c\($0)\">C</simpleChoice>" }.joined()
    let bank = try read(
      choice(
        "<x><choiceInteraction>\(others)</choiceInteraction></x>",
        after: "<modalFeedback identifier=\"c8\" outcomeIdentifier=\"F\">Hey</modalFeedback>"))
    #expect(bank.questions[0].feedback == ["Hey"])
    #expect(bank.questions[0].options.map(\.feedback) == [nil, nil])
  }

  @Test(arguments: ["", "<correctResponse><value>a</value></correctResponse>"])
  func aMappingSaysWhatIsRight(correct: String) throws {
    let bank = try read(
      choice(
        """
        <responseDeclaration identifier="R" cardinality="single">\(correct)<mapping>
        <mapEntry mapKey="a" mappedValue="2"/><mapEntry mapKey="b" mappedValue="1"/>
        </mapping></responseDeclaration>
        """))
    #expect(bank.questions[0].options.map(\.isCorrect) == [true, false])
    #expect(says(bank, "gives 50 % for “B”"))
  }

  @Test func aMappingThatIsNotUsedSaysNothing() throws {
    let bank = try read(
      choice(
        """
        <responseDeclaration identifier="R" cardinality="single">
        <correctResponse><value>b</value></correctResponse><mapping>
        <mapEntry mapKey="a" mappedValue="1"/></mapping></responseDeclaration>
        """, after: "<responseProcessing template=\"http://www.imsglobal.org/match_correct\"/>"))
    #expect(bank.questions[0].options.map(\.isCorrect) == [false, true])
    #expect(bank.notes.isEmpty)
  }

  @Test func feedbackInTheBodyIsNoPartOfThePrompt() throws {
    let bank = try read(
      item(
        """
        <p>Why<feedbackInline identifier="x"> not B</feedbackInline>?</p>
        <feedbackBlock identifier="y"><p>It is A.</p></feedbackBlock>
        <extendedTextInteraction responseIdentifier="R"/>
        """))
    #expect(bank.questions[0].prompt == "Why?")
    #expect(bank.questions[0].feedback == ["not B", "It is A."])
  }

  @Test func whatVariesIsNoted() throws {
    let bank = try read(
      item(
        """
        <p>What is <printedVariable identifier="X"/>?</p>
        <extendedTextInteraction responseIdentifier="R"/>
        """))
    #expect(bank.questions[0].prompt == "What is …?")
    #expect(says(bank, "printedVariable"))
  }

  @Test(arguments: ["nan", "inf", "1e308", "0", "-1", "1000"])
  func pointsThatNoQuestionCanHaveAreNoted(value: String) throws {
    let bank = try read(
      item(
        "<p>Why?</p><extendedTextInteraction responseIdentifier=\"R\"/>",
        before: "<outcomeDeclaration identifier=\"SCORE\" normalMaximum=\"\(value)\"/>"))
    #expect(bank.questions[0].points == nil)
    #expect(says(bank, "“\(value)” points"))
  }

  @Test(arguments: [
    "<choiceInteraction responseIdentifier=\"R\"/>",
    "<orderInteraction responseIdentifier=\"R\"/>",
    "<matchInteraction responseIdentifier=\"R\"><simpleMatchSet/><simpleMatchSet/></matchInteraction>",
    "<choiceInteraction><simpleChoice identifier=\"a\">A</simpleChoice></choiceInteraction>",
  ])
  func withFewerThanTwoOptionsItIsOpen(interaction: String) throws {
    let bank = try read(item("<p>Why?</p>\(interaction)"))
    #expect(bank.questions[0].kind == .open(minimum: nil, maximum: nil))
    #expect(says(bank, "it becomes an open question"))
  }

  // MARK: Packages

  private func package(_ resources: String, _ files: [(String, String)]) -> [UInt8] {
    let manifest = "<manifest><resources>\(resources)</resources></manifest>"
    return ZipWriter.archive(
      of: ([("imsmanifest.xml", manifest)] + files).map { ExportedFile($0, text: $1) })
  }

  private var essay: String {
    item("<p>Why?</p><extendedTextInteraction responseIdentifier=\"R\"/>")
  }

  @Test(arguments: ["my%20item.xml", "./my item.xml", "a/../my item.xml"])
  func pathsInTheManifestAreAddresses(href: String) throws {
    let bytes = package(
      "<resource type=\"imsqti_item_xmlv2p1\" href=\"\(href)\"/>", [("my item.xml", essay)])
    let bank = try QTIImporter().read(bytes)[0]
    #expect(bank.questions.map(\.id) == ["a"])
    #expect(bank.notes.isEmpty)
  }

  @Test func aMissingTestIsNoted() throws {
    let test = "<resource type=\"imsqti_test_xmlv2p1\" href=\"t.xml\"/>"
    let items = "<resource type=\"imsqti_item_xmlv2p1\" href=\"i.xml\"/>"
    let bank = try QTIImporter().read(package(test + items, [("i.xml", essay)]))[0]
    #expect(says(bank, "“t.xml” is not in the package"))
    let note = ImportNote(line: 0, message: "The test “t.xml” is not in the package.")
    #expect(throws: ExchangeError.noQuestions(notes: [note])) {
      try QTIImporter().read(package(test, []))
    }
  }

  @Test func anItemThatATestAsksForTwiceIsKeptOnce() throws {
    let bank = try QTIImporter().read(
      package(
        "<resource type=\"imsqti_test_xmlv2p1\" href=\"t.xml\"/>",
        [
          (
            "t.xml",
            "<assessmentTest>\(String(repeating: "<assessmentItemRef href=\"i.xml\"/>", count: 2))</assessmentTest>"
          ), ("i.xml", essay),
        ]))[0]
    #expect(bank.questions.count == 1)
    #expect(says(bank, "twice"))
  }
}
