import AnswerCoding
import CaseModel
import Foundation
import Testing

@Suite struct EventCodingTests {
  private func event(_ response: Response?) throws -> AnswerEvent {
    let id = try #require(EventID("0190163d-8694-739b-aea5-966c26f8ad91"))
    return AnswerEvent(
      id: id, person: "p", caseID: "counter", attempt: 2, kind: .answered, subject: "q",
      contentHash: "h", revision: 3, response: response, certainty: .high,
      time: Timestamp(milliseconds: 1_700_000_000_000, offsetMinutes: 480))
  }

  @Test(arguments: [
    Response.text("两行\n“words” \u{1B}[1m / \u{0}"), .choices([0, 2]), .order([2, 0, 1]),
    .matches([1, 1]), .items(["00000000000000ff"]), .level(3), .number(-0.5),
    .ratings([2, nil, 0.5]),
    .review([1, nil], comment: "谢谢"),
    .commitment(Commitment(text: "抬头", due: CalendarDate(year: 2026, month: 12, day: 1))),
    .outcome(.postponed, note: "", due: nil), .skipped, nil,
  ])
  func whatIsWrittenCanBeRead(response: Response?) throws {
    let written = try event(response)
    let line = try EventCoding.json(written)
    #expect(!line.contains(0x0A))
    #expect(try EventCoding.event(line, person: "p") == written)
  }

  @Test func theFormIsTheDocumentedOne() throws {
    #expect(
      String(decoding: try EventCoding.json(event(.text("a/b"))), as: UTF8.self) == """
        {"attempt":2,"case":"counter","certainty":3,"id":"0190163d-8694-739b-aea5-966c26f8ad91",\
        "kind":"answered","offset":480,"response":{"text":"a/b","type":"text"},"revision":3,\
        "subject":"q","time":1700000000000,"wording":"h"}
        """)
  }

  @Test(arguments: ["", "00000000000000FF", "00000000000000f", "00000000000000f/"])
  func namesOfItemsAreOfOneForm(name: String) throws {
    let line = try EventCoding.json(event(.items([name])))
    #expect(throws: UnreadableEvent.self) { try EventCoding.event(line, person: "p") }
  }

  @Test(arguments: [
    ("\"attempt\":2", "\"attempt\":0"), ("\"kind\":\"answered\"", "\"kind\":\"sang\""),
    ("\"type\":\"text\"", "\"type\":\"song\""), ("\"certainty\":3", "\"certainty\":4"),
    ("-739b-", "-439b-"), ("0190163d", "0190163D"), ("0190163d", "0190-63d"),
    ("\"offset\":480", "\"offset\":99999"), ("\"case\":\"counter\"", "\"case\":\"\""), ("{", ""),
  ])
  func whatNoWriterWritesIsRefused(part: String, other: String) throws {
    let text = String(decoding: try EventCoding.json(event(.text("a"))), as: UTF8.self)
    #expect(text.contains(part))
    #expect(throws: UnreadableEvent.self) {
      try EventCoding.event(Data(text.replacing(part, with: other).utf8), person: "p")
    }
  }
}
