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
    for item in lists.flatMap({ markup.children(of: $0) }) { takeWeight(of: item) }
  }

  private mutating func takeWeight(of item: Markup.NodeID) {
    let paragraph = markup[item].firstChild
    let last = paragraph == .none ? Markup.NodeID.none : markup[paragraph].lastChild
    if last != .none, markup[last].kind == .text {
      let text = markup.string(markup[last].literal)
      let scalars = Array(text.unicodeScalars)
      if let open = scalars.lastIndex(where: { $0 == "(" || $0 == "（" }) {
        let inside = String(String.UnicodeScalarView(scalars[(open + 1)...])).halfWidth
        let digits = inside.trimmingSpaces.prefix { $0.isNumber || $0 == "." }
        let rest = inside.trimmingSpaces.dropFirst(digits.count).trimmingSpaces
        if let weight = Double(digits), weight > 0, weight <= 100, rest.hasSuffix(")"),
          ["", "分", "pt", "pts", "points", "point"].contains(rest.dropLast().trimmingSpaces)
        {
          let kept = String(String.UnicodeScalarView(scalars[..<open])).lengthWithoutTrailingSpaces
          let start = markup[last].literal.lowerBound
          markup[last].literal = start..<start + Int32(truncatingIfNeeded: kept)
          annotations.weights[item] = weight
          return
        }
      }
    }
    report(
      .invalidRubric, at: item, "This criterion doesn't say what it is worth; it counts as 1.",
      fix: "Write its points in parentheses at the end, as (2).")
  }
}
