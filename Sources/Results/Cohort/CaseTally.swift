internal import CaseModel

/// Counts what members did with one case.
struct CaseTally: Sendable {
  let content: Case
  /// The code book.
  let themes: [Theme]
  let codes: [QuestionCode]
  /// The first criterion of each question among all criteria of the case.
  let criteriaStarts: [Int]
  let criteriaCount: Int
  /// The questions that count for the score, in order: those that can be right or wrong and that everybody is asked.
  let scored: [Int]
  private let branches: Set<String>
  private let places: [String: Int]
  private let members: Int
  /// The place of each member's row.
  private var rowOfMember: [Int32?]
  private(set) var rows: [AttemptRow] = []
  private(set) var memberOfRow: [Int] = []
  /// The answers, those of a row side by side.
  private var answers: [AnswerRow] = []
  /// The share of the points that members gave themselves by criterion, or a mark below zero.
  private(set) var ratings: [Float] = []

  /// They didn't judge the answer.
  static let notJudged: Float = -1
  /// They judged the answer, but not by this criterion.
  static let unsure: Float = -2

  /// A longer time between two events is a pause, in milliseconds.
  static let pause: Int64 = 30 * 60 * 1000

  init(_ content: Case, members: Int, themes: [Theme]) {
    self.content = content
    self.themes = themes
    self.members = members
    let codes = content.questions.map(QuestionCode.init)
    self.codes = codes
    var starts: [Int] = []
    var count = 0
    for code in codes {
      starts.append(count)
      count += code.question.rubric.count
    }
    criteriaStarts = starts
    criteriaCount = count
    let branches = Self.branches(content)
    self.branches = branches
    scored = codes.indices.filter {
      codes[$0].isScored && !branches.contains(codes[$0].question.id)
    }
    places = Dictionary(
      codes.enumerated().map { ($0.element.question.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    rowOfMember = Array(repeating: nil, count: members)
  }

  /// The answers of a row.
  func answers(of row: Int) -> ArraySlice<AnswerRow> {
    answers[row * codes.count..<(row + 1) * codes.count]
  }

  mutating func add(_ event: CollectedEvent) {
    if event.kind == .followedUp { return follow(event) }
    guard event.kind.isPartOfAttempt else { return }
    let row = row(of: event)
    guard rows[row].attempt == event.attempt else { return }
    let gap = event.time.milliseconds - rows[row].last
    let isWork = (0...Self.pause).contains(gap)
    if isWork { rows[row].active += gap }
    rows[row].last = event.time.milliseconds
    switch event.kind {
    case .answered, .reconsidered:
      keep(event, in: row, seconds: isWork ? Float(gap) / 1000 : .nan)
    case .revealed: rows[row].isRevealed = true
    case .assessed: rate(event, in: row)
    case .committed:
      if case .commitment = event.response { rows[row].commitment = .open }
    case .finished: rows[row].finishedDay = event.time.day
    default: break
    }
  }

  private mutating func row(of event: CollectedEvent) -> Int {
    if let known = rowOfMember[event.member] { return Int(known) }
    rowOfMember[event.member] = Int32(rows.count)
    rows.append(AttemptRow(attempt: event.attempt, last: event.time.milliseconds))
    memberOfRow.append(event.member)
    answers.append(contentsOf: repeatElement(AnswerRow(), count: codes.count))
    ratings.append(contentsOf: repeatElement(Self.notJudged, count: criteriaCount))
    return rows.count - 1
  }

  private mutating func keep(_ event: CollectedEvent, in row: Int, seconds: Float) {
    guard let place = event.subject.flatMap({ places[$0] }), let response = event.response,
      var answer = codes[place].answer(response, revision: event.revision)
    else { return }
    if let themes = event.themes, codes[place].question.kind.isOpen {
      answer.options = themes
      answer.isCoded = true
    }
    let index = row * codes.count + place
    // A question that is asked only after the analysis has its first answer there.
    if event.kind == .answered || codes[place].question.stage == .after {
      if answers[index].first == nil { answers[index].seconds = seconds }
      answers[index].first = answer
      answers[index].certainty = Int8(event.certainty?.rawValue ?? 0)
    } else {
      // Passing over means to stay with the first answer.
      answers[index].second = response == .skipped ? answers[index].first : answer
    }
  }

  private mutating func rate(_ event: CollectedEvent, in row: Int) {
    guard let place = event.subject.flatMap({ places[$0] }),
      case .ratings(let points) = event.response,
      codes[place].question.acceptsAssessment(.ratings(points))
    else { return }
    for (index, (points, criterion)) in zip(points, codes[place].question.rubric).enumerated() {
      let share = points.map { Float($0 / criterion.weight) }
      ratings[row * criteriaCount + criteriaStarts[place] + index] = share ?? Self.unsure
    }
  }

  private mutating func follow(_ event: CollectedEvent) {
    guard let row = rowOfMember[event.member], case .outcome(let outcome, _, _) = event.response
    else { return }
    rows[Int(row)].commitment =
      switch outcome {
      case .kept: .kept
      case .partly: .partly
      case .dropped: .dropped
      case .postponed: .open
      }
  }

  /// Whether a row counts: its member saw the analysis or, where only the trainer shows it, gave all first answers.
  func isCounted(_ row: Int) -> Bool {
    if rows[row].isRevealed { return true }
    guard content.metadata.reveal == .facilitator else { return false }
    return zip(codes, answers(of: row)).allSatisfy { code, answer in
      answer.first != nil || !code.question.isAskedBefore || branches.contains(code.question.id)
    }
  }

  /// The rows that count.
  var counted: [Int] { rows.indices.filter(isCounted) }

  /// The score of each member in percent; nil for those who don't count, or where nothing is scored.
  var scores: [Double?] {
    let most = scored.reduce(0) { $0 + codes[$1].question.fullPoints }
    var scores = [Double?](repeating: nil, count: members)
    guard most > 0 else { return scores }
    for row in counted {
      scores[memberOfRow[row]] = 100 * points(of: row).reduce(0, +) / most
    }
    return scores
  }

  /// The points that a row has for each question that counts.
  func points(of row: Int) -> [Double] {
    let own = answers(of: row)
    return scored.map { place in
      let share = own[own.startIndex + place].first?.share ?? 0
      return share * codes[place].question.fullPoints
    }
  }

  /// The questions that only those are asked who chose a way.
  private static func branches(_ content: Case) -> Set<String> {
    let targets = Set(content.questions.flatMap { $0.kind.choices.compactMap(\.target) })
    let passages = content.sections.flatMap(\.passages).filter { targets.contains($0.anchor) }
    return Set(passages.flatMap(\.questions).map(\.id))
  }
}
