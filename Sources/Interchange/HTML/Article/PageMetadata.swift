internal import CaseModel

/// What the head of a page says of its article.
enum PageMetadata {
  /// The title, author, date, source and keywords that the page names.
  static func data(of tree: HTMLTree) -> PageData {
    var data = PageData()
    var values: [String: String] = [:]
    for node in tree.nodes where node.name == "meta" {
      let key = node.attributes["name"] ?? node.attributes["property"] ?? ""
      var text = HTMLText()
      text.append(node.attributes["content"] ?? "", HTMLText.Style())
      let value = text.collapsed.plain
      if !value.isEmpty, values[key.lowercased()] == nil { values[key.lowercased()] = value }
    }
    func first(_ keys: String...) -> String? { keys.lazy.compactMap { values[$0] }.first }
    data.title = first("articletitle", "og:title", "dc.title", "twitter:title")
    data.authors = first("author", "article:author", "dc.creator").map(NameList.split) ?? []
    data.published = first("pubdate", "article:published_time", "dc.date", "date", "publishdate")
      .flatMap { CalendarDate($0) ?? PublicationDate.parse($0) }
    data.source = first("contentsource", "og:site_name", "sitename", "dc.publisher")
    data.keywords = first("keywords").map(NameList.split) ?? []
    return data
  }

  /// The language of the page, as its root element names it; nil where it doesn't.
  static func language(of tree: HTMLTree) -> String? {
    guard let root = tree.first("html"), let tag = tree.nodes[root].attributes["lang"] else {
      return nil
    }
    return LanguageTag.isWellFormed(tag) ? tag : nil
  }
}
