/// What kinds of elements there are.
enum HTMLElements {
  /// Elements that begin a block of their own.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header",
    "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot",
    "th", "thead", "tr", "ul",
  ]

  /// Elements that hold no text of an article.
  static let dropped: Set<String> = [
    "aside", "audio", "button", "canvas", "embed", "footer", "form", "head", "iframe", "input",
    "link",
    "meta", "nav", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
    "title", "video",
  ]

  /// Headings, by their names.
  static func level(_ name: String) -> Int? {
    guard name.count == 2, name.first == "h", let level = name.last?.wholeNumberValue else {
      return nil
    }
    return (1...6).contains(level) ? level : nil
  }
}
