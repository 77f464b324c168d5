import CaseModel
import Testing

@Suite struct EventIDTests {
  @Test func isAUUIDOfVersionSeven() throws {
    let id = EventID(milliseconds: 0x0190_163D_8694)
    let text = Array(id.description)
    #expect(id.description.hasPrefix("0190163d-8694-7"))
    #expect(text.count == 36)
    #expect("89ab".contains(text[19]))
    #expect(EventID(bytes: id.bytes) == id)
    #expect(EventID(bytes: Array(id.bytes.dropLast())) == nil)
  }

  @Test func laterOnesSortBehind() {
    let ids = (0..<1000).map { EventID(milliseconds: UInt64($0) * 7 + 1) }
    #expect(ids == ids.shuffled().sorted())
    #expect(Set(ids).count == ids.count)
  }
}
