internal import CaseModel

extension Reading {
  /// Takes the `#tags` off the ends of the items of a list of findings.
  mutating func annotateFindings(_ list: Markup.NodeID) {
    for item in markup.children(of: list) {
      guard let paragraph = markup.children(of: item).last(where: { markup[$0].kind == .paragraph })
      else { continue }
      let last = markup[paragraph].lastChild
      guard last != .none, markup[last].kind == .text else { continue }
      annotations.tags[item] = takeTags(from: last)
    }
  }

  /// The findings that an annotated list holds.
  func findings(_ list: Markup.NodeID, role: PassageRole) -> [Finding] {
    markup.children(of: list).map { item in
      Finding(
        role: role, name: lead(of: item), content: content(markup.children(of: item)),
        tags: annotations.tags[item] ?? [])
    }
  }

  private mutating func takeTags(from text: Markup.NodeID) -> [String] {
    var rest = Substring(markup.string(markup[text].literal))
    var tags: [String] = []
    while true {
      let trimmed = rest.droppingTrailingSpaces
      let word = trimmed.suffix { !$0.isWhitespace }
      guard let mark = word.first, mark == "#" || mark == "＃", word.count > 1 else { break }
      tags += word.split { $0 == "#" || $0 == "＃" }.reversed().map(String.init)
      rest = trimmed.dropLast(word.count)
    }
    let length = Int32(truncatingIfNeeded: rest.lengthWithoutTrailingSpaces)
    let start = markup[text].literal.lowerBound
    if !tags.isEmpty { markup[text].literal = start..<start + length }
    return tags.reversed()
  }

  /// The bold text with which an item begins, without the mark after it.
  private func lead(of item: Markup.NodeID) -> String? {
    let paragraph = markup[item].firstChild
    guard paragraph != .none else { return nil }
    let first = markup[paragraph].firstChild
    guard first != .none, markup[first].kind == .strong else { return nil }
    let text = markup.plainText(of: first)
    let name = text.reversed().drop { $0.isWhitespace || ".:。：，,；;".contains($0) }.reversed()
    return name.isEmpty ? nil : String(name)
  }
}

extension Substring {
  fileprivate var droppingTrailingSpaces: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  fileprivate func suffix(while condition: (Character) -> Bool) -> Substring {
    self[(lastIndex { !condition($0) }.map(index(after:)) ?? startIndex)...]
  }
}
