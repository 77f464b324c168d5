internal import CaseMarkdown
internal import CaseModel

/// The values of what looks the same on every page of a case, so that they are set once.
struct SharedElements {
  /// Where the values of each element end; nil where they aren't set, or unlike on each page. With it the number of the
  /// last question, as a page that leaves questions out numbers the others anew.
  private var marks: [(mark: Values.Mark, number: Int)?]
  /// The place of the first element of each section among all elements.
  private let firsts: [Int]

  /// Nothing of a case that is set so far.
  init(of content: Case) {
    var count = 0
    firsts = content.sections.map { section in
      defer { count += section.passages.reduce(0) { $0 + $1.elements.count } }
      return count
    }
    marks = Array(repeating: nil, count: count)
  }

  /// The place of the first element of a section among all elements.
  func first(ofSection number: Int) -> Int { firsts[number] }

  /// Sets the values of an element, or takes those of another page.
  /// - Parameters:
  ///   - place: its place among all elements.
  ///   - number: the number of the last question.
  ///   - fill: sets the values.
  mutating func set(
    _ values: inout Values, _ element: PassageElement, at place: Int, number: Int,
    _ fill: (inout Values) -> Void
  ) {
    if let known = marks[place], known.number == number { return values.resume(at: known.mark) }
    fill(&values)
    if element.isSameForAll { marks[place] = (values.mark, number) }
  }
}

extension PassageElement {
  /// Whether all readers see the same of it, on paper too.
  fileprivate var isSameForAll: Bool {
    guard case .question(let question) = self else { return contents.allSatisfy(\.isSameForAll) }
    return question.isSameForAll
  }
}

extension Question {
  fileprivate var isSameForAll: Bool {
    let notes = [hints, modelAnswers, feedback, facilitatorNotes]
    guard notes.allSatisfy(\.isEmpty), rubric.isEmpty, samples.isEmpty, prompt.isSameForAll else {
      return false
    }
    switch kind {
    case .open: return true
    case .scale(let steps): return steps.allSatisfy(\.isSameForAll)
    case .single(let choices), .multiple(let choices):
      return choices.allSatisfy {
        !$0.isCorrect && $0.feedback == nil && $0.content.isSameForAll
      }
    // What is right is told only to some.
    case .order, .match, .number, .short: return false
    }
  }
}

extension Content {
  /// Whether there is no note that is for some readers only, and no link within the page, which leads elsewhere from
  /// paper.
  fileprivate var isSameForAll: Bool {
    var isSame = true
    walk { step in
      guard case .enter(let id) = step else { return }
      let node = markup[id]
      switch node.kind {
      case .alert(let kind): if !kind.isForEveryone { isSame = false }
      case .link:
        if !node.target.isEmpty, markup.bytes[Int(node.target.lowerBound)] == UInt8(ascii: "#") {
          isSame = false
        }
      default: break
      }
    }
    return isSame
  }
}
