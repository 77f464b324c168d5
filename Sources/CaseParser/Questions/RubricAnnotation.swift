internal import CaseModel

extension Reading {
  /// Takes the weights, as `(2)`, off the ends of a rubric's criteria.
  mutating func annotateRubric(_ alert: Markup.NodeID) {
    let lists = markup.children(of: alert).filter { markup[$0].kind.isList }
    if lists.isEmpty {
      report(
        .invalidRubric, severity: .error, at: alert, "This rubric has no list of criteria.",
        fix: "Write each criterion as > - criterion (points).")
    }
    for item in lists.flatMap({ markup.children(of: $0) })
    where !takePoints(of: item, from: .leastNonzeroMagnitude) {
      report(
        .invalidRubric, at: item, "This criterion doesn't say what it is worth; it counts as 1.",
        fix: "Write its points in parentheses at the end, as (2).")
    }
  }

  /// Takes the points, as `(2)`, off the ends of the items below a sample answer.
  mutating func annotateSample(_ alert: Markup.NodeID) {
    guard let list = markup.children(of: alert).last, markup[list].kind.isList else { return }
    for item in markup.children(of: list) where !takePoints(of: item, from: 0) {
      report(
        .invalidSample, at: item, "This item doesn't say how many points the sample gets.",
        fix: "Write them in parentheses at the end, as (2).")
    }
  }

  /// Takes the points off the end of an item.
  /// - Returns: whether there were any, at least as many as `least`.
  private mutating func takePoints(of item: Markup.NodeID, from least: Double) -> Bool {
    let paragraph = markup[item].firstChild
    let last = paragraph == .none ? Markup.NodeID.none : markup[paragraph].lastChild
    if last != .none, markup[last].kind == .text {
      let text = markup.string(markup[last].literal)
      let scalars = Array(text.unicodeScalars)
      if let open = scalars.lastIndex(where: { $0 == "(" || $0 == "（" }) {
        let inside = String(String.UnicodeScalarView(scalars[(open + 1)...])).halfWidth
        let digits = inside.trimmingSpaces.prefix { $0.isNumber || $0 == "." }
        let rest = inside.trimmingSpaces.dropFirst(digits.count).trimmingSpaces
        if let weight = Double(digits), weight >= least, weight <= 100, rest.hasSuffix(")"),
          ["", "分", "pt", "pts", "points", "point"].contains(rest.dropLast().trimmingSpaces)
        {
          let kept = String(String.UnicodeScalarView(scalars[..<open])).lengthWithoutTrailingSpaces
          let start = markup[last].literal.lowerBound
          markup[last].literal = start..<start + Int32(truncatingIfNeeded: kept)
          annotations.weights[item] = weight
          return true
        }
      }
    }
    return false
  }
}
