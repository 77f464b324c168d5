internal import CaseModel

/// What a member hands in, and which of their own words they keep back.
struct HandIn {
  /// Everything the person did with the cases of the cohort, in order.
  let events: [AnswerEvent]
  /// The events that hold words of the person's own, in order: what can be kept back.
  let ownWords: [AnswerEvent]
  /// The events that are kept back.
  private(set) var keptBack: Set<EventID>

  /// - Parameter keptBack: what was kept back before.
  init(events: [AnswerEvent], keptBack: Set<EventID>) {
    self.events = events
    ownWords = events.filter { $0.response?.words?.isEmpty == false }
    self.keptBack = keptBack.intersection(ownWords.map(\.id))
  }

  /// What goes along.
  var handedIn: [AnswerEvent] { events.filter { !keptBack.contains($0.id) } }

  /// Whether a number is that of an answer: its place in `ownWords`, from one.
  func has(_ number: Int) -> Bool { ownWords.indices.contains(number - 1) }

  /// Keeps answers back, whether they were kept back before or not.
  mutating func keepBack(_ numbers: [Int]) {
    for number in numbers where has(number) { keptBack.insert(ownWords[number - 1].id) }
  }

  /// Keeps answers back that were to go along, and the other way round.
  mutating func toggle(_ numbers: [Int]) {
    keptBack.formSymmetricDifference(numbers.filter(has).map { ownWords[$0 - 1].id })
  }
}
