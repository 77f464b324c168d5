internal import CaseModel

/// The names by which links reach headings.
enum Anchors {
  /// Gives every heading an anchor made from its text, the second of the same name `-1`, and so on.
  static func assign(in markup: inout Markup) {
    var taken: [String: Int] = [:]
    for index in markup.nodes.indices {
      guard case .heading = markup.nodes[index].kind else { continue }
      let id = Markup.NodeID(index)
      let slug = Slug.make(from: markup.plainText(of: id), fallback: "section")
      let count = taken[slug, default: 0]
      taken[slug] = count + 1
      markup[id].target = markup.store((count == 0 ? slug : "\(slug)-\(count)").utf8)
    }
  }
}
