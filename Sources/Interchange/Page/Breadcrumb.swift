internal import CaseModel

/// The path to a page within its site, as `您当前位置:某某局 > 工作动态 > 正文内容`.
struct Breadcrumb {
  /// The site's name; nil where the path begins with a word for the home page.
  let site: String?
  /// The names between the site's and the page's own.
  let categories: [String]

  /// Reads a line; nil where it is no path.
  ///
  /// A line without a lead such as `You are here:` is a path where it begins with the home page, or
  /// has three names parted by arrows.
  init?(_ line: String) {
    guard line.utf8.count <= 400 else { return nil }
    let (path, hasLead) = Self.withoutLead(line)
    let arrows = Self.names(in: path) { ">›»→＞".contains($0) }
    let slashes = Self.names(in: path) { "/／".contains($0) }
    let startsAtHome = { (names: [String]) in names.count > 1 && Self.isHome(names[0]) }
    let names: [String]
    if arrows.count > 2 || startsAtHome(arrows) || (hasLead && arrows.count > 1) {
      names = arrows
    } else if startsAtHome(slashes) || (hasLead && !slashes.isEmpty) {
      names = slashes
    } else {
      return nil
    }
    guard names.allSatisfy({ $0.count <= 40 && !$0.contains { "。！？；".contains($0) } }) else {
      return nil
    }
    site = names.first.flatMap { Self.isHome($0) ? nil : $0 }
    let isGeneric = names.last.map { Self.generic.contains($0.foldedForComparison) } ?? false
    categories = names.dropFirst().dropLast(isGeneric && names.count > 1 ? 1 : 0)
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static let leads = [
    "您当前所在位置", "您当前的位置", "您当前位置", "您现在的位置", "您所在的位置", "您所在位置", "您的位置", "你的位置",
    "当前所在位置", "当前的位置", "当前位置", "现在位置", "所在位置", "位置", "you are here", "breadcrumb",
  ]
  private static let generic: Set<String> = [
    "正文内容", "正文", "内容", "详情", "内容详情", "文章", "文章内容", "浏览文章", "查看文章", "信息内容", "查看",
    "article", "content", "contents", "text", "details", "page",
  ]
  private static let homes: Set<String> = ["首页", "网站首页", "主页", "home", "home page", "homepage"]

  private static func isHome(_ name: String) -> Bool {
    homes.contains(name.foldedForComparison)
  }

  private static func withoutLead(_ line: String) -> (path: String, hasLead: Bool) {
    let folded = line.halfWidth.lowercased()
    for lead in leads where folded.hasPrefix(lead) {
      let rest = line.dropFirst(lead.count).drop { $0.isWhitespace || $0 == "是" }
      guard let mark = rest.first, ":：>›»＞".contains(mark) else { continue }
      return (String(rest.dropFirst()), true)
    }
    return (line, false)
  }

  private static func names(
    in path: String, separatedBy isSeparator: (Character) -> Bool
  ) -> [String] {
    path.split(whereSeparator: isSeparator).map(\.trimmingSpaces).filter { !$0.isEmpty }
  }
}
