internal import CaseModel

/// A section of a text, with its paragraphs.
struct PlainSection {
  var role: SectionRole
  /// The heading in the text's own words; nil where it has none.
  var title: String?
  var paragraphs: [String] = []
  /// The questions; what stands before the first is among the paragraphs.
  var questions: [String] = []

  /// The name in a line that begins a section, and what follows it on the line; nil for other lines.
  ///
  /// Markers stand in brackets, as 【案例描述】; a heading is a line that is only a known name, with a
  /// number, number signs or a colon or without.
  static func start(
    _ line: String, names: SectionNames
  ) -> (name: String, role: SectionRole, rest: String)? {
    if let (name, rest) = bracketed(line) {
      let role = names.sectionRole(of: name)
      let isHeading = rest.isEmpty && line.hasPrefix("【")
      return role != .other || isHeading ? (name, role, rest) : nil
    }
    var heading = line.drop { $0 == "#" || $0 == " " }.trimmingSpaces
    heading = String(heading.dropFirst(leadingNumber(heading)))
    while heading.last == ":" || heading.last == "：" { heading.removeLast() }
    heading = heading.trimmingSpaces
    let role = names.sectionRole(of: heading)
    return role == .other ? nil : (heading, role, "")
  }

  private static func bracketed(_ line: String) -> (name: String, rest: String)? {
    let brackets: [Character: Character] = ["【": "】", "[": "]", "［": "］", "〔": "〕"]
    guard let opening = line.first, let closing = brackets[opening],
      let end = line.firstIndex(of: closing)
    else { return nil }
    let name = line[line.index(after: line.startIndex)..<end].trimmingSpaces
    let rest = line[line.index(after: end)...].drop { $0.isWhitespace || ":：".contains($0) }
    return name.isEmpty || name.count > 20 ? nil : (name, String(rest))
  }

  private static func leadingNumber(_ text: String) -> Int {
    let bytes = QuestionNumber.length(in: text)
    return String(decoding: Array(text.utf8).prefix(bytes), as: UTF8.self).count
  }
}
