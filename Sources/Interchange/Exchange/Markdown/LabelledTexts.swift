/// Texts of two kinds in a field that has a place for one: those of the usual kind stand first, the others below a
/// heading that names them; a rule parts texts of one kind.
enum LabelledTexts {
  private static let rule = "\n\n***\n\n"

  /// One text of both kinds; empty where there is nothing.
  static func joined(_ usual: [String], _ others: [String], label: String) -> String {
    let first = usual.joined(separator: rule)
    guard !others.isEmpty else { return first }
    return (first.isEmpty ? "" : first + "\n\n") + "### \(label)\n\n"
      + others.joined(separator: rule)
  }

  /// The texts of both kinds.
  /// - Parameter labels: the headings that name the others, in any language.
  static func parted(_ text: String, labels: [String]) -> (usual: [String], others: [String]) {
    for label in labels {
      let heading = "### \(label)\n\n"
      if text.hasPrefix(heading) { return ([], texts(text.dropFirst(heading.count))) }
      if let place = text.firstRange(of: "\n\n" + heading) {
        return (texts(text[..<place.lowerBound]), texts(text[place.upperBound...]))
      }
    }
    return (texts(text[...]), [])
  }

  private static func texts(_ text: Substring) -> [String] {
    text.isEmpty ? [] : text.split(separator: rule).map(String.init)
  }
}

/// The headings of `LabelledTexts`.
enum TextLabel {
  static let modelAnswer = (english: "Model answer", chinese: "参考答案")
  static let feedback = (english: "Feedback", chinese: "反馈")
  static let notes = (english: "Notes", chinese: "教学提示")
}
