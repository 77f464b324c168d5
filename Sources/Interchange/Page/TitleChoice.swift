internal import CaseModel

/// Finds the title among the lines before the text.
struct TitleChoice {
  /// The lines that nothing else was found in; a blank one stands for each that was taken out.
  let lines: [TextLine]
  /// What follows the lines.
  let next: TextLine?
  /// The lines of the page's path and of author and date, between which titles stand.
  let breadcrumbLine: Int?
  let dataLine: Int?
  /// Lines further down that may repeat the title, in the form of `key(of:)`.
  let echoes: Set<String>

  /// The form in which titles are compared.
  static func key(of text: String) -> String {
    text.foldedForComparison.filter { !$0.isWhitespace }
  }

  /// The line that is the title; nil where none looks like one.
  func choose() -> TextLine? {
    let candidates = lines.indices.filter(isCandidate).map { lines[$0] }
    let keys = candidates.map { Self.key(of: $0.text) }
    let repeated = zip(candidates, keys).first { _, key in
      echoes.contains(key) || keys.count { $0 == key } > 1
    }
    if let repeated { return repeated.0 }
    let afterPath = candidates.filter { $0.number > breadcrumbLine ?? 0 }
    let beforeData = afterPath.last { $0.number < dataLine ?? 0 && !Self.isSubtitle($0.text) }
    return beforeData ?? afterPath.first ?? candidates.first
  }

  private func isCandidate(_ index: Int) -> Bool {
    let line = lines[index]
    guard !line.isBlank, line.text.utf8.count <= 320, line.text.count <= 80,
      let last = line.text.last, !"。，,；;:：、.…".contains(last),
      !line.text.contains(where: { "。；".contains($0) }),
      line.text.contains(where: { $0.isLetter || $0.isNumber }),
      SectionHeading.loneMarker(line.text) == nil
    else { return false }
    let isFirst = line.isIndented || index == 0 || lines[index - 1].isBlank
    let below = index + 1 < lines.count ? lines[index + 1] : next
    guard isFirst else { return false }
    guard let below, !below.isBlank, !below.isIndented else { return true }
    // A line far shorter than the next wasn't wrapped, so it isn't the start of a paragraph.
    guard below.text.utf8.count <= 1_000 else { return true }
    return DisplayWidth.of(line.text) * 10 < DisplayWidth.of(below.text) * 6
  }

  private static func isSubtitle(_ text: String) -> Bool {
    ["—", "--", "－", "(", "（"].contains(where: text.hasPrefix)
  }
}
