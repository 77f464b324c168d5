internal import CaseModel

/// Reads a question, or a text between questions, from a chunk of GIFT.
struct GIFTQuestionReader {
  private let chunk: GIFTChunk
  private(set) var notes: [ImportNote] = []
  /// How texts are written that don't say it.
  private var form = SourceForm.moodle

  init(_ chunk: GIFTChunk) { self.chunk = chunk }

  /// The question, or the text; nil where there is none, which a note says.
  /// - Parameter number: what the question is called where it has no name.
  mutating func read(number: Int) -> ExchangeCase.Item? {
    var rest = chunk.text[...]
    var name: String?
    if rest.hasPrefix("::"), let end = Self.range(of: "::", in: rest.dropFirst(2)) {
      name = GIFTEscape.unescaped(rest.dropFirst(2)[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    guard let (before, inside, after) = braces(in: rest) else {
      if Self.index(of: "{", in: rest) != nil || Self.index(of: "}", in: rest) != nil {
        note("is left out: its braces don't match")
        return nil
      }
      return .text(text(rest, isFirst: true))
    }
    if let problem = Self.problem(before: before, inside: inside, after: after) {
      note("is left out: \(problem)")
      return nil
    }
    let hasText = !after.allSatisfy(\.isWhitespace)
    let prompt = text(hasText ? "\(before)_____\(after)" : before, isFirst: true)
    let (answers, feedback) = Self.generalFeedback(in: inside)
    var question = ExchangeQuestion(
      id: chunk.id ?? name ?? "q\(number)", prompt: prompt, kind: .open(minimum: nil, maximum: nil))
    question.kind = kind(of: Substring(answers.trimmingSpaces), &question)
    if let few = question.openWhereTooFew() { note(few) }
    if let feedback {
      let text = text(feedback)
      if !text.isEmpty { question.feedback.append(text) }
    }
    return .question(question)
  }

  /// Why a question can't be read, by its braces or the number of its answers.
  private static func problem(
    before: Substring, inside: Substring, after: Substring
  ) -> String? {
    let isNested = index(of: "{", in: inside) != nil
    if isNested || index(of: "}", in: before) != nil { return "its braces don't match" }
    let next = index(of: "{", in: after)
    if let end = index(of: "}", in: after), next.map({ end < $0 }) ?? true {
      return "its braces don't match"
    }
    if next != nil { return "it has two places for answers" }
    let most = SourceLimits.mostOptions
    return hasMore(than: most, of: ["=", "~"], in: inside)
      ? "it has more than \(most) answers" : nil
  }

  // MARK: Kinds

  private mutating func kind(
    of answers: Substring, _ question: inout ExchangeQuestion
  ) -> ExchangeQuestion.Kind {
    if answers.isEmpty { return .open(minimum: nil, maximum: nil) }
    if answers.first == "#" { return number(answers.dropFirst()) }
    if Self.index(of: "~", in: answers) != nil { return choice(answers) }
    if Self.index(of: "=", in: answers) != nil, answers.contains("->") { return match(answers) }
    let parts = Self.split(answers, at: "#")
    if let isTrue = ["T": true, "TRUE": true, "F": false, "FALSE": false][
      parts[0].trimmingSpaces]
    {
      return trueFalse(isTrue, parts.dropFirst().map { text($0) }, question)
    }
    return short(answers)
  }

  private mutating func choice(_ answers: Substring) -> ExchangeQuestion.Kind {
    let graded = Self.answers(in: answers, marks: ["=", "~"]).map { mark, body in
      let (percentage, rest) = Self.percentage(of: body)
      let (option, feedback) = optionAndFeedback(rest)
      return GradedOption(
        text: option, feedback: feedback, percentage: percentage ?? (mark == "=" ? 100 : 0))
    }
    let isSingle = Self.index(of: "=", in: answers) != nil
    let (kind, found) = GradedOption.kind(of: graded, isSingle: isSingle)
    for message in found { note(message) }
    return kind
  }

  private mutating func match(_ answers: Substring) -> ExchangeQuestion.Kind {
    var pairs: [ExchangePair] = []
    for (_, body) in Self.answers(in: answers, marks: ["="]) {
      guard let arrow = body.firstRange(of: "->") else {
        note("has a pair without ->, which is left out: “\(body.trimmingSpaces)”")
        continue
      }
      let right = MarkdownText.escaping(GIFTEscape.unescaped(body[arrow.upperBound...]))
      // An arrow in the left side has a backslash, which Markdown doesn't need.
      let left = text(body[..<arrow.lowerBound]).replacing("-\\>", with: "->")
      guard !left.isEmpty else {
        note("offers “\(right)”, which nothing is matched with; it is left out")
        continue
      }
      pairs.append(ExchangePair(left, right))
    }
    return GradedOption.orderOrMatch(pairs)
  }

  private mutating func trueFalse(
    _ isTrue: Bool, _ feedback: [String], _ question: ExchangeQuestion
  ) -> ExchangeQuestion.Kind {
    let wrong = feedback.first.flatMap { $0.isEmpty ? nil : $0 }
    let right = feedback.dropFirst().first.flatMap { $0.isEmpty ? nil : $0 }
    return GradedOption.trueFalse(
      isTrue, whenTrue: isTrue ? right : wrong, whenFalse: isTrue ? wrong : right,
      isChinese: question.prompt.unicodeScalars.contains(where: \.isHan))
  }

  private mutating func short(_ answers: Substring) -> ExchangeQuestion.Kind {
    .short(
      Self.answers(in: answers, marks: ["="]).compactMap { _, body in
        let (percentage, rest) = Self.percentage(of: body)
        let (answer, feedback) = Self.cut(rest, at: "#")
        var plain = Self.formAndText(answer).text
        plain = GIFTEscape.unescaped(plain)
        dropped(feedback, of: plain)
        if let percentage, percentage < 100 {
          note("takes “\(plain)” for \(percentage.inWords) %, which is left out")
          return nil
        }
        return plain
      })
  }

  private mutating func number(_ answers: Substring) -> ExchangeQuestion.Kind {
    var ranges: [ClosedRange<Double>] = []
    let (right, wrong) = Self.cut(answers, at: "~")
    dropped(wrong?.drop { $0 == "#" }, of: "other answers")
    for (_, body) in Self.answers(in: right, marks: ["="]) {
      let (percentage, rest) = Self.percentage(of: body)
      let (answer, feedback) = Self.cut(rest, at: "#")
      dropped(feedback, of: answer.trimmingSpaces)
      guard let range = Self.range(answer) else {
        note("has no number in “\(answer.trimmingSpaces)”, which is left out")
        continue
      }
      if percentage ?? 100 < 100 || !ranges.isEmpty {
        note("takes \(answer.trimmingSpaces) too, which is left out: one range is right")
      } else {
        ranges.append(range)
      }
    }
    return ranges.first.map { .number($0) } ?? .open(minimum: nil, maximum: nil)
  }

  private static func range(_ text: some StringProtocol) -> ClosedRange<Double>? {
    let text = Substring(String(text).filter { !$0.isWhitespace && $0 != "\\" })
    if let dots = text.firstRange(of: ".."), dots.lowerBound > text.startIndex {
      guard let low = Double(text[..<dots.lowerBound]), let high = Double(text[dots.upperBound...])
      else { return nil }
      return NumberAnswer.range(low, high)
    }
    let parts = text.split(separator: ":", maxSplits: 1)
    guard let middle = parts.first.flatMap({ Double($0) }) else { return nil }
    guard parts.count == 2 else { return NumberAnswer.range(middle, middle) }
    return Double(parts[1]).flatMap { tolerance in
      NumberAnswer.range(
        NumberAnswer.rounded(middle - tolerance), NumberAnswer.rounded(middle + tolerance))
    }
  }

  // MARK: Texts

  /// The Markdown of a text; the first one says how the others are written.
  private mutating func text(_ raw: some StringProtocol, isFirst: Bool = false) -> String {
    let (own, text) = Self.formAndText(raw)
    if isFirst { form = own ?? .moodle }
    let (markdown, pictures) = (own ?? form).markdown(GIFTEscape.unescaped(text))
    for picture in pictures { note("shows a picture, which is left out: \(picture)") }
    return markdown
  }

  private mutating func optionAndFeedback(_ body: Substring) -> (String, String?) {
    let (option, feedback) = Self.cut(body, at: "#")
    let told = feedback.map { text($0) } ?? ""
    return (text(option), told.isEmpty ? nil : told)
  }

  private mutating func dropped(_ feedback: Substring?, of answer: String) {
    guard let told = feedback?.trimmingSpaces, !told.isEmpty else { return }
    note("tells those who answer “\(answer)”, which is left out: “\(told)”")
  }

  private mutating func note(_ what: String) {
    notes.append(ImportNote(line: chunk.line, message: "The question \(what)."))
  }
}
