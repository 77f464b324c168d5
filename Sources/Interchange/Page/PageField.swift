/// What a labelled line at the top or bottom of a page tells.
enum PageField: CaseIterable {
  case title
  case author
  case published
  case source
  case keywords
  case summary
  /// Counters, editors and buttons, for which the format has no place.
  case other

  /// The labels, in half-width lower-case letters.
  var labels: [String] {
    switch self {
    case .title: ["标题", "题目", "title"]
    case .author: ["作者", "撰稿", "撰稿人", "author", "authors", "by", "written by"]
    case .published:
      [
        "发布时间", "发布日期", "发表时间", "发表日期", "日期", "时间", "published", "published on", "posted",
        "posted on", "date", "publication date",
      ]
    case .source: ["来源", "信息来源", "文章来源", "稿件来源", "稿源", "出处", "source"]
    case .keywords: ["关键词", "关键字", "标签", "keywords", "tags"]
    case .summary: ["摘要", "内容摘要", "内容提要", "提要", "summary", "abstract"]
    case .other:
      [
        "浏览次数", "浏览量", "浏览", "点击数", "点击次数", "点击量", "点击", "阅读次数", "阅读量", "阅读数", "阅读",
        "访问量", "访问次数", "人气", "字体", "字号", "字体大小", "责任编辑", "编辑", "审核", "录入", "views", "hits",
        "reads", "font size", "editor",
      ]
    }
  }

  /// The longest label that ends a text, and how many scalars it takes; nil where there is none.
  /// - Parameter text: the scalars before a colon, half-width and lower-case.
  static func label(endingIn text: ArraySlice<Unicode.Scalar>) -> (field: PageField, length: Int)? {
    var found: (field: PageField, length: Int)?
    for (field, label) in table where label.count > found?.length ?? 0 {
      guard text.suffix(label.count).elementsEqual(label) else { continue }
      let before = text.dropLast(label.count).last
      let isWhole = before.map { $0.properties.isWhitespace || boundaries.contains($0) } ?? true
      if isWhole { found = (field, label.count) }
    }
    return found
  }

  private static let boundaries = Set("|[(【;,·/".unicodeScalars)
  private static let table = allCases.flatMap { field in
    field.labels.map { (field, Array($0.unicodeScalars)) }
  }
}
