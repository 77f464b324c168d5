internal import CaseModel

/// A rubric as a list, for formats that have one text for graders.
enum RubricMarkdown {
  /// A list with the points at the end of each criterion, its levels below it.
  static func text(_ rubric: [ExchangeCriterion]) -> String {
    rubric.map { criterion in
      "- \(criterion.text) (\(criterion.weight.inWords))"
        + criterion.levels.map { "\n  - \($0)" }.joined()
    }.joined(separator: "\n")
  }

  /// The criteria that a list with points says; nil for other texts.
  static func criteria(_ markdown: String) -> [ExchangeCriterion]? {
    var criteria: [ExchangeCriterion] = []
    for line in markdown.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      if line.hasPrefix("  - "), !criteria.isEmpty {
        criteria[criteria.count - 1].levels.append(String(line.dropFirst(4)))
        continue
      }
      guard line.hasPrefix("- "), line.hasSuffix(")"), let open = line.lastIndex(of: "("),
        let weight = Double(line[line.index(after: open)...].dropLast()), weight > 0
      else { return nil }
      criteria.append(
        ExchangeCriterion(line[..<open].dropFirst(2).trimmingSpaces, weight: weight))
    }
    return criteria.isEmpty ? nil : criteria
  }
}
