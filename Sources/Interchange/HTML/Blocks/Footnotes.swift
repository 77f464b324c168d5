/// Footnotes as pages have them: a link to the text of the note at the end, marked by a role of
/// DPUB-ARIA 1.0 or by the names that Markdown programs give.
enum Footnotes {
  /// Whether an element holds the texts of footnotes.
  static func isList(_ node: HTMLTree.Node) -> Bool {
    has(node, role: "doc-endnotes", name: "footnotes")
  }

  /// Whether a link leads from a footnote back to the text.
  static func isWayBack(_ node: HTMLTree.Node) -> Bool {
    has(node, role: "doc-backlink", name: "footnote-back")
      || has(node, role: "doc-backlink", name: "footnote-backref")
  }

  /// The label of the footnote that a link leads to; nil for other links.
  static func label(ofReference node: HTMLTree.Node) -> String? {
    guard has(node, role: "doc-noteref", name: "footnote-ref"),
      let address = node.attributes["href"], address.hasPrefix("#")
    else { return nil }
    return label(String(address.dropFirst()))
  }

  /// The label of the footnote that an item is; nil for other elements.
  static func label(of node: HTMLTree.Node) -> String? {
    node.name == "li" ? node.attributes["id"].flatMap(label) : nil
  }

  private static func label(_ id: String) -> String? {
    let label = id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return label.isEmpty ? nil : label
  }

  private static func has(_ node: HTMLTree.Node, role: String, name: String) -> Bool {
    node.attributes["role"] == role
      || node.attributes["class"]?.split(separator: " ").contains { $0 == name } == true
  }
}
