import Testing

@testable import Terminal

@Suite struct DraftTests {
  private final class Told { var texts: [String] = [] }

  @Test func aChangeIsToldOfWithinTwoSecondsOfTheFirst() throws {
    let told = Told()
    let draft = Draft { told.texts.append($0) }
    #expect(draft.deadline == nil)
    let start = Moment.now
    draft.noteChange(at: start)
    draft.noteChange(at: start + 1000)
    let deadline = try #require(draft.deadline)
    #expect(deadline <= start + 2000)
    draft.tellIfDue("typed", at: start + 100)
    #expect(told.texts == [])
    draft.tellIfDue("typed", at: deadline)
    draft.tell("typed")
    #expect(told.texts == ["typed"])
  }

  @Test func itIsTheWholeAnswerWithTheLineThatIsBegun() {
    let told = Told()
    let draft = Draft("one\n\ntwo") { told.texts.append($0) }
    draft.tell()
    #expect(told.texts == [])
    draft.add("three")
    draft.tell("fo")
    draft.noteChange(at: .now)
    draft.tell(":q")
    draft.replace(with: "")
    draft.tell()
    #expect(told.texts == ["one\n\ntwo\nthree\nfo", "one\n\ntwo\nthree", ""])
  }
}
