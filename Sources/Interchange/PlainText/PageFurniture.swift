internal import CaseModel

/// What surrounds a text on its page: paths, bylines, buttons.
enum PageFurniture {
  /// The names on the path to the page, as `Home > News > Article`; nil where the line is no path.
  static func breadcrumb(_ line: String) -> [String]? {
    var text = Substring(line)
    let lead = ["您当前位置", "您现在的位置", "您的位置", "当前位置", "所在位置", "You are here"]
      .first { text.hasPrefix($0) }
    if let lead { text = text.dropFirst(lead.count).drop { ":： ".contains($0) } }
    let names = text.split { ">›»＞".contains($0) }.map(\.trimmingSpaces).filter { !$0.isEmpty }
    guard names.allSatisfy({ $0.count <= 30 && !isSentence($0) }) else { return nil }
    return names.count > (lead == nil ? 2 : 1) ? names : nil
  }

  /// Whether a line holds a sentence, and so something that an author wrote.
  static func isSentence(_ line: String) -> Bool {
    line.contains { "。！？；，,;!?".contains($0) } || line.hasSuffix(".")
  }

  /// The fields of a line with author, date and source; nil where the line is none.
  static func byline(_ line: String) -> [Field: String]? {
    let folded = line.halfWidth
    var places: [(field: Field, start: String.Index, end: String.Index)] = []
    for field in Field.allCases {
      for name in field.names {
        guard let found = folded.firstRange(of: name + ":") else { continue }
        places.append((field, found.lowerBound, found.upperBound))
        break
      }
    }
    places.sort { $0.start < $1.start }
    guard let first = places.first, first.start == folded.startIndex else { return nil }
    var fields: [Field: String] = [:]
    for (index, place) in places.enumerated() {
      let end = index + 1 < places.count ? places[index + 1].start : folded.endIndex
      fields[place.field] = folded[place.end..<end].trimmingSpaces
    }
    return fields
  }

  /// What a byline tells.
  enum Field: CaseIterable {
    case author
    case published
    case source
    case views

    var names: [String] {
      switch self {
      case .author: ["作者", "Author", "By"]
      case .published: ["发布时间", "发布日期", "时间", "日期", "Published", "Date"]
      case .source: ["来源", "信息来源", "Source"]
      case .views: ["浏览次数", "点击数", "阅读", "Views"]
      }
    }
  }

  /// Whether a line at the end of a page only serves the page: sharing, printing, the way to others.
  static func isFooter(_ line: String) -> Bool {
    let folded = line.halfWidth.lowercased()
    let leads = [
      "分享到", "分享:", "分享至", "【打印", "打印本页", "打印", "【关闭", "关闭窗口", "上一篇", "下一篇", "上一条", "下一条",
      "浏览次数", "点击数", "责任编辑", "版权所有", "【字体", "字体:", "扫一扫", "share this", "share on", "share:",
      "print this", "previous:", "next:", "copyright", "©", "all rights reserved",
    ]
    return line.count <= 60 && leads.contains { folded.hasPrefix($0) }
  }

  /// Whether the last name of a path only says that this is the text.
  static func isGeneric(_ name: String) -> Bool {
    ["正文内容", "正文", "详情", "内容", "查看", "article", "content", "details"].contains(name.lowercased())
  }
}
