internal import CaseModel

/// How many members had which theme in their answers to an open question.
public struct ThemeResults: Sendable, Hashable {
  /// The ids of the themes, in the order of the code book.
  public var ids: [String]
  /// What people call them.
  public var names: [String]
  /// How many first answers have each.
  public var first: [Int]
  /// How many later answers have each; nil where nobody answered again. Who passed over a second thought stays with
  /// the first.
  public var later: [Int]?
  /// How many answered later, passed over both, or came to nothing.
  public var laterGroups: [Int]
}

extension CaseTally {
  /// The themes of the answers to a question; nil where it has none, or answers that count aren't coded yet.
  func themes(of place: Int) -> ThemeResults? {
    let question = codes[place].question
    guard question.kind.isOpen, !themes.isEmpty else { return nil }
    var first = [Int](repeating: 0, count: themes.count)
    var later = first
    var groups = [0, 0, 0]
    for row in counted {
      let own = answers(of: row)
      let answer = own[own.startIndex + place]
      for said in [answer.first, answer.second].compactMap(\.self)
      where said.category == 0 && !said.isCoded { return nil }
      Self.count(answer.first, in: &first)
      Self.count(answer.second, in: &later)
      groups[Int(answer.second?.category ?? codes[place].missing)] += 1
    }
    return ThemeResults(
      ids: themes.map(\.id), names: themes.map(\.name), first: first,
      later: question.isAskedAgain && groups[0] + groups[1] > 0 ? later : nil, laterGroups: groups)
  }

  private static func count(_ answer: CodedAnswer?, in counts: inout [Int]) {
    guard let answer, answer.category == 0 else { return }
    for theme in counts.indices where answer.options & 1 << UInt64(theme) != 0 {
      counts[theme] += 1
    }
  }
}
