import AnswerStore
import CaseModel
import TestSupport
import Testing

@Suite struct CodingTests {
  private let cohort = [UInt8](repeating: 7, count: 16)
  private let now = Timestamp(milliseconds: 1, offsetMinutes: 0)

  private func coding(_ event: AnswerEvent, _ coder: String, _ themes: Set<String>) -> Coding {
    Coding(answer: event.id, coder: coder, themes: themes)
  }

  @Test(arguments: Backend.installed)
  func codingsAreKeptForEachCoderAndReplaced(backend: Backend) throws {
    let place = try StorePlace(backend)
    let store = try place.open()
    let events = [event(1000, person: "a"), event(2000, person: "a"), event(3000, person: "a")]
    _ = try store.merge([contribution("a", events)])
    let kept = [coding(events[0], "Li", ["x", "y"]), coding(events[0], "Wang", [])]
    let others = [coding(events[0], "Li", ["z"]), coding(events[2], "Li", ["x"])]
    #expect(try store.keep(others + kept, in: cohort, at: now) == 4)
    #expect(try place.open().codings(in: cohort) == kept + others.suffix(1))
    let other = [UInt8](repeating: 9, count: 16)
    #expect(try store.codings(in: other).isEmpty)
    #expect(try store.keep(kept, in: other, at: now) == 0)
    let gone = coding(event(4000, person: "a"), "Li", ["x"])
    #expect(try store.keep([gone], in: cohort, at: now) == 0)
    var seen: [UInt64?] = []
    try store.forEachCollected(
      in: cohort, cases: ["c"],
      themes: { found in
        UInt64(found.count * 10 + found.reduce(0) { $0 + $1.themes.count })
      }
    ) { seen.append($0.themes) }
    #expect(seen == [22, nil, 11])
  }

  @Test(arguments: Backend.installed)
  func codingsGoWithTheAnswer(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let (erased, other) = (event(1000, person: "a"), event(9000, person: "b"))
    _ = try store.merge([contribution("a", [erased]), contribution("b", [other])])
    let kept = [coding(erased, "Li", ["x"]), coding(other, "Li", ["y"])]
    try store.keep(kept, in: cohort, at: now)
    #expect(try store.erase([ErasedMember(person: "a", aliases: [])]) == 1)
    #expect(try store.codings(in: cohort) == kept.suffix(1))
    #expect(try store.eraseCollected(before: 10_000) == 1)
    #expect(try store.codings(in: cohort).isEmpty && store.members(of: cohort).isEmpty)
  }
}
