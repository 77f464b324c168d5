internal import CaseModel

/// Dates in front matter, as ISO 8601 writes them.
enum FrontMatterDates {
  private static let keys: [FrontMatterKey] = [.date, .published, .updated]

  static func edits(to draft: Draft) -> [Edit] {
    draft.frontMatter.compactMap { line in
      let text = draft.lines[line]
      guard let key = keys.first(where: { text.hasPrefix("\($0.rawValue):") }) else { return nil }
      let value = text.dropFirst(key.rawValue.count + 1).trimmingSpaces
      guard value.contains(where: { "年/".contains($0) }), let date = CalendarDate(value) else {
        return nil
      }
      return Edit(line, "\(key.rawValue): \(date)")
    }
  }
}
